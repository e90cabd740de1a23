/** What the sessions of a class on this device decided, and what is still open of it. */
import { useEffect, useMemo, useState } from "react"
import { classOfSession, heldSessions } from "../../../client/class-sessions.ts"
import {
  type ClassLog,
  classLogOf,
  type HeldSession,
  ideaFatesOf,
  type OpenIdea,
  openIdeasOf,
  openOf,
} from "../../../domain/session/class-log.ts"
import { isReread } from "../../../domain/session/follow-up.ts"
import { usePalabre } from "../../client-context.tsx"
import type { SessionProps } from "../../session-props.ts"

const useHeld = (find: () => Promise<string | null>, key: string | null) => {
  const { store } = usePalabre()
  const [held, setHeld] = useState<readonly HeldSession[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `find` is a new function each time; `key` says what it finds
  useEffect(() => {
    if (key === null) return
    let isWanted = true
    const read = async () => {
      const classLog = await find()
      const sessions = classLog === null ? [] : await heldSessions(store, classLog)
      if (isWanted) setHeld(sessions)
    }
    // A device that cannot read offers nothing: whatever is written here says so.
    read().catch(() => isWanted && setHeld([]))
    return () => {
      isWanted = false
    }
  }, [store, key])
  return held
}

/** null while this device reads. */
export const useClassLog = (classLog: string): ClassLog | null => {
  const held = useHeld(async () => classLog, classLog)
  return useMemo(() => (held === null ? null : classLogOf(held)), [held])
}

/** The duties of the earlier sessions of the class that this device holds, once they are asked for. */
export const useEarlierDuties = (log: string, isWanted: boolean) => {
  const { store } = usePalabre()
  const held = useHeld(() => classOfSession(store, log), isWanted ? log : null)
  return useMemo(
    () => held?.flatMap((it) => (it.log === log || it.duties === undefined ? [] : [it.duties])) ?? null,
    [held, log],
  )
}

/** For the moment at which decisions are read again; null while this device reads. */
export const useEarlier = (log: string, { view }: SessionProps): ClassLog | null => {
  const { store } = usePalabre()
  const { public: shown } = view
  const isNow = isReread(shown.stages[shown.stage])
  const held = useHeld(() => classOfSession(store, log), isNow ? log : null)
  return useMemo(
    () =>
      held === null ? null : openOf(classLogOf(held), log, { past: shown.past, replies: shown.replies }),
    [held, log, shown.past, shown.replies],
  )
}

/** While ideas are written, or decisions read again; none while this device reads. */
export const useOpenIdeas = (log: string, { view }: SessionProps): readonly OpenIdea[] => {
  const { store } = usePalabre()
  const { public: shown } = view
  const now = shown.stages[shown.stage]
  const isNow = now?.kind === "propose" || isReread(now)
  const held = useHeld(() => classOfSession(store, log), isNow ? log : null)
  const { contributions } = shown
  const known = view.staff?.contributions
  return useMemo(() => {
    if (held === null || !isNow) return []
    return openIdeasOf(held, log, { contributions }, known && ideaFatesOf({ contributions: known }))
  }, [held, isNow, log, contributions, known])
}
