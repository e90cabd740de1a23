/**
 * What the school has made public: documents that facilitators wrote and signed, at addresses that tell nothing of
 * the session. Whoever asks is answered from the store, so that what was taken back is gone at once.
 */
import { createHmac } from "node:crypto"
import { isSignedBy } from "../../domain/log/keys.ts"
import { nameFinder, namesIn } from "../../domain/session/named-texts.ts"
import type { PublicState } from "../../domain/session/state.ts"
import type { OpenData } from "../../formats/exports/open-data.ts"
import { textsOf } from "../../formats/exports/open-texts.ts"
import {
  type Publication,
  type PublicSessions,
  type PublishRefusal,
  publicationHash,
  readDocument,
  tagOf,
} from "../../formats/exports/publication.ts"
import { newId } from "../../shared/ids.ts"
import type { Clock, Random } from "../../shared/ports.ts"
import { err, ok, type Result } from "../../shared/result.ts"
import type { EventStore, LogWrite, RecordKey } from "../event-store.ts"
import type { OpenLog } from "./logs.ts"
import { createPublishedIndex } from "./published-index.ts"
import { allRecords, getRecord, putRecord, type RecordOf } from "./records.ts"

export type Offer = {
  readonly document: OpenData
  readonly subjects: readonly string[]
  readonly signature: string
}

export type Publications = {
  /** `rosters`: of the session's classes; whoever is in one is named nowhere. */
  readonly publish: (
    session: OpenLog,
    rosters: readonly OpenLog[],
    device: string,
    offer: Offer,
  ) => Promise<Result<Publication, PublishRefusal | "BadSignature">>
  readonly takeBack: (log: string) => Promise<void>
  /** For the session's facilitators. */
  readonly of: (log: string) => Promise<Publication | null>
  /** For everybody. */
  readonly read: (id: string) => Promise<Published | "gone" | "unreadable" | null>
  /** Of the document that is public, without reading it. */
  readonly tag: (id: string) => string | null
  readonly list: (after: string | null) => Omit<PublicSessions, "version">
  /** What must go with the texts that a write removes. */
  readonly touchedBy: (log: string, write: Pick<LogWrite, "erased" | "hidden">) => readonly RecordKey[]
  /** After such a write. */
  readonly settle: (log: string, write: Pick<LogWrite, "erased" | "hidden">) => Promise<void>
}

export type Published = { readonly id: string; readonly document: OpenData; readonly tag: string }
type Kept = RecordOf<"publication">

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"

