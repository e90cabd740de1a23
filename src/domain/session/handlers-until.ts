import type { untilEvents } from "./events-until.ts"
import { type Handlers, voided } from "./step.ts"

export const untilHandlers: Handlers<keyof typeof untilEvents> = {
  // Meant for the stage that was current then: another one is not kept open by it.
  "v1.StageKeptOpen": ({ public: shown }, { until, basis }) =>
    basis === shown.basis ? { public: [{ type: "StageKeptOpen", facts: { until } }] } : voided("Stale"),
  "v1.StageTimePassed": ({ public: shown }, { until }) =>
    until === shown.until && !shown.untilPassed
      ? { public: [{ type: "StageTimePassed", facts: {} }] }
      : voided("Stale"),
}
