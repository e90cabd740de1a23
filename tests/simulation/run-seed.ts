/** One seed: a lesson in which everything fails, then is mended; what must be true is checked. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createChance } from "./chance.ts"
import { checkBytes, checkEnd, unrest } from "./checks.ts"
import { mendAll, takeStep } from "./steps.ts"
import {
  beginLesson,
  copyOf,
  createWorld,
  type LessonCopy,
  type LessonOptions,
  resumeLesson,
  type World,
} from "./world.ts"

export type Outcome = {
  readonly seed: number
  /** What was broken, or null. */
  readonly broken: string | null
  /** What happened, line by line. */
  readonly trace: readonly string[]
}

/** The school serves an app of one page: nobody asks for it. */
export const withDist = async <T>(work: (distFolder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "palabre-simulation-"))
  mkdirSync(join(folder, "assets"))
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Palabre</title>")
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const PATIENCE_MS = 5_000
const TRIES = 60

/** Lessons that have begun, by their options: each is begun once. */
const begun = new Map<string, Promise<LessonCopy>>()

const begin = async (options: LessonOptions, distFolder: string): Promise<LessonCopy> => {
  const world = createWorld({ seed: options.pupils, distFolder, onBytes: () => undefined })
  await world.time.until(beginLesson(world, options))
  await world.time.pass(5_000)
  return copyOf(world)
}

const lessonFor = (seed: number, distFolder: string): Promise<LessonCopy> => {
  const chance = createChance(seed)
  const options: LessonOptions = {
    naming: chance.isTrue(0.5) ? "firstNames" : "animals",
    approval: chance.isTrue(0.5),
    pupils: 1 + chance.below(4),
  }
  const name = JSON.stringify(options)
  const lesson = begun.get(name) ?? begin(options, distFolder)
  begun.set(name, lesson)
  return lesson
}

export const runSeed = async (seed: number, distFolder: string): Promise<Outcome> => {
  const copy = await lessonFor(seed, distFolder)
  const world = createWorld({ seed, distFolder, copy, onBytes: checkBytes })
  const { chance, time } = world
  try {
    await time.until(resumeLesson(world, copy))
    world.note("the lesson goes on")
    const steps = 15 + chance.below(50)
    for (let step = 0; step < steps && world.broken === null; step += 1) await takeStep(world)
    if (world.broken === null) await mendAll(world)
    if (world.broken === null) await comeToRest(world)
    if (world.broken === null) await checkEnd(world)
  } catch (error) {
    world.fail(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  const outcome = { seed, broken: world.broken, trace: world.trace }
  for (const tablet of world.tablets) for (const tab of [...tablet.tabs()]) tab.life.end()
  world.school.kill()
  return outcome
}

const comeToRest = async (world: World): Promise<void> => {
  let why = unrest(world)
  for (let tries = 0; why !== null && tries < TRIES; tries += 1) {
    await world.time.pass(PATIENCE_MS)
    why = unrest(world)
  }
  if (why !== null) world.fail(`after ${(TRIES * PATIENCE_MS) / 1000} s without a fault: ${why}`)
}
