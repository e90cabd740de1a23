import { expect, test } from "vitest"
import { createLesson } from "../host/lesson-in-tests.ts"
import { countNamedTexts, nameFinder, nameHider } from "./named-texts.ts"
import { recordOf } from "./record.ts"

const facts = { heldOn: "2026-11-17" }
const avatar = { animal: "fox", tone: "sun" } as never

const play = () => {
  const lesson = createLesson()
  for (const pupil of [0, 1, 2]) lesson.join(pupil)
  const id = lesson.act(0, { type: "Submit", kind: "proposal", text: "\u202eUn banc\u0007\r\npour Zoe" })
  const waiting = lesson.act(1, { type: "Submit", kind: "proposal", text: "Never read" })
  lesson.act("teacher", { type: "Publish", contribution: id })
  const members = ["Zoé", "Al", "Absent"].map((name, at) => ({
    ...{ member: at === 2 ? "f".repeat(32) : (lesson.members[at] ?? ""), name, avatar },
  }))
  const view = () => ({ public: lesson.state().public, staff: lesson.state().staff })
  return { lesson, id, waiting, members, view }
}

test("[OUT-13] the record holds what the class has read, without what hides in a text", () => {
  const { members, view } = play()
  const record = recordOf(view(), members, facts, true)
  expect(record.contributions.map((it) => it.words)).toEqual(["Un banc pour Zoe"])
  expect(JSON.stringify(record)).not.toContain("Never read")
})

test("[OUT-13] who sat or is marked as here was present; names are there only where they are asked for", () => {
  const { lesson, members, view } = play()
  expect(recordOf(view(), members, facts, true).people).toEqual({
    ...{ enrolled: 4, present: 3, absent: 1 },
    ...{ presentNames: ["Zoé", "Al", "Pupil 2"], absentNames: ["Absent"], chair: [], secretary: [] },
  })
  lesson.act("teacher", { type: "GiveDuty", seat: lesson.seatOf(1), duty: "chair" })
  expect(recordOf(view(), members, facts, true).people.chair).toEqual(["Pupil 1"])
  lesson.act("teacher", { type: "MarkPresence", member: members[1]?.member ?? "", presence: "absent" })
  lesson.act("teacher", { type: "MarkPresence", member: members[2]?.member ?? "", presence: "noTablet" })
  const { people } = recordOf(view(), members, facts, false)
  expect(people).toEqual({
    ...{ enrolled: 4, present: 3, absent: 1 },
    ...{ presentNames: [], absentNames: [], chair: [], secretary: [] },
  })
})

test("[OUT-13] a removed text leaves the record, and what was decided about it keeps its number of votes", () => {
  const { lesson, id, members, view } = play()
  lesson.act("teacher", {
    type: "GiveDecision",
    contribution: id,
    verdict: "refused",
    reason: "No",
    who: "Al",
  })
  expect(recordOf(view(), members, facts, false).decisions[0]).toMatchObject({ contribution: 1, who: "" })
  expect(recordOf(view(), members, facts, true).decisions[0]).toMatchObject({ who: "Al", votes: null })
  lesson.act("teacher", { type: "Remove", contribution: id })
  const record = recordOf(view(), members, facts, true)
  expect(record.contributions).toEqual([])
  expect(JSON.stringify(record)).not.toContain("Un banc")
})

test("[OUT-14] texts that say a first name of the class are counted, accents and capitals aside", () => {
  const { members, view } = play()
  const record = recordOf(view(), members, facts, false)
  expect(countNamedTexts(record, members)).toBe(1)
  expect(countNamedTexts(record, [{ name: "Ban" }])).toBe(0)
})

test.each([
  ["Lina et LINA, l’idée de lina", "[…] et […], l’idée de […]"],
  ["Linas, Colina, carolina", "Linas, Colina, carolina"],
  ["Jean-Paul ou jean paul ou Jean", "[…] ou […] ou Jean"],
  ["Léa M. et Lea, le 3 mai", "[…]. et […], le 3 mai"],
  ["Zoe\u0301 (Zoé)", "[…] ([…])"],
  ["a b", "a b"],
  ["", ""],
])("[PUBLIC-11] in %j the first names are cut out: %j", (text, hidden) => {
  const members = ["Lina", "Jean-Paul", "Léa M.", "Zoé", "a", ""].map((name) => ({ name }))
  expect(nameHider(members)(text)).toBe(hidden)
  expect(nameFinder(members)(text)).toBe(text !== hidden)
  expect(nameFinder(members)(hidden)).toBe(false)
})

test("[OUT-13] an opening vote is in no record; the same question asked again is, in words and numbers", () => {
  const { lesson, members, view } = play()
  const opening = lesson.act("teacher", { type: "AskOpening" })
  lesson.act(0, { type: "CastBallot", poll: opening, marks: ["no"] })
  lesson.act("teacher", { type: "ClosePoll", poll: opening })
  expect(recordOf(view(), members, facts, true).polls).toEqual([])
  const poll = lesson.act("teacher", { type: "AskAgain", opening })
  for (const pupil of [0, 1]) lesson.act(pupil, { type: "CastBallot", poll, marks: ["yes"] })
  lesson.act(2, { type: "CastBallot", poll, marks: [] })
  lesson.act("teacher", { type: "ClosePoll", poll })
  lesson.act("teacher", { type: "RevealPoll", poll })
  expect(recordOf(view(), members, facts, true).polls).toEqual([
    {
      ...{ number: 1, method: "yes-no", question: "", ballots: 3, blank: 1, leftOut: 0, yes: 2, no: 0 },
      options: [{ number: null, words: "What next?", marks: 2, chosen: true }],
    },
  ])
})
