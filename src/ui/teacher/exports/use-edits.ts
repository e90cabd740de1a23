/** What somebody mends in the minutes: kept on this device field by field, beside the session and not in it. */
import { useCallback, useEffect, useState } from "react"
import type { MinutesEdits } from "../../../formats/exports/minutes.ts"
import type { SessionProps } from "../../session-props.ts"

/** Letters of one field. A copy of the device takes texts of 4,000, written as JSON. */
export const LONGEST_FIELD = 1500

export type KeptEdits = {
  /** null: not read yet. */
  readonly edits: MinutesEdits | null
  readonly failed: boolean
  readonly edit: (field: string, value: string) => void
  readonly forget: () => void
}

type Drafts = Pick<SessionProps, "drafts">["drafts"]

export const useEdits = (drafts: Drafts, fields: readonly string[]): KeptEdits => {
  const [edits, setEdits] = useState<MinutesEdits | null>(null)
  const [failed, setFailed] = useState(false)
  const known = fields.join(" ")
  useEffect(() => {
    let isWanted = true
    loadEdits(drafts, known === "" ? [] : known.split(" ")).then(
      // What was typed while it was read is newer.
      (kept) => isWanted && setEdits((before) => ({ ...kept, ...before })),
      () => isWanted && setEdits((before) => before ?? {}),
    )
    return () => {
      isWanted = false
    }
  }, [drafts, known])
  const keep = useCallback(
    (field: string, value: string | null) => {
      if (value !== null && value.length > LONGEST_FIELD) return
      drafts.saveValue(draftOf(field), value).then(
        () => setFailed(false),
        () => setFailed(true),
      )
    },
    [drafts],
  )
  const edit = useCallback(
    (field: string, value: string) => {
      setEdits((before) => ({ ...before, [field]: value }))
      keep(field, value)
    },
    [keep],
  )
  const forget = useCallback(() => {
    for (const field of Object.keys(edits ?? {})) keep(field, null)
    setEdits({})
  }, [edits, keep])
  return { edits, failed, edit, forget }
}

const draftOf = (field: string): string => `minutes.${field}`

export const loadEdits = async (
  drafts: Pick<Drafts, "loadValue">,
  fields: readonly string[],
): Promise<MinutesEdits> => {
  const kept = await Promise.all(
    fields.map(async (field) => [field, await drafts.loadValue(draftOf(field))] as const),
  )
  return Object.fromEntries(
    kept.flatMap(([field, value]) => (typeof value === "string" ? [[field, value] as const] : [])),
  )
}
