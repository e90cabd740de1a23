import { describe, expect, it } from "vitest"
import { chosenBy, currentPoll, pollOutcome } from "./poll-outcome.ts"
import { emptyPublic, type PublicPoll } from "./state.ts"

const poll = (over: Partial<PublicPoll>): PublicPoll => ({
  ...{ id: "p", method: "single-choice", options: ["a", "b"], status: "revealed", counted: 0 },
  ...{ lateHeld: 0, lateRuled: null, ballots: [] },
  ...over,
})

describe("what a poll comes to", () => {
  it("is unknown before the reveal", () => {
    expect(pollOutcome(poll({ status: "closed", ballots: null }))).toBeNull()
    expect(chosenBy(poll({ status: "open", ballots: null }))).toEqual([])
  })

  it("counts single choice and approval over the options", () => {
    expect(chosenBy(poll({ ballots: [["a"], ["b"], ["b"], []] }))).toEqual(["b"])
    const approval = poll({ method: "approval", maxMarks: 2, ballots: [["a", "b"], ["a"], []] })
    expect(pollOutcome(approval)?.totals).toEqual({ a: 2, b: 1 })
    expect(chosenBy(approval)).toEqual(["a"])
  })

  it("names the proposal that was adopted, and none where it was not", () => {
    const asked = { method: "yes-no", options: ["a"] } as const
    expect(chosenBy(poll({ ...asked, ballots: [["yes"], ["yes"], ["no"]] }))).toEqual(["a"])
    expect(chosenBy(poll({ ...asked, ballots: [["yes"], ["no"]] }))).toEqual([])
  })

  it("looks at the last poll opened", () => {
    const one = poll({ id: "one" })
    const two = poll({ id: "two" })
    expect(currentPoll(emptyPublic)).toBeUndefined()
    expect(currentPoll({ ...emptyPublic, polls: { one, two }, pollOrder: ["one", "two"] })).toBe(two)
  })
})
