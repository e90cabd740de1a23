/** What would be public of a session at a moment of its play. */
import { namesIn } from "../../domain/session/named-texts.ts"
import { recordedIds } from "../../domain/session/record.ts"
import type { SessionRecord } from "../../domain/session/recorded.ts"
import { type OpenDraft, openDraftOf } from "../teacher/exports/use-open-draft.ts"
import { type StaffSession, staffOf } from "../teacher/staff-session.ts"

export const publicAddress = "https://palabre.ecole-diallo.fr/p/7k2m9qwx4c1d"

export const draftOf = (
  { session, members }: StaffSession,
  record: SessionRecord,
  edit: (named: string) => string | null = () => null,
): OpenDraft => {
  const people = namesIn(members, staffOf(session))
  const parts = { record, subjects: recordedIds(session.view.public), people, mend: () => undefined }
  const draft = openDraftOf({ ...parts, edits: {} })
  const edits = draft.named.flatMap(({ key, written }) => {
    const words = edit(written)
    return words === null ? [] : [[key, words] as const]
  })
  return openDraftOf({ ...parts, edits: Object.fromEntries(edits) })
}
