/** A template that somebody made from a given one: its stages, and the words of those that have their own. */
import type { Naming } from "./session/events.ts"
import type { Stage } from "./templates.ts"
import { givenTemplates } from "./templates-given.ts"

/** What a stage is called, what may be said in it, and what to watch for (one point a line). */
export type StageWords = { readonly title: string; readonly say: string; readonly watch: string }
/** By part. */
export type WordsOfParts = { readonly [part: string]: StageWords }

export type OwnTemplate = {
  readonly name: string
  readonly naming: Naming
  readonly approval: boolean
  readonly stages: readonly Stage[]
  readonly words: WordsOfParts
}

/** The parts that the catalogues have words for. */
export const givenParts: ReadonlySet<string> = new Set(
  givenTemplates.flatMap(({ stages }) => stages.flatMap(({ part }) => part ?? [])),
)

/** Names of parts in one's own words; none of a given one. */
export const newPart = (taken: (part: string) => boolean): string => {
  let at = 1
  while (taken(`own-${at}`)) at += 1
  return `own-${at}`
}

/** Without the words of stages that are not there any more. */
export const wordsOf = (stages: readonly Stage[], words: WordsOfParts): WordsOfParts =>
  Object.fromEntries(Object.entries(words).filter(([part]) => stages.some((stage) => stage.part === part)))
