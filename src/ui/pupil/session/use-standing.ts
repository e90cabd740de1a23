/** The message that stands: the first thing the host did not take and that was neither answered nor closed here. */
import { useState } from "react"
import type { PendingEvent } from "../../../client/log-client.ts"
import type { SessionProps } from "../../session-props.ts"
import { refusedOf } from "./pending-work.ts"
import { readRefused } from "./take-back.ts"

export type Standing = {
  readonly act: PendingEvent | undefined
  /** It holds a text: what else could be done waits until it is answered. */
  readonly isText: boolean
  readonly onClose: () => void
  readonly onAnswered: () => void
}

export const useStanding = (session: SessionProps): Standing => {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const act = refusedOf(session.pending).find((it) => !closed.has(it.id))
  const isText = act !== undefined && readRefused(act, session).text !== undefined
  const onAnswered = () => act && setClosed(new Set([...closed, act.id]))
  const onClose = () => {
    onAnswered()
    // A text is kept among one's own; the others leave nothing to come back to.
    if (act && !isText) void session.dismiss([act.id])
  }
  return { act, isText, onClose, onAnswered }
}
