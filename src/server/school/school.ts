/** One school: its keys, its logs, its devices, its doors. Everything the routes call. */

import { createHash, createHmac } from "node:crypto"
import { x25519 } from "@noble/curves/ed25519.js"
import type { HostContext } from "../../domain/host/host.ts"
import { classesOf } from "../../domain/log/genesis.ts"
import { bytesToHex, hashWith, hexToBytes } from "../../domain/log/hash.ts"
import type { SeatRequest } from "../../domain/session/state.ts"
import { unsealer } from "../../protocol/sealed.ts"
import { newId } from "../../shared/ids.ts"
import type { Clock, Random } from "../../shared/ports.ts"
import type { EventStore } from "../event-store.ts"
import { logsOfDevice } from "./device-logs.ts"
import { fastSha256, fastSignerOf } from "./fast-crypto.ts"
import { createFeedFrames, type FeedFrames } from "./feed-frames.ts"
import { createLimits, type Limits } from "./limits.ts"
import { createLive, type Live } from "./live.ts"
import { type Committed, createLogs, type Face, KEPT_LOGS, type Logs, type OpenLog } from "./logs.ts"
import { openPublications, type Publications } from "./publications.ts"
import { allRecords, getRecord, putRecord } from "./records.ts"
import { sweep } from "./sweep.ts"
import { isAuthenticFast } from "./verify.ts"

export type School = {
  readonly store: EventStore
  readonly logs: Logs
  readonly live: Live
  /** Feeds as their readers get them. */
  readonly frames: FeedFrames
  readonly publications: Publications
  readonly limits: Limits
  readonly now: Clock
  readonly random: Random
  readonly keys: { readonly sign: string; readonly receive: string }
  /** What was sealed to this school; null: damaged, or sealed to another. */
  readonly unseal: (sealed: string) => Promise<string | null>
  readonly context: HostContext
  /** Six digits on a screen -> the device that shows them. */
  readonly pairings: Map<string, { pairing: string; device: string; log: string | null; expiresAt: number }>
  readonly grantProjector: (log: string, device: string) => Promise<void>
  readonly isProjector: (log: string, device: string) => Promise<boolean>
  /** A keyed hash of two pictures: the log tells nobody which. */
  readonly picturesMac: (log: string, member: string, pictures: readonly [string, string]) => string
}

export const sha256Hex = (text: string): string => createHash("sha256").update(text).digest("hex")

export const openSchool = async (store: EventStore, now: Clock, random: Random): Promise<School> => {
  hashWith(fastSha256)
  const secrets = await secretsOf(store, random)
  const signer = fastSignerOf(hexToBytes(secrets.sign))
  const seatOf = (log: string, member: string) =>
    createHmac("sha256", hexToBytes(secrets.pictures))
      .update(`seat\0${log}\0${member}`)
      .digest("hex")
      .slice(0, 32)
  const context: HostContext = { signer, now, random, verify: isAuthenticFast, seatOf }
  const live = createLive(now)
  const publications = await openPublications(store, hexToBytes(secrets.pictures), now, random)
  /** Of the class at whose door they asked, whatever its list and those of the others have become since. */
  const faceOf = async (session: OpenLog, { member, class: of }: Pick<SeatRequest, "member" | "class">) => {
    const rosters = await rostersOf(logs, session)
    const asked = rosters.find((it) => it.stored.log === of)
    return faceIn(session, asked ?? rosterWith(rosters, member), member)
  }
  const logs: Logs = createLogs(store, context, faceOf, KEPT_LOGS, publications.touchedBy)
  const frames = createFeedFrames(store.read)
  logs.onCommit((committed) => {
    endStreams(live, committed)
    const { log } = committed.log.stored
    const wake = () => live.wake(log)
    // Who finds nothing here asks the store again, and sees what is wrong with it.
    frames.note(committed).then(wake, wake)
    // Its document went with the commit; where this fails, the next start makes up for it.
    if (publications.touchedBy(log, committed).length > 0)
      publications.settle(log, committed).catch(() => undefined)
  })
  await logs.summarise()
  await sweep(store, now())
  const receive = bytesToHex(x25519.getPublicKey(hexToBytes(secrets.receive)))
  return {
    ...{ store, logs, live, frames, publications, now, random, context },
    limits: createLimits(now),
    keys: { sign: signer.publicKey, receive },
    unseal: unsealer(secrets.receive),
    pairings: new Map(),
    grantProjector: (log, device) => putRecord(store, "projector", `${log}/${device}`, { log }),
    isProjector: async (log, device) => (await getRecord(store, "projector", `${log}/${device}`)) !== null,
    picturesMac: (log, member, pictures) =>
      createHmac("sha256", hexToBytes(secrets.pictures))
        .update(`${log}\0${member}\0${pictures.join("\0")}`)
        .digest("hex"),
  }
}

