/** What an outbox asks of the events given to it: one rule for every adapter. */
import type { SignedEvent } from "../domain/log/event.ts"
import { subjectOf as subjectOfBody } from "../domain/session/entries.ts"
import type { PendingEvent } from "./device-store.ts"

export type Made = readonly { readonly id: string; readonly event: SignedEvent }[]

/** The contribution that an event's text is about. */
export const subjectOf = (event: SignedEvent): string | undefined => subjectOfBody(event)

/** Throws where an event would use another key or a sequence that is not free: a bug of the caller. */
export const queued = (log: string, key: string, next: number, made: Made): PendingEvent[] => {
  let free = next
  return made.map(({ id, event }) => {
    if (event.log !== log || event.key !== key)
      throw new TypeError("An event was signed for another log or key")
    if (event.seq < free) throw new RangeError(`Sequence ${event.seq} is used, ${free} is free`)
    free = event.seq + 1
    return { id, event, state: "waiting" }
  })
}
