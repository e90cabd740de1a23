import { expect, it } from "vitest"
import { pollOutcome } from "../../domain/session/poll-outcome.ts"
import type { PublicPoll, PublicState } from "../../domain/session/state.ts"
import { count } from "../../domain/voting/count.ts"
import { recountOf } from "./recount.ts"

const [one = "", two = "", three = ""] = ["a", "b", "c"].map((it) => it.repeat(32))
const state = {
  contributions: { [one]: { text: "A bench" }, [two]: { text: "A bench" }, [three]: { text: "" } },
} as unknown as PublicState
const poll = (over: Partial<PublicPoll>): PublicPoll =>
  ({
    id: "d".repeat(32),
    status: "revealed",
    counted: 4,
    lateHeld: 0,
    lateRuled: null,
    ...over,
  }) as PublicPoll
const approval = poll({
  ...{ method: "approval", options: [one, two, three], maxMarks: 2 },
  ballots: [[two, one], [three], [one, two], []],
})

it("[COUNT-7] a revealed vote counts the same from its file, whose lines tell no order and each idea apart", () => {
  const text = recountOf(state, approval)
  const request = JSON.parse(text ?? "")
  expect(request).toEqual({
    ...{ method: "approval", candidates: ["A bench", "A bench (2)", "?"], options: { maxMarks: 2 } },
    ballots: [
      { count: 1, marks: ["?"] },
      { count: 2, marks: ["A bench", "A bench (2)"] },
      { count: 1, marks: [] },
    ],
  })
  const again = count(request)
  if (!again.ok) throw new Error(again.error.type)
  expect(again.value.winners).toEqual(["A bench", "A bench (2)"])
  expect(pollOutcome(approval)?.winners).toEqual([one, two])
  const shuffled = { ...approval, ballots: [[], [two, one], [one, two], [three]] }
  expect(recountOf(state, shuffled)).toBe(text)
})

it("[COUNT-7] yes and no keep their names; before the reveal there is no file", () => {
  const asked = poll({ method: "yes-no", options: [one], ballots: [["yes"], ["no"], ["yes"]] })
  const outcome = count(JSON.parse(recountOf(state, asked) ?? ""))
  expect(outcome.ok && outcome.value.winners).toEqual(["yes"])
  expect(recountOf(state, { ...approval, status: "closed", ballots: null })).toBe(null)
})
