/** What each of the classes that share a session voted. */
import { limits } from "../limits.ts"
import type { ClassCount } from "./state-classes.ts"

type Cast = { readonly class: string; readonly marks: readonly string[] }

/**
 * In the order of `classes`; who did not vote is left out. None where fewer than two voted, or where one to four voted
 * in any of them: with the result of all, the numbers of the others would tell theirs.
 */
export const countByClass = (classes: readonly string[], cast: readonly Cast[]): ClassCount[] => {
  const counts = classes
    .map((it) =>
      countOf(
        it,
        cast.filter((each) => each.class === it),
      ),
    )
    .filter((it) => it.counted > 0)
  return counts.length < 2 || counts.some((it) => it.counted < limits.breakdown) ? [] : counts
}

const countOf = (of: string, cast: readonly Cast[]): ClassCount => {
  const marks: Record<string, number> = {}
  for (const mark of cast.flatMap((it) => it.marks).sort()) marks[mark] = (marks[mark] ?? 0) + 1
  const blank = cast.filter((it) => it.marks.length === 0).length
  return { class: of, counted: cast.length, blank, marks }
}
