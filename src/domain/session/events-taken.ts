/** An idea that an earlier session of the class left open becomes one of this session, as it was written. */
import * as v from "valibot"
import { ceilings } from "../limits.ts"
import { hashSchema, idSchema } from "../log/genesis.ts"
import { kind, line } from "./event-kind.ts"
import { daySchema } from "./events-follow-up.ts"

export const takenEvents = {
  /** `contribution`: its id there and here, so that it comes once, whoever takes it over. */
  "v1.IdeaTakenOver": kind(
    "staff",
    v.strictObject({ contribution: idSchema, log: hashSchema, heldOn: daySchema }),
    v.strictObject({ text: line(ceilings.idea) }),
  ),
  "v1.IdeaLeft": kind("staff", v.strictObject({ contribution: idSchema }), null),
} as const
