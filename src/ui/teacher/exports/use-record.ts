/** The record that every file of a session is written from, as the session stands now. */
import { useCallback, useEffect, useMemo, useState } from "react"
import { recordOf } from "../../../domain/session/record.ts"
import type { SessionRecord } from "../../../domain/session/recorded.ts"
import { useStageName } from "../../parts/stage-name.ts"
import type { SessionProps } from "../../session-props.ts"
import { type StaffSession, staffOf } from "../staff-session.ts"

export type Exported = StaffSession & {
  /** "2026-11-17", where the device is. */
  readonly heldOn: string
}

export const useRecord = ({ session, members, heldOn }: Exported, withNames: boolean): SessionRecord => {
  const { view } = session
  const { stages, titles } = view.public
  const nameOf = useStageName(stages, titles)
  return useMemo(() => {
    const record = recordOf({ public: view.public, staff: staffOf({ view }) }, members, { heldOn }, withNames)
    return { ...record, stages: stages.map((it) => ({ ...it, title: nameOf(it) })) }
  }, [view, members, heldOn, withNames, stages, nameOf])
}

const NAMES = "exports.names"

export type NamesChoice = { readonly withNames: boolean; readonly choose: (withNames: boolean) => void }

/** Numbers only, until somebody asks for names; kept with the session on this device. null: not read yet. */
export const useNamesChoice = ({ drafts }: Pick<SessionProps, "drafts">): NamesChoice | null => {
  const [withNames, setNames] = useState<boolean | null>(null)
  useEffect(() => {
    let isWanted = true
    const set = (kept: unknown) => isWanted && setNames(kept === true)
    drafts.loadValue(NAMES).then(set, () => set(false))
    return () => {
      isWanted = false
    }
  }, [drafts])
  const choose = useCallback(
    (chosen: boolean) => {
      setNames(chosen)
      // It counts for this screen all the same.
      drafts.saveValue(NAMES, chosen).catch(() => undefined)
    },
    [drafts],
  )
  return useMemo(() => (withNames === null ? null : { withNames, choose }), [withNames, choose])
}