/** `secret`: of this school, so that nobody finds the address of a session that he knows. */
export const openPublications = async (
  store: EventStore,
  secret: Uint8Array,
  now: Clock,
  random: Random,
): Promise<Publications> => {
  const index = createPublishedIndex()

  const idOf = (log: string): string => {
    const mac = createHmac("sha256", secret).update(`public\0${log}`).digest()
    return Array.from({ length: 12 }, (_, at) => ALPHABET[(mac[at] ?? 0) % 32]).join("")
  }

  /** The question goes too. */
  const note = (id: string, kept: Kept, gone: NonNullable<Kept["gone"]>) =>
    putRecord(store, "publication", id, { ...kept, ...{ document: null, question: "", tag: "", gone } })

  const forget = async (log: string, document: string): Promise<void> => {
    await store.transact(log, () => ({
      write: { rows: [], erased: [], forgotten: [{ kind: "publicDocument", id: document }] },
      answer: undefined,
    }))
    index.drop(log, document)
  }

  const isThere = async (document: string): Promise<boolean> =>
    (await store.getRecord("publicDocument", document)) !== null

  const settle = async (log: string): Promise<void> => {
    const id = idOf(log)
    const kept = await getRecord(store, "publication", id)
    if (kept?.document && !(await isThere(kept.document))) await note(id, kept, "removed")
  }

  const takeBack = async (log: string): Promise<void> => {
    const id = idOf(log)
    const kept = await getRecord(store, "publication", id)
    if (!kept?.document) return
    for (const document of new Set([kept.document, ...index.documentsOf(log)])) await forget(log, document)
    await note(id, kept, "takenBack")
  }

  /** Its words may be of a version that this one cannot show; what they are of is known all the same. */
  const hold = async (log: string, document: string): Promise<void> => {
    const known = await getRecord(store, "publicDocument", document)
    index.hold(log, document, known?.subjects ?? null)
  }

  const hasRemoved = async (log: string, document: string): Promise<boolean> => {
    const { subjects = [] } = (await getRecord(store, "publicDocument", document)) ?? {}
    for (const subject of subjects) if (await store.isRemoved(log, subject)) return true
    return false
  }

  const restore = async (): Promise<void> => {
    const named = new Set<string>()
    for (const { id, value } of await allRecords(store, "publication")) {
      const { document, log } = value
      if (document === null) continue
      named.add(document)
      // Taken back since this copy was made, or removed a moment before the server stopped.
      if (!(await isThere(document))) await note(id, value, "takenBack")
      else if (await hasRemoved(log, document)) {
        await forget(log, document)
        await note(id, value, "removed")
      } else {
        await hold(log, document)
        index.list(id, { ...value, document })
      }
    }
    // Of a publication that never came to its end, or the one before.
    for (const { id } of await store.records("publicDocument")) {
      if (named.has(id)) continue
      const known = await getRecord(store, "publicDocument", id)
      await (known ? forget(known.log, id) : store.deleteRecord("publicDocument", id))
    }
  }
  await restore()

  /** One after the other: of two documents for one session none is left behind. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }

  /** Nobody knows what a write that failed has left: what was public before is again. */
  const undo = async (log: string, made: string, before: Kept | null): Promise<void> => {
    const id = idOf(log)
    if (before) await putRecord(store, "publication", id, before)
    else await store.deleteRecord("publication", id)
    await forget(log, made)
  }

  const publish: Publications["publish"] = async (session, rosters, device, offer) => {
    const { log } = session.stored
    const { document, subjects, signature } = offer
    const refusal = whyNot(session, rosters, device, offer)
    if (refusal) return err(refusal)
    const [id, made, tag] = [idOf(log), newId(random), tagOf(document)]
    const before = await getRecord(store, "publication", id)
    const proof = { subjects: [...subjects], device, signature }
    const { question, heldOn } = document
    const since = index.listed(id)?.since ?? now()
    const kept = { log, document: made, since, tag, question, heldOn, gone: null }
    // From here on a removal finds it beside the one before; one that came in between is looked for.
    index.hold(log, made, subjects)
    try {
      await putRecord(store, "publicDocument", made, { log, document, ...proof })
      if (!index.has(log, made) || !areShown(session.host.session.public, subjects)) {
        await forget(log, made)
        return err("OutOfDate")
      }
      await putRecord(store, "publication", id, kept)
    } catch (error) {
      // Where this fails too, a removal still finds both, and the next start makes up for it.
      await undo(log, made, before).catch(() => undefined)
      throw error
    }
    if (index.has(log, made)) index.list(id, kept)
    // Nobody reads it any more; where this fails it stays known, and the next time takes it too.
    for (const other of index.documentsOf(log))
      if (other !== made) await forget(log, other).catch(() => undefined)
    if (!index.has(log, made)) {
      index.unlist(id)
      await note(id, kept, "removed")
      return err("OutOfDate")
    }
    return ok({ id, since, tag, gone: null })
  }

  return {
    publish: (...offered) => inTurn(() => publish(...offered)),
    settle: (log, write) => {
      for (const { id } of index.touchedBy(log, write)) index.drop(log, id)
      return inTurn(() => settle(log))
    },
    takeBack: (log) => inTurn(() => takeBack(log)),
    of: async (log) => {
      const id = idOf(log)
      const kept = await getRecord(store, "publication", id)
      if (!kept) return null
      const isPublic = kept.document !== null
      return { id, since: isPublic ? kept.since : null, tag: isPublic ? kept.tag : null, gone: kept.gone }
    },
    tag: (id) => index.listed(id)?.tag ?? null,
    read: async (id) => {
      const kept = await getRecord(store, "publication", id)
      if (!kept) return null
      if (kept.document === null || !(await isThere(kept.document))) return "gone"
      const found = await getRecord(store, "publicDocument", kept.document)
      const document = found && readDocument(found.document)
      return document ? { id, document, tag: kept.tag } : "unreadable"
    },
    list: index.page,
    touchedBy: index.touchedBy,
  }
}

const whyNot = (
  session: OpenLog,
  rosters: readonly OpenLog[],
  device: string,
  { document, subjects, signature }: Offer,
): PublishRefusal | "BadSignature" | null => {
  const { log } = session.stored
  if (!isSignedBy(device, publicationHash(log, document, subjects), signature)) return "BadSignature"
  const { public: shown, staff } = session.host.session
  if (subjects.length !== document.contributions.length || !areShown(shown, subjects)) return "OutOfDate"
  const says = nameFinder(
    namesIn(
      rosters.flatMap((it) => it.host.class.members),
      staff,
    ),
  )
  return textsOf(document).some(says) ? "NamesSomebody" : null
}

const areShown = ({ contributions }: PublicState, subjects: readonly string[]): boolean =>
  subjects.every((it) => contributions[it]?.published === true && contributions[it]?.text !== null)
