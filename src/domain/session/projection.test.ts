import { describe, expect, it } from "vitest"
import { ballotsIn, decisionsOf, isGathering, treeOf } from "./projection.ts"
import { emptyPublic, type PublicContribution, type PublicPoll, type PublicState } from "./state.ts"

const said = (id: string, kind: PublicContribution["kind"], rest: Partial<PublicContribution> = {}) => ({
  ...{ id, kind, text: id, authors: ["seat"], late: false, published: true, order: 1 },
  support: { agree: 3, mixed: 0, disagree: 0 },
  ...rest,
})

const poll = (rest: Partial<PublicPoll> = {}): PublicPoll => ({
  ...{ id: "poll", method: "single-choice", options: ["a", "b"], status: "open", counted: 0 },
  ...{ lateHeld: 0, lateRuled: null, ballots: null },
  ...rest,
})

const withPoll = (it: PublicPoll): PublicState => ({
  ...emptyPublic,
  polls: { poll: it },
  pollOrder: ["poll"],
})
const turnout = { poll: { n: 7, of: 26 } }

describe("what the wall shows", () => {
  it("is the way in until something begins", () => {
    const gathering = { ...emptyPublic, opened: true, doorsOpen: true }
    expect(isGathering(gathering)).toBe(true)
    expect(isGathering(emptyPublic)).toBe(false)
    expect(isGathering({ ...gathering, stage: 1 })).toBe(false)
    expect(isGathering({ ...gathering, published: 1 })).toBe(false)
    expect(isGathering({ ...gathering, pollOrder: ["opening"] })).toBe(false)
    expect(isGathering({ ...gathering, doorsOpen: false })).toBe(false)
    expect(isGathering({ ...gathering, finished: true })).toBe(false)
    expect(isGathering({ ...gathering, timer: { endsAt: null, seconds: 300, hidden: false } })).toBe(false)
    expect(isGathering({ ...gathering, timer: { endsAt: 5, seconds: 0, hidden: false } })).toBe(false)
  })

  it("grows a bud for each idea that stands, a leaf for each argument", () => {
    const contributions = {
      a: said("a", "proposal"),
      b: said("b", "proposal", { mergedInto: "a" }),
      c: said("c", "proposal", { published: false }),
      d: said("d", "proposal", { text: null, published: false }),
      e: said("e", "for", { parent: "a" }),
      f: said("f", "against", { parent: "b" }),
      g: said("g", "nuance", { parent: "a", published: false }),
    }
    const tree = treeOf({ ...emptyPublic, contributions }, undefined)
    expect(tree).toEqual({ buds: 1, leaves: 2, fruits: 0, ring: false, revealed: false })
  })

  it("fills with the ballots in the box, then with those counted", () => {
    expect(ballotsIn(undefined, turnout)).toBe(0)
    expect(ballotsIn(poll(), undefined)).toBe(0)
    expect(ballotsIn(poll(), turnout)).toBe(7)
    expect(ballotsIn(poll({ status: "closing" }), turnout)).toBe(7)
    expect(ballotsIn(poll({ status: "closed", counted: 9 }), turnout)).toBe(9)
    expect(treeOf(withPoll(poll({ status: "revealed", counted: 9, ballots: [] })), turnout)).toMatchObject({
      ...{ fruits: 9, revealed: true },
    })
    expect(treeOf(withPoll(poll()), turnout)).toMatchObject({ fruits: 7, revealed: false })
  })

  it("has a ring as soon as something is decided, in the order of the answers", () => {
    const answer = (contribution: string) => ({ contribution, verdict: "accepted" as const, reason: "yes" })
    const decisions = { b: answer("b"), a: answer("a") }
    expect(treeOf({ ...emptyPublic, decisions }, undefined).ring).toBe(true)
    expect(decisionsOf({ ...emptyPublic, decisions }).map((it) => it.contribution)).toEqual(["b", "a"])
  })
})
