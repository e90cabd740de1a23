/** What waits on this device: which texts and ballots, how many things, what was not taken. */
import type { Connection, PendingEvent } from "../../../client/log-client.ts"
import type { WorkStatus } from "../../parts/status-line.tsx"

/** Contributions whose own text, or its last change, has not left yet. */
export const waitingHere = (pending: readonly PendingEvent[]): ReadonlySet<string> =>
  factsOf(
    pending.filter((it) => writes.includes(it.event.type)),
    "contribution",
  )

/** Polls with a ballot that has not left yet. */
export const ballotsHere = (pending: readonly PendingEvent[]): ReadonlySet<string> =>
  factsOf(
    pending.filter((it) => it.event.type === "v1.BallotCast"),
    "poll",
  )

export const countToSend = (pending: readonly PendingEvent[]): number => pending.filter(isToSend).length

export const refusedOf = (pending: readonly PendingEvent[]): readonly PendingEvent[] =>
  pending.filter((it) => it.state === "refused")

/** The line of state. While the device knocks again, it is still without the network. */
export const workStatus = (
  pending: readonly PendingEvent[],
  connection: Exclude<Connection, "connecting"> | "unknown",
): WorkStatus => {
  const count = countToSend(pending)
  // What was not taken is told at the top of the page, with what to do: one alarm is enough.
  if (connection === "stopped") return { kind: refusedOf(pending).length > 0 ? "saved" : "problem" }
  if (connection === "live") return { kind: count > 0 ? "sending" : "allSent" }
  if (count > 0) return { kind: "toSend", count }
  return { kind: connection === "unknown" ? "saved" : "offline" }
}

const writes = ["v1.ContributionSubmitted", "v1.ContributionEdited", "v1.ContributionWithdrawn"]

const isToSend = (it: PendingEvent): boolean => it.state !== "refused"

const factsOf = (pending: readonly PendingEvent[], name: "contribution" | "poll"): ReadonlySet<string> =>
  new Set(
    pending.filter(isToSend).flatMap(({ event }) => {
      const facts: { readonly [key: string]: unknown } = { ...event.facts }
      const id = facts[name]
      return typeof id === "string" ? [id] : []
    }),
  )
