import type { openingEvents } from "./events-opening.ts"
import { type Handlers, voided } from "./step.ts"
import { put } from "./tables.ts"

export const openingHandlers: Handlers<keyof typeof openingEvents> = {
  "v1.ShiftCounted": ({ staff }, { poll, ...shift }) => ({
    staff: { ...staff, shifts: put(staff.shifts ?? {}, poll, shift) },
  }),
  "v1.ShiftShown": ({ staff, public: shown }, { poll }) => {
    const known = staff.shifts?.[poll]
    if (!known) return voided("UnknownTarget")
    if (known.shift === null) return voided("TooFew")
    if (shown.shifts?.[poll]) return voided("AlreadyDone")
    return { public: [{ type: "ShiftShown", facts: { poll, ...known } }] }
  },
  "v1.ShiftHidden": ({ public: shown }, { poll }) =>
    shown.shifts?.[poll] ? { public: [{ type: "ShiftHidden", facts: { poll } }] } : voided("AlreadyDone"),
}
