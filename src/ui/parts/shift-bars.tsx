/** How the class has moved: each answer before and after, one under the other. Of all together, never of one. */
import type { Shift } from "../../domain/session/state-opening.ts"
import { useText } from "../language/language-provider.tsx"
import { MeterBars } from "./meter-bars.tsx"
import styles from "./shift-bars.module.css"

export type Moved = Shift & { readonly shift: NonNullable<Shift["shift"]> }

/** Nothing below five people, and nothing before it is shown. */
export const movedOf = (known: Shift | undefined): Moved | null =>
  known && known.shift !== null ? { ...known, shift: known.shift } : null

export const shiftAnswers = ["yes", "no", "unsure"] as const

/** Of how many `before` and `after` are the answers. */
export const shiftTotals = ({ shift, both }: Moved) => {
  const { yes, no, unsure } = shift.after
  return { before: both, after: yes + no + unsure }
}

export const ShiftBars = ({ moved }: { moved: Moved }) => {
  const text = useText("results")
  const said = useShiftWords()
  const { shift } = moved
  const totals = shiftTotals(moved)
  const bar = (time: "before" | "after", count: number) => ({
    ...{ id: time, label: text(`shift.${time}`), count },
    words: text("of", { count, total: totals[time] }),
  })
  return (
    <div className={styles.all}>
      {shiftAnswers.map((answer) => (
        <section key={answer} className={styles.answer}>
          <h3>{text(answer)}</h3>
          <MeterBars
            label={text(answer)}
            full={Math.max(totals.before, totals.after)}
            bars={[bar("before", shift.before[answer]), bar("after", shift.after[answer])]}
          />
        </section>
      ))}
      {said(moved).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  )
}

/** How many changed their answer; and who else is in the answers after. */
export const useShiftWords = (): ((moved: Moved) => readonly string[]) => {
  const text = useText("results.shift")
  return (moved) => {
    const { both, onlyLast, shift } = moved
    const words = text("changed", { changed: shift.changed, both })
    return shiftTotals(moved).after > both ? [words, text("onlyLast", { count: onlyLast })] : [words]
  }
}
