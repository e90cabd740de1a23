/** What a class can decide, who listens, and until when there is a reply: said before anybody gives ideas. */
import * as v from "valibot"
import { ceilings } from "../limits.ts"
import { kind, line } from "./event-kind.ts"
import { daySchema } from "./events-follow-up.ts"

const words = v.optional(line(ceilings.reason))

export const contractEvents = {
  /** Says all of it: takes the place of what was said before. */
  "v1.ContractSet": kind(
    "staff",
    v.strictObject({ replyBy: v.optional(daySchema) }),
    v.strictObject({ binding: words, advisory: words, impossible: words, listener: words }),
  ),
} as const
