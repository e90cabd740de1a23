/** Changing the stages of a session, before and while it runs. */
import { err } from "../../shared/result.ts"
import { limits } from "../limits.ts"
import { plainStage, type Stage } from "../templates.ts"
import type { AgendaCommand } from "./commands-agenda.ts"
import { checkText, type Decided, one, shortText } from "./drafting.ts"
import type { PublicState } from "./state.ts"

export const decideAgenda = (shown: PublicState, command: AgendaCommand): Decided => {
  if (command.type === "WordStage") {
    const title = checkText(command.title, limits.stageTitle)
    if (!title.ok) return title
    const say = shortText(command.say, limits.stageWords)
    const watch = shortText(command.watch, limits.stageWords)
    const words = { ...(say === "" ? {} : { say }), ...(watch === "" ? {} : { watch }) }
    return one("v1.StageWorded", { part: command.part }, { title: title.value, ...words })
  }
  const { stages, stage } = command
  if (stages.length === 0) return err({ type: "StagesMissing" })
  if (stages.length > limits.stages) return err({ type: "TooManyStages", max: limits.stages })
  const current = shown.stages[shown.stage]
  if (!current || stages[stage]?.kind !== current.kind) return err({ type: "CurrentStageKept" })
  return one("v1.AgendaSet", { stages: factsOf(stages), stage, basis: shown.basis })
}

/** The stages as an event holds them. */
export const factsOf = (stages: readonly Stage[]) =>
  stages.map((it) => ({
    ...plainStage(it),
    minutes: Math.max(0, Math.min(limits.stageMinutes, Math.round(it.minutes))),
  }))
