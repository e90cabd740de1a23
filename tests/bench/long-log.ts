/**
 * A session with thousands of events, written into the stopped server's store by the host's own code: through
 * the door it would take minutes.
 */
import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { type HostContext, noChanges, receive } from "../../src/domain/host/host.ts"
import { type HostLog, openHostLog, restoreRow } from "../../src/domain/host/log.ts"
import { type EventDraft, type SignedEvent, signEvent } from "../../src/domain/log/event.ts"
import { bytesToHex } from "../../src/domain/log/hash.ts"
import { type Signer, signerOf } from "../../src/domain/log/keys.ts"
import { inBulk } from "../../src/domain/session/tables.ts"
import type { EventStore } from "../../src/server/event-store.ts"
import { openSqliteStore } from "../../src/server/sqlite/sqlite-event-store.ts"
import { newId } from "../../src/shared/ids.ts"
import { claimSeat, type Lesson } from "../support/device.ts"
import { type BenchSchool, type PalabreSchool, sixtyNames, steer } from "../support/harness.ts"
import { numbersFrom, sentences } from "./content.ts"

const WRITERS = 30
const PROPOSALS = 60
const kinds = ["for", "against", "nuance"] as const
const random = (count: number) => new Uint8Array(randomBytes(count))

/** Real ones would take half a minute, and no pupil's device asks for them. */
const anySignature = () => bytesToHex(random(64))

type Seated = { readonly seat: string; readonly signer: Signer }
export type LongLog = { readonly lesson: Lesson; readonly bodies: readonly EventDraft[] }

/** Nobody of the last thirty names has come in yet. */
export const lateName = sixtyNames.at(-1) ?? ""

/** A lesson at the stage of arguments: so many ideas, the rest are arguments. The server is started again. */
export const writeLongLog = async (
  school: PalabreSchool,
  events: number,
  ideas = PROPOSALS,
): Promise<LongLog> => {
  const lesson = await school.openDoors()
  const writers: Seated[] = []
  for (const [index, name] of sixtyNames.slice(0, WRITERS).entries()) {
    const { device } = await school.tablet(index)
    const { seat, key } = await claimSeat(device, lesson, name)
    writers.push({ seat, signer: { publicKey: key, sign: anySignature } })
  }
  const bodies = draftsOf(events, ideas)
  const signed = signedBy(writers, lesson.log, bodies)
  // What comes in a stage that does not take it is late and would wait for the teacher.
  await writeStopped(school, lesson.log, signed.slice(0, ideas))
  await steer(lesson, { type: "EnterStage", stage: 1 })
  await writeStopped(school, lesson.log, signed.slice(ideas))
  return { lesson, bodies }
}

const writeStopped = async (
  { server }: PalabreSchool,
  log: string,
  events: readonly SignedEvent[],
): Promise<void> => {
  await server.stop()
  const opened = openSqliteStore(join(server.folder, "palabre.sqlite"))
  if (!opened.ok) throw new Error(`store: ${opened.error.type}`)
  await write(opened.value, log, events)
  await opened.value.close()
  await server.start()
}

/** The same bodies on the floor; gives the address of their stream. */
export const writeLongFloor = async ({ server }: BenchSchool, { bodies }: LongLog): Promise<string> => {
  const url = `http://127.0.0.1:${server.port}/feeds/${newId(random)}`
  for (let start = 0; start < bodies.length; start += 1_000)
    await fetch(url, { method: "POST", body: JSON.stringify(bodies.slice(start, start + 1_000)) })
  return url
}

const draftsOf = (events: number, ideas: number): EventDraft[] => {
  const next = numbersFrom(4)
  const proposals: string[] = []
  return sentences(events, 2).map((text, index) => {
    const contribution = newId(random)
    const isProposal = index < ideas
    if (isProposal) proposals.push(contribution)
    const facts = isProposal
      ? { contribution, kind: "proposal" }
      : {
          ...{ contribution, kind: kinds[Math.floor(next() * kinds.length)] ?? "for" },
          parent: proposals[Math.floor(next() * proposals.length)] ?? "",
        }
    return { type: "v1.ContributionSubmitted", facts, text: { text } }
  })
}

const signedBy = (writers: readonly Seated[], log: string, bodies: readonly EventDraft[]): SignedEvent[] =>
  bodies.flatMap((body, index) => {
    const writer = writers[index % writers.length]
    const seq = 1 + Math.floor(index / writers.length)
    return writer ? [signEvent(body, { log, ...writer, seq, time: Date.now(), salt: newId(random) })] : []
  })

const write = async (store: EventStore, log: string, events: readonly SignedEvent[]): Promise<void> => {
  const stored = await store.log(log)
  if (!stored) throw new Error("The log is not in the store")
  const host = await readHost(store, log, openHostLog(stored.genesis))
  // The host signs nothing here.
  const context: HostContext = { signer: signerOf(random(32)), now: Date.now, random, verify: () => true }
  const changes = noChanges()
  const verdicts = inBulk(() => events.map((event) => receive(host, event, context, changes)))
  const bad = verdicts.find((it) => it.type !== "accepted")
  if (bad) throw new Error(`Not accepted: ${JSON.stringify(bad)}`)
  await store.transact(log, () => ({ write: changes, answer: null }))
}

const readHost = async (store: EventStore, log: string, host: HostLog): Promise<HostLog> => {
  const rows = await store.readAll(log)
  inBulk(() => {
    for (const row of rows) restoreRow(host, row)
  })
  for (const { feed, position, chain } of await store.heads(log)) host.heads.set(feed, { position, chain })
  return host
}
