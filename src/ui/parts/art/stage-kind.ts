/** The nine stages that have a shape of their own. */
export const stageShapeKinds = [
  "understand",
  "propose",
  "argue",
  "synthesise",
  "debate",
  "vote",
  "decide",
  "followUp",
  "evaluate",
] as const
export type StageShapeKind = (typeof stageShapeKinds)[number]
