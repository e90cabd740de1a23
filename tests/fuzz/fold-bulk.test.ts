import { expect, it } from "vitest"
import { createLesson } from "../../src/domain/host/lesson-in-tests.ts"
import { evolve } from "../../src/domain/session/evolve.ts"
import { inBulk } from "../../src/domain/session/tables.ts"

it("[SES-22] a bulk of twenty thousand events over a thousand contributions copies each table once", () => {
  const lesson = createLesson({ approval: false })
  for (const pupil of [0, 1, 2]) lesson.join(pupil)
  const drafts = Array.from({ length: 1_000 }, (_, index) => ({
    ...{ type: "v1.ContributionSubmitted", text: { text: `Idea ${index}` } },
    facts: { contribution: index.toString(16).padStart(32, "0"), kind: "proposal" },
  }))
  const events = [
    ...drafts.map((draft, index) => lesson.sign(index % 3, draft)),
    ...Array.from({ length: 19_000 }, (_, index) => {
      const contribution = ((index * 7) % 1_000).toString(16).padStart(32, "0")
      return lesson.sign(index % 3, { type: "v1.SupportGiven", facts: { contribution, value: "agree" } })
    }),
  ]
  const start = lesson.state()
  const tables = new Set<unknown>()
  const end = inBulk(() =>
    events.reduce((state, event, index) => {
      tables.add(state.public.contributions)
      return evolve(state, event, String(index)).state
    }, start),
  )
  tables.delete(start.public.contributions)
  expect(tables.size).toBe(1)
  expect(Object.keys(start.public.contributions)).toHaveLength(0)
  expect(Object.keys(end.public.contributions)).toHaveLength(1_000)
}, 60_000)
