/** What is public, in memory: which documents there are and what stands in them, and the list for everybody. */
import { type PublicSessions, pagePathOf } from "../../formats/exports/publication.ts"
import type { LogWrite, RecordKey } from "../event-store.ts"

export type Listed = {
  readonly log: string
  readonly document: string
  readonly since: number
  readonly tag: string
  readonly question: string
  readonly heldOn: string
}

export type PublishedIndex = {
  /** `subjects`: null where nobody can say: each removal takes it. */
  readonly hold: (log: string, document: string, subjects: readonly string[] | null) => void
  /** Where it is the one on the list, it leaves the list. */
  readonly drop: (log: string, document: string) => void
  readonly has: (log: string, document: string) => boolean
  readonly documentsOf: (log: string) => readonly string[]
  readonly touchedBy: (log: string, write: Pick<LogWrite, "erased" | "hidden">) => readonly RecordKey[]
  readonly list: (id: string, listed: Listed) => void
  readonly unlist: (id: string) => void
  readonly listed: (id: string) => Listed | null
  readonly page: (after: string | null) => Omit<PublicSessions, "version">
}

const PAGE = 100

export const createPublishedIndex = (): PublishedIndex => {
  /** Session log -> each of its documents that is stored: while one takes the place of another, both. */
  const documents = new Map<string, Map<string, ReadonlySet<string> | null>>()
  const sessions = new Map<string, Listed>()
  let sorted: readonly (readonly [string, Listed])[] | null = null

  const unlist = (id: string): void => {
    sessions.delete(id)
    sorted = null
  }
  const inOrder = () => {
    sorted ??= [...sessions].sort(
      ([id, { since }], [otherId, other]) => other.since - since || (id < otherId ? -1 : 1),
    )
    return sorted
  }
  return {
    hold: (log, document, subjects) => {
      const held = documents.get(log) ?? new Map()
      documents.set(log, held.set(document, subjects && new Set(subjects)))
    },
    drop: (log, document) => {
      const held = documents.get(log)
      held?.delete(document)
      if (held?.size === 0) documents.delete(log)
      for (const [id, it] of sessions) if (it.document === document) unlist(id)
    },
    has: (log, document) => documents.get(log)?.has(document) ?? false,
    documentsOf: (log) => [...(documents.get(log)?.keys() ?? [])],
    touchedBy: (log, { erased, hidden = [] }) => {
      const gone = [...erased, ...hidden]
      const isTouched = (subjects: ReadonlySet<string> | null) =>
        subjects === null ? gone.length > 0 : gone.some((it) => subjects.has(it))
      return [...(documents.get(log) ?? [])]
        .filter(([, subjects]) => isTouched(subjects))
        .map(([id]) => ({ kind: "publicDocument", id }))
    },
    list: (id, listed) => {
      sessions.set(id, listed)
      sorted = null
    },
    unlist,
    listed: (id) => sessions.get(id) ?? null,
    page: (after) => {
      const rest = after === null ? inOrder() : inOrder().filter(([id, it]) => isAfter(after, id, it.since))
      const page = rest.slice(0, PAGE)
      const last = page.at(-1)
      return {
        sessions: page.map(([id, { question, heldOn, since }]) => ({
          ...{ id, question, heldOn, publishedAt: since },
          ...{ data: `/api/public/sessions/${id}`, page: pagePathOf(id) },
        })),
        next: last && rest.length > PAGE ? `${last[1].since}.${last[0]}` : null,
      }
    },
  }
}

/** A cursor says its place, so that it still stands for it once its session is gone. */
const isAfter = (cursor: string, id: string, since: number): boolean => {
  const [at = "", of = ""] = cursor.split(".")
  return since < Number(at) || (since === Number(at) && id > of)
}