/** Who has just lost the right to read: the device asks again, and is told what it may still read. */
const endStreams = (live: Live, { log, rows }: Committed): void => {
  for (const { feed, body } of rows) {
    if (feed !== "staff" || body.type !== "v1.KeyRevoked") continue
    const { seat, key } = body.facts
    const held = log.host.session.staff.seats[String(seat)]?.keys[String(key)]
    if (held) live.endAll((it) => it.log === log.stored.log && it.device === held.device)
  }
}

const secretsOf = async (store: EventStore, random: Random) => {
  const known = await getRecord(store, "host", "keys")
  if (known) return known
  const made = {
    sign: bytesToHex(random(32)),
    receive: bytesToHex(random(32)),
    pictures: bytesToHex(random(32)),
  }
  await putRecord(store, "host", "keys", made)
  return made
}

/** The classes of a session, its own first; those that this school does not hold are left out. */
export const rostersOf = async (
  logs: Pick<Logs, "find">,
  { stored }: Pick<OpenLog, "stored">,
): Promise<readonly OpenLog[]> => {
  const found: OpenLog[] = []
  for (const it of classesOf(stored.genesis)) {
    const roster = await logs.find(it)
    if (roster) found.push(roster)
  }
  return found
}

/** By name. */
export const classesOfSchool = async ({ store, logs }: School): Promise<{ log: string; name: string }[]> => {
  const classes: { log: string; name: string }[] = []
  for (const { log, genesis } of await store.logs()) {
    const roster = genesis.kind === "class" ? await logs.find(log) : null
    if (roster?.host.class.opened) classes.push({ log, name: roster.host.class.name })
  }
  return classes.toSorted((one, other) => one.name.localeCompare(other.name))
}

/** The class that this member is in. */
export const rosterWith = (rosters: readonly OpenLog[], member: string): OpenLog | undefined =>
  rosters.find(({ host }) => host.class.members.some((it) => it.member === member))

/** A pupil's name, and the animal of the class where first names are shown: with animals, a fresh one is drawn. */
export const faceIn = (session: OpenLog, roster: OpenLog | undefined, member: string): Face => {
  const known = roster?.host.class.members.find((it) => it.member === member)
  const { otherClasses } = session.stored.genesis
  const shared = otherClasses && roster ? { class: roster.stored.log } : {}
  const face = { name: known?.name ?? "", ...shared }
  return known && session.host.session.public.naming === "firstNames"
    ? { ...face, avatar: known.avatar }
    : face
}

// ---- facilitators and one-time links

const DAY = 24 * 3_600_000

/** A one-time link: 128 bits, kept only as a hash. `of`: the new device gets this one's classes too. */
export const makeLink = async (
  school: School,
  of: string | null,
): Promise<{ token: string; expiresAt: number }> => {
  for (const { id, value } of await allRecords(school.store, "link"))
    if (value.expiresAt < school.now()) await school.store.deleteRecord("link", id)
  const token = newId(school.random)
  const expiresAt = school.now() + DAY
  await putRecord(school.store, "link", sha256Hex(token), { expiresAt, of })
  return { token, expiresAt }
}

export const isFacilitator = async (school: School, device: string): Promise<boolean> =>
  (await getRecord(school.store, "facilitator", device)) !== null

/** The link that enrols the first facilitator, while there is none. */
export const firstLink = async (school: School): Promise<{ token: string; expiresAt: number } | null> => {
  if ((await allRecords(school.store, "facilitator")).length > 0) return null
  return makeLink(school, null)
}

/** False: the link is used, unknown or too old. Two devices at once: the store gives it to one. */
export const useLink = async (school: School, token: string, device: string): Promise<boolean> => {
  const id = sha256Hex(token)
  const link = await getRecord(school.store, "link", id)
  if (!link || link.expiresAt < school.now()) return false
  if (!(await school.store.deleteRecord("link", id))) return false
  await putRecord(school.store, "facilitator", device, { since: school.now() })
  if (link.of !== null) await shareClasses(school, link.of, device)
  return true
}

const shareClasses = async (school: School, from: string, to: string): Promise<void> => {
  for (const { stored, summary } of (await logsOfDevice(school.store, from, true)).staffed) {
    if (summary.kind !== "class") continue
    const log = await school.logs.find(stored.log)
    if (log) await school.logs.say(log, [{ type: "v1.FacilitatorAdded", facts: { device: to } }])
  }
}

/** May this device read and steer as a facilitator? Those of the class may, in each of its sessions. */
export const isStaffOf = async (school: School, log: OpenLog, device: string): Promise<boolean> => {
  const { genesis } = log.stored
  if (!(await isFacilitator(school, device))) return false
  if (genesis.facilitator === device) return true
  const rosters = genesis.kind === "class" ? [log] : await rostersOf(school.logs, log)
  return rosters.some((it) => it.host.class.facilitators.includes(device))
}
