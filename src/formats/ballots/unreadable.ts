/** What a reader of ballots gives back. */

import { err, type Result } from "../../shared/result.ts"

/** `line` counts from 1; 0 where the file as a whole is meant. */
export type UnreadableBallots = {
  readonly type: "UnreadableBallots"
  readonly line: number
  readonly expected: string
}

/** A request without its options, and what the file says of them. */
export type BallotFile = {
  readonly entries: Readonly<Record<string, unknown>>
  readonly method?: string
  readonly seats?: number
}

export const unreadable = (line: number, expected: string): Result<never, UnreadableBallots> =>
  err({ type: "UnreadableBallots", line, expected })

/** A whole number, undefined for anything else. */
export const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
