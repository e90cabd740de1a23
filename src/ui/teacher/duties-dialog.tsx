/** The duties of a session: drawn among those who have had them least often, and who has had which so far. */
import { useState } from "react"
import { drawFrom, dutiesHad, type HadDuty, poolFor, rotaOf } from "../../domain/session/duty-rota.ts"
import { type Duty, duties } from "../../domain/session/events-debate.ts"
import type { Random } from "../../shared/ports.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import { useToast } from "../parts/toast.tsx"
import styles from "./duties-dialog.module.css"
import { DutiesHad } from "./duties-had.tsx"
import { useListWords, useNames } from "./session-words.ts"
import { type StaffSession, staffOf } from "./staff-session.ts"
import { useActs } from "./use-acts.ts"

/** More than these are a number: four long lists hide the names that were drawn. */
const NAMED = 8

type Drawn = {
  readonly duty: Duty
  readonly seat: string
  readonly pool: readonly string[]
  readonly times: number
}

type Props = Pick<StaffSession, "session" | "members"> & {
  /** The duties of each earlier session of the class that this device holds; null while it looks. */
  earlier: readonly (readonly HadDuty[])[] | null
  random: Random
  onClose: () => void
  /** For the registry: the duties are drawn. */
  isDrawnAtFirst?: boolean
}

export const DutiesDialog = ({ session, members, earlier, random, onClose, isDrawnAtFirst }: Props) => {
  const text = useText("teacher.duties")
  const common = useText("common.act")
  const staff = staffOf(session)
  const rota = rotaOf([...(earlier ?? []), dutiesHad(staff)])
  const drawOne = (duty: Duty, without: readonly string[]): Drawn[] => {
    const pool = poolFor(duty, staff, rota, new Set(without))
    const seat = drawFrom(pool.seats, random)
    return seat === undefined ? [] : [{ duty, seat, pool: pool.seats, times: pool.times }]
  }
  const open = duties.filter((duty) => !Object.values(staff.staffDuties).includes(duty))
  const drawAll = () => {
    const drawn: Drawn[] = []
    for (const duty of open)
      drawn.push(
        ...drawOne(
          duty,
          drawn.map((it) => it.seat),
        ),
      )
    return drawn
  }
  const [drawn, setDrawn] = useState<readonly Drawn[]>(() => (isDrawnAtFirst ? drawAll() : []))
  const [passed, setPassed] = useState<readonly string[]>([])
  const leaveOut = ({ duty }: Drawn) => setDrawn(drawn.filter((it) => it.duty !== duty))
  const another = (out: Drawn) => {
    const next = [...passed, out.seat]
    const [instead] = drawOne(out.duty, [...next, ...drawn.map((it) => it.seat)])
    setPassed(next)
    if (instead) setDrawn(drawn.map((it) => (it.duty === out.duty ? instead : it)))
    else leaveOut(out)
  }
  const giveDrawn = useGive(session)
  const give = async () => {
    const { rest, taken } = await giveDrawn(drawn)
    setDrawn(rest)
    if (rest.length === 0 && taken === 0) onClose()
  }
  const isDrawn = drawn.length > 0
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text("title")}
      actions={
        <>
          <Button onPress={onClose}>{common("close")}</Button>
          {isDrawn ? (
            <Button kind="primary" onPress={() => void give()}>
              {text("give", { count: drawn.length })}
            </Button>
          ) : (
            <Button
              kind="primary"
              isDisabled={earlier === null || open.length === 0}
              onPress={() => setDrawn(drawAll())}
            >
              {text("draw")}
            </Button>
          )}
        </>
      }
    >
      <p role="status">
        {earlier === null
          ? text("reading")
          : open.length === 0
            ? text("all")
            : text("known", { count: earlier.length })}
      </p>
      <ul className={styles.duties}>
        {duties.map((duty) => (
          <DutyRow
            key={duty}
            {...{ session, duty }}
            drawn={drawn.find((it) => it.duty === duty)}
            onAnother={another}
            onLeaveOut={leaveOut}
          />
        ))}
      </ul>
      <Disclosure title={text("had")} level={3}>
        <DutiesHad session={session} members={members} rota={rota} />
      </Disclosure>
    </Dialog>
  )
}

/** Somebody else may have given duties since they were drawn: those stand. Resolves to what is still to be given. */
const useGive = (session: StaffSession["session"]) => {
  const text = useText("teacher.duties")
  const actAll = useActs(session)
  const showToast = useToast()
  const { staffDuties } = staffOf(session)
  return async (drawn: readonly Drawn[]) => {
    const free = drawn.filter(
      ({ seat, duty }) => !staffDuties[seat] && !Object.values(staffDuties).includes(duty),
    )
    const taken = drawn.length - free.length
    const left = taken > 0 ? text("left", { count: taken }) : ""
    if (free.length === 0) showToast({ message: left })
    const commands = free.map(({ seat, duty }) => ({ type: "GiveDuty", seat, duty }) as const)
    const { refused } = await actAll(commands, (count) => [text("given", { count }), left].join(" ").trim())
    return { rest: free.filter((_, at) => refused.some((it) => it === commands[at])), taken }
  }
}

type RowProps = Pick<Props, "session"> & {
  duty: Duty
  drawn: Drawn | undefined
  onAnother: (drawn: Drawn) => void
  onLeaveOut: (drawn: Drawn) => void
}

const DutyRow = ({ session, duty, drawn, onAnother, onLeaveOut }: RowProps) => {
  const text = useText("teacher.duties")
  const floor = useText("teacher.floor")
  const nameOf = useNames(session)
  const list = useListWords()
  const named = (seats: readonly string[]) =>
    list(seats.map(nameOf).sort((one, other) => one.localeCompare(other)))
  const { staffDuties } = staffOf(session)
  const holders = Object.keys(staffDuties).filter((seat) => staffDuties[seat] === duty)
  return (
    <li className={styles.duty}>
      <h3>{floor(duty)}</h3>
      {drawn ? (
        <>
          <p role="status" className={styles.name}>
            {text("drawn", { name: nameOf(drawn.seat) })}
          </p>
          <p className={styles.hint}>
            {text("among", {
              ...{
                count: drawn.pool.length,
                times: drawn.times,
                names:
                  drawn.pool.length > NAMED
                    ? text("pupils", { count: drawn.pool.length })
                    : named(drawn.pool),
              },
            })}
          </p>
          <div className={styles.acts}>
            <Button
              size="small"
              onPress={() => onAnother(drawn)}
              aria-label={text("anotherFor", { duty: floor(duty) })}
            >
              {text("another")}
            </Button>
            <Button
              size="small"
              kind="quiet"
              onPress={() => onLeaveOut(drawn)}
              aria-label={text("skipFor", { duty: floor(duty) })}
            >
              {text("skip")}
            </Button>
          </div>
        </>
      ) : (
        <p className={styles.name}>{holders.length === 0 ? text("nobody") : named(holders)}</p>
      )}
    </li>
  )
}
