/** Who speaks, who wants to, who has a duty, and the one card that everybody looks at. */
import * as v from "valibot"
import { idSchema } from "../log/genesis.ts"
import { count, kind } from "./event-kind.ts"

/** What a pupil does for the class in a session. A chair steers, and reads nothing that only staff may read. */
export const duties = ["chair", "secretary", "timekeeper", "observer"] as const
export type Duty = (typeof duties)[number]

/** Where somebody stands in a debate with two sides. */
export const sides = ["for", "against"] as const
export type Side = (typeof sides)[number]
const side = v.nullable(v.picklist(sides))

export const debateEvents = {
  "v1.HandRaised": kind("pupil", v.strictObject({ up: v.boolean() }), null),
  /** null: nobody has the floor. `basis`: of the stage; a laptop that wakes interrupts nobody. */
  "v1.FloorGiven": kind(
    "steering",
    v.strictObject({
      seat: v.nullable(idSchema),
      basis: idSchema,
      /** By the host's clock: from here on the side of `seat` speaks, and that of who spoke no longer. */
      at: v.optional(count),
      /** The last giving is taken back: as if it had not been. `seat` had the floor before it. */
      back: v.optional(v.literal(true)),
    }),
    null,
  ),
  "v1.HandsLowered": kind("steering", v.strictObject({ basis: idSchema }), null),
  /** In a round everybody speaks once before anybody speaks again. */
  "v1.RoundSet": kind("steering", v.strictObject({ on: v.boolean(), basis: idSchema }), null),
  "v1.SideTaken": kind("pupil", v.strictObject({ side }), null),
  "v1.SideGiven": kind("staff", v.strictObject({ seat: idSchema, side }), null),
  "v1.DutyGiven": kind(
    "staff",
    v.strictObject({ seat: idSchema, duty: v.nullable(v.picklist(duties)) }),
    null,
  ),
  /** Eyes on one card, on every screen; null: no longer. The next stage ends it. */
  "v1.CardShown": kind(
    "steering",
    v.strictObject({ contribution: v.nullable(idSchema), basis: idSchema }),
    null,
  ),
} as const
