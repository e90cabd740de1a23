/** How an opinion moved from the vote before anything was said to the one on the same question afterwards. */
import * as v from "valibot"
import { idSchema } from "../log/genesis.ts"
import { count, kind } from "./event-kind.ts"

const answers = v.strictObject({ yes: count, no: count, unsure: count })

export const openingEvents = {
  /** The host's own count, from the box: the ballots of an opening vote leave it for nobody. */
  "v1.ShiftCounted": kind(
    "host",
    v.strictObject({
      /** The second vote. */
      poll: idSchema,
      /** Who voted both times, and who voted the second time only. */
      both: count,
      onlyLast: count,
      shift: v.nullable(v.strictObject({ before: answers, after: answers, changed: count })),
    }),
    null,
  ),
  "v1.ShiftShown": kind("staff", v.strictObject({ poll: idSchema }), null),
  "v1.ShiftHidden": kind("staff", v.strictObject({ poll: idSchema }), null),
} as const
