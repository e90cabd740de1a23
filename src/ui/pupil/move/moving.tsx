/** What a pupil's own face leads to, and what the session's screen becomes once they went on elsewhere. */
import { type ReactNode, useEffect, useState } from "react"
import { tabletOf } from "../../../domain/session/entries.ts"
import { usePalabre } from "../../client-context.tsx"
import type { SessionProps } from "../../session-props.ts"
import { useLeaving } from "../../use-leaving.ts"
import { usePerson } from "../session/author.tsx"
import { LeavingDialog } from "../session/leaving-dialog.tsx"
import { countToSend } from "../session/pending-work.ts"
import { SessionFoot } from "../session/session-foot.tsx"
import { MeDialog } from "./me-dialog.tsx"
import { MoveDialog } from "./move-dialog.tsx"
import { MovedView } from "./moved-view.tsx"
import { useMove } from "./use-move.ts"

type Props = {
  log: string
  session: SessionProps
  onHome: () => void
  /** The session's screen; `onMe`: the pupil pressed their own face. */
  children: (onMe: () => void) => ReactNode
}

export const Moving = ({ log, session, onHome, children }: Props) => {
  const leaving = useLeaving(onHome, { log })
  const move = useMove(log, session)
  const [isAsked, setAsked] = useState(false)
  const [isHere, setHere] = useState(false)
  const person = usePerson(session.view.public)(session.seat)
  const hasLeft = useHasLeft(log, session)
  const { close } = move
  useEffect(() => {
    // The code was used; and whoever comes back may leave again.
    if (hasLeft) close()
    else setHere(false)
  }, [hasLeft, close])
  if (hasLeft && !isHere)
    return (
      <MovedView
        count={countToSend(session.pending)}
        foot={<SessionFoot session={session} />}
        onStart={onHome}
        onHere={() => setHere(true)}
      />
    )
  // Nothing moves once the session is over, nor from a tablet that was left.
  const canMove = !session.view.public.finished && !hasLeft
  return (
    <>
      {children(canMove ? () => setAsked(true) : leaving.ask)}
      {isAsked && person && (
        <MeDialog
          name={person.name}
          onMove={move.start}
          onLeave={leaving.ask}
          onClose={() => setAsked(false)}
        />
      )}
      <MoveDialog
        state={move.state}
        origin={location.origin}
        file={leaving}
        onStart={move.start}
        onAskAnyway={move.askAnyway}
        onClose={move.close}
      />
      <LeavingDialog leaving={leaving} onLeave={onHome} />
    </>
  )
}

/** The seat says which of its tablets it has left: is it this one? */
const useHasLeft = (log: string, { seat, view }: SessionProps): boolean => {
  const { store } = usePalabre()
  const [key, setKey] = useState("")
  useEffect(() => {
    let isWanted = true
    store.seats(log).then(
      (seats) => isWanted && setKey(seats.find((it) => it.seat === seat)?.key ?? ""),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [store, log, seat])
  return view.own.left?.[tabletOf(key)] === true
}
