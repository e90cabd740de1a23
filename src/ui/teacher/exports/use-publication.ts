/** Is a session public? Only the school's server knows: it is asked when a screen opens and after each act. */
import { useCallback, useEffect, useState } from "react"
import type { PublishFault, TransportFault } from "../../../client/palabre.ts"
import type { Publication } from "../../../formats/exports/publication.ts"
import { usePalabre } from "../../client-context.tsx"
import type { OpenDraft } from "./use-open-draft.ts"

export type Standing =
  | { readonly type: "asking" }
  | { readonly type: "unknown"; readonly fault: TransportFault }
  | { readonly type: "known"; readonly publication: Publication | null }

export type Publishing = {
  readonly standing: Standing
  readonly isBusy: boolean
  /** Why the last act was not done. */
  readonly problem: PublishFault | null
  readonly ask: () => void
  /** True: it was done. */
  readonly publish: (draft: OpenDraft) => Promise<boolean>
  readonly takeBack: () => Promise<boolean>
}

export const usePublication = (log: string): Publishing => {
  const palabre = usePalabre()
  const [standing, setStanding] = useState<Standing>({ type: "asking" })
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<PublishFault | null>(null)

  const ask = useCallback(async () => {
    const { standing: standingOf } = await palabre.publishing()
    const answer = await standingOf(log)
    setStanding(
      answer.ok ? { type: "known", publication: answer.value } : { type: "unknown", fault: answer.error },
    )
  }, [palabre, log])
  const askNow = useCallback(() => void ask().catch(() => setStanding(offline)), [ask])
  useEffect(() => {
    askNow()
    addEventListener("online", askNow)
    return () => removeEventListener("online", askNow)
  }, [askNow])

  type Done = { ok: true; value: Publication | null } | { ok: false; error: PublishFault }
  const act = async (work: () => Promise<Done>): Promise<boolean> => {
    setBusy(true)
    const done = await work().catch((): Done => ({ ok: false, error: { type: "Offline" } }))
    setBusy(false)
    setProblem(done.ok ? null : done.error)
    if (done.ok) setStanding({ type: "known", publication: done.value })
    return done.ok
  }
  return {
    ...{ standing, isBusy, problem, ask: askNow },
    publish: ({ document, subjects }) =>
      act(async () => (await palabre.publishing()).publish(log, document, subjects)),
    takeBack: () => act(async () => (await palabre.publishing()).takeBack(log)),
  }
}

const offline: Standing = { type: "unknown", fault: { type: "Offline" } }
