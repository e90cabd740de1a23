/** The stages of a session: the list, which of them is current, and the words of those that it has for itself. */
import * as v from "valibot"
import { ceilings } from "../limits.ts"
import { idSchema } from "../log/genesis.ts"
import { stageKinds } from "../templates.ts"
import { count, kind, line } from "./event-kind.ts"

/** Short, and safe as the name of a message. */
export const partSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,23}$/))

export const stageShape = v.strictObject({
  kind: v.picklist(stageKinds),
  minutes: v.pipe(count, v.maxValue(ceilings.stageMinutes)),
  part: v.optional(partSchema),
  gate: v.optional(v.boolean()),
  opening: v.optional(v.boolean()),
  sides: v.optional(v.boolean()),
  days: v.optional(v.pipe(count, v.minValue(1), v.maxValue(ceilings.stageDays))),
})

export const stageList = v.pipe(v.array(stageShape), v.minLength(1), v.maxLength(ceilings.stages))

export const agendaEvents = {
  /** The whole list, and which of it is current: the stage that was current when it was made. */
  "v1.AgendaSet": kind("staff", v.strictObject({ stages: stageList, stage: count, basis: idSchema }), null),
  /** `watch`: one point a line. Only the title is for everybody. */
  "v1.StageWorded": kind(
    "staff",
    v.strictObject({ part: partSchema }),
    v.strictObject({
      title: line(ceilings.stageTitle),
      say: v.optional(line(ceilings.stageWords)),
      watch: v.optional(line(ceilings.stageWords)),
    }),
  ),
} as const
