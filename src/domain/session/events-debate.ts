/** Who speaks, who wants to, who has a duty, and the one card that everybody looks at. */
import * as v from "valibot"
import { idSchema } from "../log/genesis.ts"
import { kind } from "./event-kind.ts"

/** What a pupil does for the class in a session. A chair steers, and reads nothing that only staff may read. */
export const duties = ["chair", "secretary", "timekeeper", "observer"] as const
export type Duty = (typeof duties)[number]

export const debateEvents = {
  "v1.HandRaised": kind("pupil", v.strictObject({ up: v.boolean() }), null),
  /** null: nobody has the floor. `basis`: of the stage; a laptop that wakes interrupts nobody. */
  "v1.FloorGiven": kind("steering", v.strictObject({ seat: v.nullable(idSchema), basis: idSchema }), null),
  "v1.HandsLowered": kind("steering", v.strictObject({ basis: idSchema }), null),
  /** In a round everybody speaks once before anybody speaks again. */
  "v1.RoundSet": kind("steering", v.strictObject({ on: v.boolean(), basis: idSchema }), null),
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
