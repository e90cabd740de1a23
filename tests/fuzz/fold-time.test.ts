import { expect, it } from "vitest"
import { createLesson } from "../../src/domain/host/lesson-in-tests.ts"
import { evolve } from "../../src/domain/session/evolve.ts"
import { inBulk } from "../../src/domain/session/tables.ts"

it("[SES-22] twenty thousand events over a thousand contributions fold within four seconds on a slow machine", () => {
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
  const start = performance.now()
  const end = inBulk(() =>
    events.reduce((state, event, index) => evolve(state, event, String(index)).state, lesson.state()),
  )
  expect(performance.now() - start).toBeLessThan(4_000)
  expect(Object.keys(end.public.contributions)).toHaveLength(1_000)
}, 60_000)
