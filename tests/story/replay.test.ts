import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { publicOf } from "../support/device.ts"
import { readPolis } from "../support/polis.ts"
import { misfits, type Replay, replay } from "../support/polis-replay.ts"
import { startServer } from "../support/server-process.ts"

const folderOf = (name: string) => fileURLToPath(new URL(`../data/polis/${name}`, import.meta.url))
const london = readPolis(folderOf("london.youth.policing"))
const seattle = readPolis(folderOf("15-per-hour-seattle"))

const play = async (deliberation: typeof london, seed?: number): Promise<Replay> => {
  const server = await startServer()
  onTestFinished(() => server.dispose())
  const played = await replay(deliberation, server, seed === undefined ? {} : { seed })
  const { comparisons, lesson, tablets } = played
  expect(comparisons.filter((it) => it.difference === "unexplained")).toEqual([])
  for (const it of comparisons) expect(it.staff).toEqual(it.pupil)
  for (const { client } of tablets) {
    expect(client.state.getState().pending).toEqual([])
    expect(publicOf(client)).toStrictEqual(publicOf(lesson.cockpit))
  }
  return played
}

/** Each person's opinion on each statement counts once. */
const opinionsIn = ({ votes }: typeof london) =>
  new Set(votes.map((it) => `${it.statement} ${it.voter}`)).size
const opinionsOf = ({ lesson }: Replay) =>
  Object.values(lesson.cockpit.state.getState().confirmed.staff?.contributions ?? {}).reduce(
    (sum, it) => sum + Object.keys(it.supports).length,
    0,
  )

/** What was to break did, in the middle of what people did. */
const expectBroken = ({ faults, played, tablets }: Replay, { participants }: typeof london) => {
  expect(faults.flaky).toHaveLength(Math.ceil(participants.length / 3))
  expect([faults.changing.who.length, faults.wiped.who.length, faults.kills.length]).toEqual([2, 1, 2])
  expect(tablets).toHaveLength(participants.length + 2)
  expect(played.queued).toBeGreaterThan(participants.length)
  expect(played.postponed).toBeGreaterThan(0)
}

test("[REPLAY-1] London's deliberation on policing ends on its source's counts", async () => {
  expect(london).toMatchObject({ agreeSign: 1, statements: { length: 39 }, votes: { length: 640 } })
  expect(london.participants).toHaveLength(27)
  expect(misfits(london)).toEqual([])
  const played = await play(london)
  const differing = played.comparisons.filter((it) => it.difference !== "same")
  // votes.csv holds these two votes twice, and comments.csv counts them twice.
  expect(differing.map((it) => [it.statement.id, it.repeatedVotes])).toEqual([
    ["10", 1],
    ["25", 1],
  ])
  expect(Object.values(publicOf(played.lesson.cockpit).contributions)).toHaveLength(36)
  expect(opinionsOf(played)).toBe(640 - 2)
}, 180_000)

test("[REPLAY-2] London's ends there too while tablets, networks, a storage and the server fail", async () => {
  const played = await play(london, 1)
  expectBroken(played, london)
  expect(played.comparisons.filter((it) => it.difference === "same")).toHaveLength(37)
  expect(opinionsOf(played)).toBe(opinionsIn(london))
}, 180_000)

test("[REPLAY-3] Seattle's, of 339 people, ends on its source's counts while all that fails", async () => {
  expect(seattle).toMatchObject({ agreeSign: 1, statements: { length: 54 }, votes: { length: 2_995 } })
  expect(seattle.participants).toHaveLength(339)
  expect(misfits(seattle)).toEqual([])
  const played = await play(seattle, 1)
  expectBroken(played, seattle)
  // votes.csv holds 123 votes of 63 pairs of person and statement again; comments.csv counts them all.
  expect(played.comparisons.filter((it) => it.difference === "same")).toHaveLength(33)
  expect(opinionsOf(played)).toBe(opinionsIn(seattle))
}, 300_000)

test("[REPLAY-4] what is larger than a host takes is said before anything starts", () => {
  const many = Array.from({ length: 501 }, (_, index) => String(index))
  const [statement] = london.statements.map((it) => ({ ...it, text: "x".repeat(401) }))
  expect(misfits({ ...london, participants: many, statements: statement ? [statement] : [] })).toEqual([
    "501 participants, and a class has at most 500.",
    "401 characters in the longest statement, and a text has at most 400.",
  ])
})
