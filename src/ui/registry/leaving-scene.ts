import type { Unsent } from "../../client/palabre.ts"
import type { Leaving, LeavingNote } from "../use-leaving.ts"

const nothing = () => {}

/** Somebody is asked, and what this device holds is counted. */
export const leavingWith = (waiting: number, started = 0, note: LeavingNote | null = null): Leaving => {
  const unsent: Unsent = { waiting, started }
  return { unsent, note, ask: nothing, keep: nothing, close: nothing }
}
