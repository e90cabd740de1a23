/** Before somebody leaves, empties or removes: what only this device holds is counted, and offered as a file. */
import { useContext, useState } from "react"
import type { Unsent } from "../client/palabre.ts"
import { PalabreContext } from "./client-context.tsx"
import { download } from "./download.ts"

export type LeavingNote = "kept" | "failed"

export type Leaving = {
  /** Null: nobody is asked. */
  readonly unsent: Unsent | null
  readonly note: LeavingNote | null
  /** Counts, then asks. Where nothing is unsent it leaves at once, unless `asksAlways`. */
  readonly ask: () => void
  readonly keep: () => void
  readonly close: () => void
}

type Options = {
  /** A session, or a class with its sessions; left out: the whole device. */
  readonly log?: string
  readonly asksAlways?: boolean
}

export const useLeaving = (onLeave: () => void, { log, asksAlways = false }: Options): Leaving => {
  const palabre = useContext(PalabreContext)
  const [unsent, setUnsent] = useState<Unsent | null>(null)
  const [note, setNote] = useState<LeavingNote | null>(null)
  const count = async () => {
    const found = (await palabre?.unsent(log)) ?? { waiting: 0, started: 0 }
    setNote(null)
    if (asksAlways || found.waiting + found.started > 0) setUnsent(found)
    else onLeave()
  }
  const keep = async () => {
    if (palabre) download(await palabre.keepCopy(log))
    setNote("kept")
  }
  return {
    ...{ unsent, note },
    // A device that cannot count is asked about all the same.
    ask: () => void count().catch(() => setUnsent({ waiting: 0, started: 0 })),
    keep: () => void keep().catch(() => setNote("failed")),
    close: () => setUnsent(null),
  }
}
