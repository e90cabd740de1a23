/** A list of stages while somebody changes it: each item stays itself wherever it goes, the current one too. */
import { limits } from "../../../domain/limits.ts"
import { newPart, type StageWords, type WordsOfParts, wordsOf } from "../../../domain/own-template.ts"
import type { Stage } from "../../../domain/templates.ts"

export type StageItem = { readonly key: number; readonly stage: Stage }

export type StageList = {
  readonly items: readonly StageItem[]
  /** The item of the stage that the class is in; null before the session. */
  readonly current: number | null
  readonly words: WordsOfParts
  readonly nextKey: number
}

export const listOf = (
  stages: readonly Stage[],
  words: WordsOfParts,
  current: number | null = null,
): StageList => ({
  items: stages.map((stage, key) => ({ key, stage })),
  ...{ current, words, nextKey: stages.length },
})

/** What a session, or a template, is made of. */
export const stagesIn = ({ items, words }: StageList) => {
  const stages = items.map((it) => it.stage)
  return { stages, words: wordsOf(stages, words) }
}

export const currentPlace = ({ items, current }: StageList): number =>
  Math.max(
    0,
    items.findIndex((it) => it.key === current),
  )

const change = (list: StageList, key: number, stage: (before: Stage) => Stage): StageList => ({
  ...list,
  items: list.items.map((it) => (it.key === key ? { key, stage: stage(it.stage) } : it)),
})

/** Of a stage that stays open for days: so many days more. */
export const withMinutes = (list: StageList, key: number, by: number): StageList =>
  change(list, key, (it) =>
    it.days === undefined
      ? { ...it, minutes: Math.max(1, Math.min(limits.stageMinutes, it.minutes + by)) }
      : { ...it, days: Math.max(1, Math.min(limits.stageDays, it.days + by)) },
  )

const aWeekOfSchool = 5

/** It stays open for days, or is over within the lesson. */
export const withDays = (list: StageList, key: number): StageList =>
  change(list, key, ({ days, ...it }) => (days === undefined ? { ...it, days: aWeekOfSchool } : it))

/** Arguments are read, or one is written, before this vote; or not. */
export const withGate = (list: StageList, key: number): StageList =>
  change(list, key, ({ gate, ...it }) => (gate ? it : { ...it, gate: true }))

/** Two sides, each with its time; or one queue. */
export const withSides = (list: StageList, key: number): StageList =>
  change(list, key, ({ sides, ...it }) => (sides ? it : { ...it, sides: true }))

/** It asks first what everybody thinks; or not. */
export const withOpening = (list: StageList, key: number): StageList =>
  change(list, key, ({ opening, ...it }) => (opening ? it : { ...it, opening: true }))

export const moved = (list: StageList, key: number, by: -1 | 1): StageList => {
  const at = list.items.findIndex((it) => it.key === key)
  const [one, other] = [list.items[at], list.items[at + by]]
  if (!one || !other) return list
  const items = [...list.items]
  items[at] = other
  items[at + by] = one
  return { ...list, items }
}

export const without = (list: StageList, key: number): StageList =>
  key === list.current || list.items.length < 2
    ? list
    : { ...list, items: list.items.filter((it) => it.key !== key) }

/** After the item named; else after the current stage; else at the end. */
export const withStage = (list: StageList, stage: Stage, after = list.current): StageList => {
  if (list.items.length >= limits.stages) return list
  const found = list.items.findIndex((it) => it.key === after)
  const at = found < 0 ? list.items.length : found + 1
  const added = { key: list.nextKey, stage }
  return {
    ...list,
    items: [...list.items.slice(0, at), added, ...list.items.slice(at)],
    nextKey: list.nextKey + 1,
  }
}

/** In one's own words: a part of its own, shared by the stages that repeat it. */
export const worded = (list: StageList, key: number, words: StageWords): StageList => {
  const part = list.items.find((it) => it.key === key)?.stage.part
  if (part !== undefined && Object.hasOwn(list.words, part))
    return { ...list, words: { ...list.words, [part]: words } }
  const made = newPart(
    (name) => Object.hasOwn(list.words, name) || list.items.some((it) => it.stage.part === name),
  )
  return change({ ...list, words: { ...list.words, [made]: words } }, key, (it) => ({ ...it, part: made }))
}
