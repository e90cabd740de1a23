/** Sends what waits, then asks for the code with which the pupil goes on elsewhere. */
import { useCallback, useEffect, useRef, useState } from "react"
import { usePalabre } from "../../client-context.tsx"
import { useRefusalWords } from "../../parts/refusal-words.ts"
import type { SessionProps } from "../../session-props.ts"
import { countToSend } from "../session/pending-work.ts"
import { type MoveState, travelsWith } from "./move-state.ts"

/** What has not left by then is told. */
const patience = 6_000

export type Move = {
  /** null: nobody goes anywhere. */
  readonly state: MoveState | null
  readonly start: () => void
  /** Though something stays here. */
  readonly askAnyway: () => void
  readonly close: () => void
}

export const useMove = (log: string, session: SessionProps): Move => {
  const palabre = usePalabre()
  const words = useRefusalWords()
  const [state, setState] = useState<MoveState | null>(null)
  const { connection, hostNow, retry, seat } = session
  const count = countToSend(session.pending)
  const latest = useRef({ words, own: session.view.own, connection, count })
  latest.current = { words, own: session.view.own, connection, count }
  /** What was asked before the dialog closed must not open it again. */
  const turn = useRef(0)

  const ask = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    setState({ at: "asking" })
    const answer = await palabre.move(log, seat, travelsWith(seat, latest.current.own))
    if (mine !== turn.current) return
    if (answer.ok && answer.value.type === "opened") {
      const { code, secret, expiresAt } = answer.value
      return setState({ at: "ready", code, secret, expiresAt })
    }
    const said = latest.current.words
    if (answer.ok && answer.value.type === "refused")
      return setState({ at: "refused", problem: said.join(answer.value.reason) })
    if (answer.ok) return
    setState(
      answer.error.type === "Offline"
        ? { at: "offline", count: latest.current.count }
        : { at: "refused", problem: said.network(answer.error) },
    )
  }, [palabre, log, seat])
  // The same from render to render: patience must not begin again with each.
  const askNow = useCallback(() => {
    const fail = (error: unknown) => setState({ at: "refused", problem: latest.current.words.thrown(error) })
    ask().catch(fail)
  }, [ask])

  const start = () => {
    retry()
    if (count === 0) askNow()
    else setState({ at: "sending" })
  }
  const isSending = state?.at === "sending"
  useEffect(() => {
    if (!isSending) return
    if (count === 0) return askNow()
    const timer = setTimeout(() => {
      const now = latest.current
      setState({ at: now.connection === "live" ? "unsent" : "offline", count: now.count })
    }, patience)
    return () => clearTimeout(timer)
  }, [isSending, count, askNow])

  const expiresAt = state?.at === "ready" ? state.expiresAt : null
  useEffect(() => {
    if (expiresAt === null) return
    const timer = setTimeout(() => setState({ at: "expired" }), Math.max(0, expiresAt - hostNow()))
    return () => clearTimeout(timer)
  }, [expiresAt, hostNow])

  const close = useCallback(() => {
    turn.current += 1
    setState(null)
  }, [])
  return { state, start, askAnyway: askNow, close }
}
