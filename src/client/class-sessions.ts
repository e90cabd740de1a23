/** The sessions of a class that this device holds, read without the network and without opening them. */
import { eventIdOf, type SignedEvent } from "../domain/log/event.ts"
import { classesOf, type Genesis } from "../domain/log/genesis.ts"
import { type HeldSession, ideaFatesOf } from "../domain/session/class-log.ts"
import { dutiesHad } from "../domain/session/duty-rota.ts"
import { evolvePublic, type PublicEntry } from "../domain/session/entries.ts"
import { isSessionEventType, sessionEvents } from "../domain/session/events.ts"
import { evolve } from "../domain/session/evolve.ts"
import { dayAt } from "../domain/session/follow-up.ts"
import { emptyPublic, initialSession, type PublicState } from "../domain/session/state.ts"
import { inBulk } from "../domain/session/tables.ts"
import type { DeviceStore, KnownLog, PendingEvent } from "../storage/device-store.ts"

type Store = Pick<DeviceStore, "logs" | "readFeed" | "pending">

/**
 * The class that a session belongs to, of several the first that this device holds; null where it does not know the
 * session.
 */
export const classOfSession = async (store: Pick<Store, "logs">, log: string): Promise<string | null> => {
  const logs = await store.logs()
  const genesis = logs.find((it) => it.log === log)?.genesis
  const classes = genesis ? classesOf(genesis) : []
  return classes.find((of) => logs.some((it) => it.log === of)) ?? classes[0] ?? null
}

/** What waits here to be sent is in it. One session after the other: nothing is held up for long. */
export const heldSessions = async (store: Store, classLog: string): Promise<readonly HeldSession[]> => {
  const held: HeldSession[] = []
  for (const known of await store.logs()) {
    if (known.genesis.kind !== "session" || !classesOf(known.genesis).includes(classLog)) continue
    const session = await readSession(store, known)
    if (session?.state.opened) held.push(session)
  }
  return held
}

const readSession = async (store: Store, known: KnownLog): Promise<HeldSession | null> => {
  const { log, genesis, usedAt } = known
  const { rows } = await store.readFeed(log, "staff")
  const waiting = (await store.pending(log)).filter((it) => it.state !== "refused" && isStaffs(it.event))
  if (rows.length + waiting.length > 0)
    return foldStaff(log, genesis, [...rows.map(({ body }) => body as SignedEvent), ...eventsOf(waiting)])
  const read = await store.readFeed(log, "public")
  if (read.rows.length === 0) return null
  const start = { ...emptyPublic, basis: genesis.nonce }
  const state = inBulk(() =>
    read.rows.reduce<PublicState>(
      (shown, { body }) => evolvePublic(shown, body as unknown as PublicEntry),
      start,
    ),
  )
  return { log, heldOn: dayAt(usedAt), state }
}

const isStaffs = ({ type }: SignedEvent): boolean =>
  isSessionEventType(type) && sessionEvents[type].by !== "pupil"

const eventsOf = (waiting: readonly PendingEvent[]): readonly SignedEvent[] => waiting.map((it) => it.event)

const foldStaff = (log: string, genesis: Genesis, events: readonly SignedEvent[]): HeldSession => {
  const [first] = events
  const state = inBulk(() =>
    events.reduce(
      (session, event) => evolve(session, event, eventIdOf(event)).state,
      initialSession(genesis),
    ),
  )
  const { public: shown, staff } = state
  return {
    ...{ log, heldOn: dayAt(first?.time ?? 0), state: shown },
    ...{ duties: dutiesHad(staff), fates: ideaFatesOf(staff) },
  }
}
