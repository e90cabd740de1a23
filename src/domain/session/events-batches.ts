/** Votes that no tablet took. */
import * as v from "valibot"
import { ceilings } from "../limits.ts"
import { idSchema } from "../log/genesis.ts"
import { count, kind, line } from "./event-kind.ts"
import { votingWays } from "./state-batches.ts"

const voices = v.pipe(count, v.maxValue(ceilings.members))
const witness = line(ceilings.name)

export const batchEvents = {
  "v1.BatchEntered": kind(
    "staff",
    v.strictObject({
      poll: idSchema,
      batch: idSchema,
      way: v.picklist(votingWays),
      /** None where the entry that it replaces was a mistake. */
      voters: voices,
      /** For each option, or "yes" and "no". */
      marks: v.record(line(32), voices),
      replaces: v.optional(idSchema),
    }),
    v.strictObject({ first: witness, second: witness }),
  ),
} as const
