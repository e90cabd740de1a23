import type { agendaEvents } from "./events-agenda.ts"
import { floorIn } from "./handlers-debate.ts"
import { basisOf } from "./handlers-steering.ts"
import { type Handlers, voided } from "./step.ts"
import { put } from "./tables.ts"

export const agendaHandlers: Handlers<keyof typeof agendaEvents> = {
  // Whoever changed the list of another moment is told: nobody's next stage is swept away unseen.
  "v1.AgendaSet": (state, { stages, stage, basis }, _text, meta) => {
    const { public: shown } = state
    if (basis !== shown.basis) return voided("Stale")
    const kept = shown.stages[shown.stage]
    if (!kept || stages[stage]?.kind !== kept.kind) return voided("UnknownTarget")
    const set = { type: "AgendaSet", facts: { stages, stage, basis: basisOf(meta.id) } } as const
    return { public: [set, ...floorIn(state, stages[stage])] }
  },
  "v1.StageWorded": ({ staff }, { part }, { title = "", say = "", watch = "" }) => ({
    staff: { ...staff, scripts: put(staff.scripts ?? {}, part, { say, watch }) },
    public: [{ type: "StageWorded", facts: { part }, text: { title } }],
  }),
}
