/** A file of what this device holds, and back. The file has no secret: a device that reads it keeps its own key. */

import { classesOf } from "../domain/log/genesis.ts"
import {
  type Backup,
  type BackupFault,
  type BackupLog,
  decodeBackup,
  encodeBackup,
} from "../formats/backup.ts"
import type { Clock } from "../shared/ports.ts"
import { ok, type Result } from "../shared/result.ts"
import type { DeviceStore, Draft, HeldEvent, HeldLog, KnownLog } from "../storage/device-store.ts"
import { SECRET } from "./device.ts"
import { putTemplatesBack, templateFiles } from "./template-files.ts"

export type BackupFile = { readonly text: string /** Without folder or ending. */; readonly name: string }
export type { BackupFault }

/** `log`: a session, or a class with its sessions; left out: everything, and the templates that somebody made here. */
export const exportBackup = async (store: DeviceStore, now: Clock, log?: string): Promise<BackupFile> => {
  const all = await store.logs()
  const meant = new Set(await logsOf(store, log))
  // A copy of a class holds no other class's list; who sat in a session that they shared is named in it.
  const isOfClass = all.some((it) => it.log === log && it.genesis.kind === "class")
  const withClasses = all.filter((it) => meant.has(it.log)).flatMap((it) => classesOf(it.genesis))
  const needed = isOfClass ? meant : new Set([...meant, ...withClasses])
  const held = await store.takeOut(all.filter((it) => needed.has(it.log)).map((it) => it.log))
  const templates = log === undefined ? (await templateFiles(store)).map(({ file }) => file) : []
  const text = encodeBackup({
    ...{ madeAt: now(), from: "device", logs: held.map(toFile) },
    ...(templates.length === 0 ? {} : { templates }),
  })
  return { text, name: nameOf(all.find((it) => it.log === log)?.title ?? "", now()) }
}

/** Gives the logs that the file brought; what the device holds already stays as it is. */
export const importBackup = async (
  store: DeviceStore,
  text: string,
): Promise<Result<readonly KnownLog[], BackupFault>> => {
  const decoded = decodeBackup(text)
  if (!decoded.ok) return decoded
  const held = decoded.value.logs.map((it) => fromFile(decoded.value, it))
  await store.putBack(held)
  await putTemplatesBack(store, decoded.value.templates ?? [])
  return ok(held.map((it) => it.known))
}

/** What no server has yet: acts that wait, and texts that somebody began and did not send. */
export type Unsent = { readonly waiting: number; readonly started: number }

/** In this log and, of a class, in the sessions that leave with it; left out: everywhere. */
export const countUnsent = async (store: DeviceStore, log?: string): Promise<Unsent> => {
  let [waiting, started] = [0, 0]
  for (const one of await leavingWith(store, log)) {
    waiting += (await store.pending(one)).filter(({ state }) => state !== "refused").length
    started += (await store.drafts(one)).filter(isBegun).length
  }
  return { waiting, started }
}

/** A value that is kept beside the texts (the last ballot) has no time. */
export const isBegun = ({ text, changedAt }: Draft): boolean => changedAt > 0 && text.trim() !== ""

/** A session; or a class, after its sessions: a crash while they leave must not leave sessions without a class. */
export const logsOf = async (store: DeviceStore, log?: string): Promise<readonly string[]> =>
  (await store.logs())
    .filter((it) => log === undefined || it.log === log || classesOf(it.genesis).includes(log))
    .map((it) => it.log)
    .sort((one, other) => Number(one === log) - Number(other === log))

/** What leaves a device with a class: a session that it shares with another class held here stays with that one. */
export const leavingWith = async (store: DeviceStore, log?: string): Promise<readonly string[]> => {
  const held = new Map((await store.logs()).map((it) => [it.log, it.genesis]))
  const classesBut = (one: string) => {
    const genesis = held.get(one)
    return genesis ? classesOf(genesis).filter((it) => it !== log && held.has(it)) : []
  }
  const leaving = await logsOf(store, log)
  return log === undefined ? leaving : leaving.filter((it) => it === log || classesBut(it).length === 0)
}

/** A new secret is drawn at the next start: the old key, and what it could read, is nobody's. */
export const emptyDevice = async (store: DeviceStore): Promise<void> => {
  for (const { log } of await store.logs()) await store.forgetLog(log)
  await store.setValue(SECRET, null)
}

const nameOf = (title: string, time: number): string => {
  const plain = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
  return ["palabre", plain.slice(0, 40), new Date(time).toISOString().slice(0, 10)].filter(Boolean).join("-")
}

const toFile = ({ known, seats, feeds, queue, drafts }: HeldLog): BackupLog =>
  ({
    ...known,
    seats: seats.map(({ log: _log, ...seat }) => seat),
    ...{ feeds, queue, drafts },
  }) as unknown as BackupLog

/** A server's file has more than a device keeps, and no place for what a pupil may not read. */
const fromFile = ({ from }: Backup, { seats, feeds, queue, drafts, ...known }: BackupLog): HeldLog => ({
  known,
  seats: seats.map((seat) => ({ ...seat, log: known.log })) as HeldLog["seats"],
  feeds: feeds
    .filter((it) => it.feed !== "box" && (from === "device" || it.feed === "staff"))
    .map(({ rows, ...feed }) => ({ ...feed, rows: rows.map(toFeedRow) })) as unknown as HeldLog["feeds"],
  queue: queue as readonly HeldEvent[],
  drafts,
})

const toFeedRow = ({ position, subject, body }: BackupLog["feeds"][number]["rows"][number]) => {
  const { signature: _signature, ...unsigned } = body as { signature?: string }
  return { position, body: unsigned, ...(subject === undefined ? {} : { subject }) }
}
