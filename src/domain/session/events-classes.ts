/** A session that several classes share: what they are called, and what each of them voted. */
import * as v from "valibot"
import { ceilings } from "../limits.ts"
import { hashSchema, idSchema } from "../log/genesis.ts"
import { count, kind, line } from "./event-kind.ts"

export const classesEvents = {
  /** `class`: one of the genesis. Again: renamed. */
  "v1.ClassNamed": kind(
    "staff",
    v.strictObject({ class: hashSchema }),
    v.strictObject({ name: line(ceilings.className) }),
  ),
  /** The host's own count, with the reveal: who voted what is known to it and to facilitators only. */
  "v1.ClassesCounted": kind(
    "host",
    v.strictObject({
      poll: idSchema,
      /** None: a class is too small for its numbers to be told. */
      classes: v.array(
        v.strictObject({
          class: hashSchema,
          /** Ballots, and those of them that name nothing. */
          counted: count,
          blank: count,
          marks: v.record(line(32), count),
        }),
      ),
    }),
    null,
  ),
} as const
