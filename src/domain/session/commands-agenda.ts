import type { Stage } from "../templates.ts"

export type AgendaCommand =
  /** `stage`: where the stage that is current now stands in the new list. */
  | { type: "SetAgenda"; stages: readonly Stage[]; stage: number }
  /** The words of a part that is not in the catalogues. */
  | { type: "WordStage"; part: string; title: string; say?: string; watch?: string }

export type AgendaRefusal =
  | { type: "StagesMissing" }
  | { type: "TooManyStages"; max: number }
  | { type: "CurrentStageKept" }
