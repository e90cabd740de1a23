/** What would be public of a session: open data whose texts say no first name, each mended here where it did. */
import { useMemo } from "react"
import { hashOf } from "../../../domain/log/hash.ts"
import { nameFinder, nameHider, namesIn } from "../../../domain/session/named-texts.ts"
import { recordedIds } from "../../../domain/session/record.ts"
import type { SessionRecord } from "../../../domain/session/recorded.ts"
import { type OpenData, openDataOf } from "../../../formats/exports/open-data.ts"
import { textsOf, withTexts } from "../../../formats/exports/open-texts.ts"
import { staffOf } from "../staff-session.ts"
import { LONGEST_FIELD, useEdits } from "./use-edits.ts"
import { type Exported, useRecord } from "./use-record.ts"

export type MendedText = {
  readonly key: string
  readonly written: string
  /** As the field holds it. */
  readonly mended: string
  readonly problem: "stillNamed" | "empty" | "tooLong" | null
}

export type OpenDraft = {
  readonly document: OpenData
  readonly subjects: readonly string[]
  readonly named: readonly MendedText[]
  readonly mend: (key: string, words: string) => void
  /** The words of a text as they are public: never with a first name. */
  readonly publicWords: (text: string) => string
}

type Parts = {
  readonly record: SessionRecord
  readonly subjects: readonly string[]
  readonly people: readonly { readonly name: string }[]
  /** What was mended, by the key of its text. */
  readonly edits: { readonly [key: string]: string }
  readonly mend: OpenDraft["mend"]
}

export const openDraftOf = ({ record, subjects, people, edits, mend }: Parts): OpenDraft => {
  const data = openDataOf(record)
  const says = nameFinder(people)
  const hide = nameHider(people)
  const named = textsOf(data)
    .filter(says)
    .map((written): MendedText => {
      const key = keyOf(written)
      const mended = edits[key] ?? hide(written)
      const isLong = mended.length > LONGEST_FIELD
      const isEmpty = mended.trim() === ""
      const problem = isLong ? "tooLong" : isEmpty ? "empty" : says(mended) ? "stillNamed" : null
      return { key, written, mended, problem }
    })
  const mended = new Map(named.map((it) => [it.written, it.problem === null ? it.mended.trim() : null]))
  // What is not mended yet is shown with its names cut out, too.
  const publicWords = (text: string) => mended.get(text) ?? hide(text)
  return { document: withTexts(data, publicWords), subjects, named, mend, publicWords }
}

/** null: what was mended here is not read yet. */
export const useOpenDraft = (props: Exported): OpenDraft | null => {
  const { session, members } = props
  const { view } = session
  const record = useRecord(props, false)
  const { seats } = staffOf({ view })
  const people = useMemo(() => namesIn(members, { seats }), [members, seats])
  const keys = useMemo(
    () => textsOf(openDataOf(record)).filter(nameFinder(people)).map(keyOf),
    [record, people],
  )
  const { edits, edit } = useEdits(session.drafts, keys)
  return useMemo(() => {
    if (edits === null) return null
    return openDraftOf({ record, subjects: recordedIds(view.public), people, edits, mend: edit })
  }, [edits, edit, people, record, view.public])
}

const keyOf = (text: string): string => `public-${hashOf("public-words", text).slice(0, 16)}`
