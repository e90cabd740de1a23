import { describe, expect, it } from "vitest"
import { boardOf, opinionsGiven, proposalOf, sortBoard } from "./board.ts"
import { emptyPublic, type PublicContribution, type PublicState } from "./state.ts"

const none = { agree: 0, mixed: 0, disagree: 0 }
const put = (order: number, id: string, over: Partial<PublicContribution> = {}): PublicContribution => ({
  ...{ id, kind: "proposal", text: id, authors: [], late: false, support: none, published: true, order },
  ...over,
})
const stateOf = (...contributions: PublicContribution[]): PublicState => ({
  ...emptyPublic,
  contributions: Object.fromEntries(contributions.map((it) => [it.id, it])),
})
const ids = (board: ReturnType<typeof boardOf>) => board.map((it) => it.contribution.id)

describe("the board", () => {
  it("lists published proposals only, in the order of publication", () => {
    const state = stateOf(
      put(2, "second"),
      put(1, "first"),
      put(3, "hidden", { published: false }),
      put(4, "removed", { published: false, text: null }),
    )
    expect(ids(boardOf(state))).toEqual(["first", "second"])
  })

  it("[BOARD-1] keeps the object of a proposal of which nothing changed, and the whole where nothing did", () => {
    const state = stateOf(put(1, "first"), put(2, "second"), put(3, "yes", { kind: "for", parent: "first" }))
    const before = boardOf(state)
    expect(boardOf({ ...state, stage: 1 }, before)).toBe(before)
    const answered = put(4, "no", { kind: "against", parent: "second" })
    const after = boardOf({ ...state, contributions: { ...state.contributions, no: answered } }, before)
    expect(after[0]).toBe(before[0])
    expect(after[1]?.arguments.against).toEqual([answered])
    const supported = put(1, "first", { support: { ...none, agree: 1 } })
    const changed = boardOf({ ...state, contributions: { ...state.contributions, first: supported } }, before)
    expect(changed[0]).not.toBe(before[0])
    expect(changed[1]).toBe(before[1])
  })

  it("folds a merged proposal and its arguments into its root", () => {
    const state = stateOf(
      put(1, "root"),
      put(2, "merged", { mergedInto: "root" }),
      put(3, "deeper", { mergedInto: "merged" }),
      put(4, "yes", { kind: "for", parent: "deeper" }),
      put(5, "no", { kind: "against", parent: "root" }),
      put(6, "but", { kind: "nuance", parent: "merged" }),
      put(7, "gone", { kind: "for", parent: "root", published: false, text: null }),
    )
    const board = boardOf(state)
    const [root] = board
    expect(ids(board)).toEqual(["root"])
    expect(root?.mergedFrom.map((it) => it.id)).toEqual(["merged", "deeper"])
    expect(root?.arguments.for.map((it) => it.id)).toEqual(["yes"])
    expect(root?.arguments.against.map((it) => it.id)).toEqual(["no"])
    expect(root?.arguments.nuance.map((it) => it.id)).toEqual(["but"])
    expect(root?.discussed).toBe(3)
    expect(proposalOf(board, state, "yes")).toBe(root)
    expect(proposalOf(board, state, "deeper")).toBe(root)
    expect(proposalOf(board, state, "unknown")).toBeUndefined()
  })

  it("sorts by most discussed, newest, fewest replies; opinions change no order", () => {
    const state = stateOf(
      put(1, "quiet", { support: { agree: 9, mixed: 0, disagree: 0 } }),
      put(2, "lively"),
      put(3, "calm"),
      put(4, "yes", { kind: "for", parent: "lively" }),
    )
    const board = boardOf(state)
    expect(ids(sortBoard(board, "discussed"))).toEqual(["lively", "quiet", "calm"])
    expect(ids(sortBoard(board, "newest"))).toEqual(["calm", "lively", "quiet"])
    expect(ids(sortBoard(board, "fewest"))).toEqual(["calm", "quiet", "lively"])
    expect(opinionsGiven({ agree: 2, mixed: 1, disagree: 3 })).toBe(6)
  })
})
