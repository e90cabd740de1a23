/**
 * Files of ballots made by others, read into a counting request: PrefLib (preflib.org), BLT (OpaVote, OpenSTV)
 * and Pabulib (pabulib.org). What is read here is checked by the count itself, which refuses by name.
 */

import type { Result } from "../../shared/result.ts"
import { readBlt } from "./blt.ts"
import { readPabulib } from "./pabulib.ts"
import { readPrefLib } from "./preflib.ts"
import type { BallotFile, UnreadableBallots } from "./unreadable.ts"

export const ballotFormats = ["json", "soc", "soi", "toc", "toi", "cat", "blt", "pb"] as const
export type BallotFormat = (typeof ballotFormats)[number]

/** Reads a file of a named format; the method tells how categories are meant. */
export const readBallotFile = (
  format: Exclude<BallotFormat, "json">,
  text: string,
  method: string | undefined,
): Result<BallotFile, UnreadableBallots> => {
  const body = text.replace(/^\uFEFF/, "")
  switch (format) {
    case "blt":
      return readBlt(body)
    case "pb":
      return readPabulib(body)
    default:
      return readPrefLib(body, format === "cat", method)
  }
}
