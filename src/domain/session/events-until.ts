/** A stage that stays open for days: until when, and that this moment has come. */
import * as v from "valibot"
import { idSchema } from "../log/genesis.ts"
import { count, kind } from "./event-kind.ts"

/** ms since 1970, before the year 2100. */
const moment = v.pipe(count, v.maxValue(4_102_444_800_000))

export const untilEvents = {
  /** Of the current stage; null: no longer. */
  "v1.StageKeptOpen": kind("staff", v.strictObject({ until: v.nullable(moment), basis: idSchema }), null),
  /** Said before the first text that comes after it: the order of the log tells what is late, and no clock does. */
  "v1.StageTimePassed": kind("host", v.strictObject({ until: moment }), null),
} as const
