import { expect, it } from "vitest"
import { bugs, isPlantable } from "./bugs.ts"
import { keptSeeds } from "./kept-seeds.ts"
import { runSeeds, told } from "./run-seeds.ts"

/** CI sets 2,000 (.ci/run), and runs these tests; `npm run simulate -- --seeds 20000` for more. */
const SEEDS = Number(process.env.SIMULATION_SEEDS)
const CI_SEEDS = 2_000
const LIMIT_MS = 900_000

it(
  "[SIM-1] lessons in which everything fails: nothing is lost, doubled or leaked, and all converge",
  async () => {
    const broken = await runSeeds({ from: 1, count: SEEDS })
    expect(broken.slice(0, 3).map(told)).toEqual([])
  },
  LIMIT_MS,
)

it.for(Object.entries(keptSeeds))("[SIM-5] once: %s", { timeout: 60_000 }, async ([, seed]) => {
  const broken = await runSeeds({ from: seed, count: 1 })
  expect(broken.map(told)).toEqual([])
})

it("[SIM-2] one seed is one lesson: it happens the same way each time", async () => {
  const traceOf = async () => {
    const lines: string[] = []
    await runSeeds({
      from: 7,
      count: 3,
      workers: 1,
      isTraced: true,
      onOutcome: ({ trace }) => lines.push(...trace),
    })
    return lines
  }
  const once = await traceOf()
  expect(once.length).toBeGreaterThan(50)
  expect(await traceOf()).toEqual(once)
}, 60_000)

it("[SIM-3] there are at least twelve planted bugs, and the source still has the place of each", () => {
  expect(Object.keys(bugs).length).toBeGreaterThanOrEqual(12)
  const lost = Object.entries(bugs).filter(([, bug]) => !isPlantable(bug))
  expect(lost.map(([name]) => name)).toEqual([])
})

it.for(Object.entries(bugs))("[SIM-4] caught: %s", { timeout: LIMIT_MS }, async ([bug, { seed }]) => {
  const [known] = seed === undefined ? [] : await runSeeds({ from: seed, count: 1, bug })
  if (known) return
  const [first] = await runSeeds({ from: 1, count: CI_SEEDS, bug, untilBroken: true })
  expect(first, `not caught by ${CI_SEEDS} seeds`).toBeDefined()
})
