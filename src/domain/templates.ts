/** Session templates as data. The stages each names exist in the app; titles are in the catalogues. */
export const stageKinds = [
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
export type StageKind = (typeof stageKinds)[number]

export type Stage = { readonly kind: StageKind; readonly minutes: number }
export type Template = { readonly id: string; readonly stages: readonly Stage[] }

export const quickQuestion: Template = {
  id: "quick-question",
  stages: [
    { kind: "propose", minutes: 5 },
    { kind: "argue", minutes: 5 },
    { kind: "vote", minutes: 3 },
    { kind: "decide", minutes: 2 },
  ],
}
