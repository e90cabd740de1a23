import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { publicOf } from "../support/device.ts"
import { readPolis } from "../support/polis.ts"
import { misfits, replay } from "../support/polis-replay.ts"
import { startServer } from "../support/server-process.ts"

const london = fileURLToPath(new URL("../data/polis/london.youth.policing", import.meta.url))

test("[REPLAY-1] London's deliberation on policing ends on its source's counts", async () => {
  const deliberation = readPolis(london)
  expect(deliberation).toMatchObject({ agreeSign: 1, statements: { length: 39 }, votes: { length: 640 } })
  expect(deliberation.participants).toHaveLength(27)
  expect(misfits(deliberation)).toEqual([])
  const server = await startServer()
  onTestFinished(() => server.dispose())
  const { comparisons, lesson, pupils } = await replay(deliberation, server)

  for (const it of comparisons) expect(it.staff).toEqual(it.pupil)
  const differing = comparisons.filter((it) => it.difference !== "same")
  // votes.csv holds these two votes twice, and comments.csv counts them twice.
  expect(differing.map((it) => [it.statement.id, it.difference, it.repeatedVotes])).toEqual([
    ["10", "repeatedVotesCounted", 1],
    ["25", "repeatedVotesCounted", 1],
  ])
  const published = Object.values(publicOf(lesson.cockpit).contributions)
  expect(published).toHaveLength(36)
  const opinions = published.reduce(
    (sum, { support: { agree, mixed, disagree } }) => sum + agree + mixed + disagree,
    0,
  )
  expect(opinions).toBe(640 - 2)
  for (const { client } of pupils) expect(publicOf(client)).toStrictEqual(publicOf(lesson.cockpit))
}, 180_000)
