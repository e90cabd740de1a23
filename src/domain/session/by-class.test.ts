import { describe, expect, it } from "vitest"
import { countByClass } from "./by-class.ts"

const [one, two, three] = ["1".repeat(64), "2".repeat(64), "3".repeat(64)] as const
const cast = (of: string, ...marks: string[]) =>
  marks.map((it) => ({ class: of, marks: it === "" ? [] : it.split(" ") }))

describe("what each class voted", () => {
  it("[SHARED-2] is counted for each class where five of it voted, blanks apart", () => {
    const votes = [...cast(two, "a", "a b", "b", "", "a"), ...cast(one, "b", "b", "b", "a", "", "")]
    expect(countByClass([one, two, three], votes)).toEqual([
      { class: one, counted: 6, blank: 2, marks: { a: 1, b: 3 } },
      { class: two, counted: 5, blank: 1, marks: { a: 3, b: 2 } },
    ])
  })

  it("[SHARED-2] is told of none where one to four of any class voted, or one class alone", () => {
    const five = cast(one, "a", "a", "b", "b", "b")
    expect(countByClass([one, two], [...five, ...cast(two, "a")])).toEqual([])
    expect(countByClass([one, two], [...five, ...cast(two, "a", "a", "a", "a")])).toEqual([])
    expect(countByClass([one, two], five)).toEqual([])
  })
})
