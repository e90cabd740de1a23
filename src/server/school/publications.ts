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
  pagePathOf,
  publicationHash,
  tagOf,
} from "../../formats/exports/publication.ts"
import { newId } from "../../shared/ids.ts"
import type { Clock, Random } from "../../shared/ports.ts"
import { err, ok, type Result } from "../../shared/result.ts"
import type { EventStore, LogWrite, RecordKey } from "../event-store.ts"
import type { OpenLog } from "./logs.ts"
import { allRecords, getRecord, putRecord, type RecordOf } from "./records.ts"

export type Offer = {
  readonly document: OpenData
  readonly subjects: readonly string[]
  readonly signature: string
}

export type Publications = {
  /** `roster`: of the session's class; null where it is unknown. */
  readonly publish: (
    session: OpenLog,
    roster: OpenLog | null,
    device: string,
    offer: Offer,
  ) => Promise<Result<Publication, PublishRefusal | "BadSignature">>
  readonly takeBack: (log: string) => Promise<void>
  /** For the session's facilitators. */
  readonly of: (log: string) => Promise<Publication | null>
  /** For everybody. */
  readonly read: (id: string) => Promise<Published | "gone" | null>
  readonly list: (after: string | null) => Promise<Omit<PublicSessions, "version">>
  /** What must go with the texts that a write removes. */
  readonly touchedBy: (log: string, write: Pick<LogWrite, "erased" | "hidden">) => readonly RecordKey[]
  /** After such a write. */
  readonly settle: (log: string) => Promise<void>
}

export type Published = { readonly id: string; readonly document: OpenData; readonly tag: string }
type Kept = RecordOf<"publication">

const PAGE = 100
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"

/** `secret`: of this school, so that nobody finds the address of a session that he knows. */
export const openPublications = async (
  store: EventStore,
  secret: Uint8Array,
  now: Clock,
  random: Random,
): Promise<Publications> => {
  /** Session log -> its document and what stands in it. */
  const live = new Map<string, { document: string; subjects: ReadonlySet<string> }>()

  const idOf = (log: string): string => {
    const mac = createHmac("sha256", secret).update(`public\0${log}`).digest()
    return Array.from({ length: 12 }, (_, at) => ALPHABET[(mac[at] ?? 0) % 32]).join("")
  }

  /** The question goes too. */
  const note = (id: string, kept: Kept, gone: NonNullable<Kept["gone"]>) =>
    putRecord(store, "publication", id, { ...kept, ...{ document: null, question: "", tag: "", gone } })

  const forget = (log: string, document: string): Promise<void> =>
    store.transact(log, () => ({
      write: { rows: [], erased: [], forgotten: [{ kind: "publicDocument", id: document }] },
      answer: undefined,
    }))

  const settle = async (log: string): Promise<void> => {
    const id = idOf(log)
    const kept = await getRecord(store, "publication", id)
    const isGone = kept?.document && (await getRecord(store, "publicDocument", kept.document)) === null
    if (isGone) await note(id, kept, "removed")
  }

  const takeBack = async (log: string): Promise<void> => {
    const id = idOf(log)
    const kept = await getRecord(store, "publication", id)
    if (!kept?.document) return
    live.delete(log)
    await forget(log, kept.document)
    await note(id, kept, "takenBack")
  }

  const restore = async (): Promise<void> => {
    const documents = new Map((await allRecords(store, "publicDocument")).map(({ id, value }) => [id, value]))
    for (const { id, value } of await allRecords(store, "publication")) {
      if (value.document === null) continue
      const known = documents.get(value.document)
      documents.delete(value.document)
      if (known) live.set(value.log, { document: value.document, subjects: new Set(known.subjects) })
      // Taken back since this copy was made, or removed a moment before the server stopped.
      else await note(id, value, "takenBack")
    }
    // Of a publication that never came to its end.
    for (const document of documents.keys()) await store.deleteRecord("publicDocument", document)
  }
  await restore()

  /** One after the other: of two documents for one session none is left behind. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }

  const publish: Publications["publish"] = async (session, roster, device, offer) => {
    const { log } = session.stored
    const { document, subjects, signature } = offer
    const refusal = whyNot(session, roster, device, offer)
    if (refusal) return err(refusal)
    const made = newId(random)
    const [id, before, tag] = [idOf(log), live.get(log), tagOf(document)]
    const proof = { subjects: [...subjects], device, signature }
    await putRecord(store, "publicDocument", made, { log, document, ...proof })
    // From here on a removal finds it; one that came in between is looked for.
    live.set(log, { document: made, subjects: new Set(subjects) })
    if (!areShown(session.host.session.public, subjects)) {
      if (before) live.set(log, before)
      await forget(log, made)
      return err("OutOfDate")
    }
    const { question, heldOn } = document
    const kept = { log, document: made, since: now(), tag, question, heldOn, gone: null }
    await putRecord(store, "publication", id, kept)
    if (before) await forget(log, before.document)
    if (live.get(log)?.document !== made) {
      await note(id, kept, "removed")
      return err("OutOfDate")
    }
    return ok({ id, since: kept.since, tag, gone: null })
  }

  return {
    publish: (...offered) => inTurn(() => publish(...offered)),
    settle: (log) => {
      live.delete(log)
      return inTurn(() => settle(log))
    },
    takeBack: (log) => inTurn(() => takeBack(log)),
    of: async (log) => {
      const id = idOf(log)
      const kept = await getRecord(store, "publication", id)
      if (!kept) return null
      const isThere = kept.document !== null
      return { id, since: isThere ? kept.since : null, tag: isThere ? kept.tag : null, gone: kept.gone }
    },
    read: async (id) => {
      const kept = await getRecord(store, "publication", id)
      if (!kept) return null
      const found = kept.document === null ? null : await getRecord(store, "publicDocument", kept.document)
      return found ? { id, document: found.document, tag: kept.tag } : "gone"
    },
    list: async (after) => {
      const all = (await allRecords(store, "publication"))
        .filter((it) => it.value.document !== null)
        .sort((one, other) => other.value.since - one.value.since || (one.id < other.id ? -1 : 1))
      const from = after === null ? 0 : all.findIndex((it) => it.id === after) + 1
      const page = all.slice(from, from + PAGE)
      return {
        sessions: page.map(({ id, value: { question, heldOn, since } }) => ({
          ...{ id, question, heldOn, publishedAt: since },
          ...{ data: `/api/public/sessions/${id}`, page: pagePathOf(id) },
        })),
        next: from + PAGE < all.length ? (page.at(-1)?.id ?? null) : null,
      }
    },
    touchedBy: (log, { erased, hidden = [] }) => {
      const known = live.get(log)
      if (!known || ![...erased, ...hidden].some((it) => known.subjects.has(it))) return []
      return [{ kind: "publicDocument", id: known.document }]
    },
  }
}

const whyNot = (
  session: OpenLog,
  roster: OpenLog | null,
  device: string,
  { document, subjects, signature }: Offer,
): PublishRefusal | "BadSignature" | null => {
  const { log } = session.stored
  if (!isSignedBy(device, publicationHash(log, document, subjects), signature)) return "BadSignature"
  const { public: shown, staff } = session.host.session
  if (subjects.length !== document.contributions.length || !areShown(shown, subjects)) return "OutOfDate"
  const says = nameFinder(namesIn(roster?.host.class.members ?? [], staff))
  return textsOf(document).some(says) ? "NamesSomebody" : null
}

const areShown = ({ contributions }: PublicState, subjects: readonly string[]): boolean =>
  subjects.every((it) => contributions[it]?.published === true && contributions[it]?.text !== null)
