import { describe, expect, it } from "vitest"
import { boardOf } from "./board.ts"
import { gateOf } from "./gate.ts"
import { emptyOwn, emptyPublic, type OwnState, type PublicContribution } from "./state.ts"

const said = (id: string, kind: PublicContribution["kind"], parent?: string): PublicContribution => ({
  ...{ id, kind, text: id, authors: [], late: false, support: { agree: 0, mixed: 0, disagree: 0 } },
  ...{ published: true, order: Number(id.replace(/\D/g, "")) || 1 },
  ...(parent === undefined ? {} : { parent }),
})
const boardWith = (...list: PublicContribution[]) =>
  boardOf({ ...emptyPublic, contributions: Object.fromEntries(list.map((it) => [it.id, it])) })

const idea = said("idea1", "proposal")
const other = said("idea2", "proposal")
const pros = ["pro3", "pro4", "pro5"].map((id) => said(id, "for", "idea1"))
const con = said("con6", "against", "idea1")
const board = boardWith(idea, other, ...pros, con, said("pro7", "for", "idea2"))
const seats = ["00000000aa", "00000001bb", "00000002cc"]
const gate = (seat = "00000000aa", read: readonly string[] = [], own: OwnState = emptyOwn) =>
  gateOf(board, ["idea1"], own, seat, new Set(read)).map((it) => it.id)

describe("the gate before a ballot", () => {
  it("[GATE-1] asks for one reason for and one against, of what the poll asks about", () => {
    expect(gate()).toEqual(["pro3", "con6"])
    expect(gate("00000000aa", ["pro3"])).toEqual(["con6"])
    expect(gate("00000000aa", ["pro4", "con6"])).toEqual([])
    expect(gate("00000000aa", ["pro7", "con6"])).toEqual(["pro3"])
    const onQuestion = gateOf(board, [], emptyOwn, "00000003dd", new Set()).map((it) => it.id)
    expect(onQuestion).toEqual(["pro7", "con6"])
  })

  it("[GATE-2] shares the reasons out, so that a class reads them all", () => {
    expect(seats.map((seat) => gate(seat)[0])).toEqual(["pro3", "pro4", "pro5"])
  })

  it("[GATE-3] is open to who has argued, and where nobody said anything", () => {
    const mine = { id: "a", kind: "for", text: "a", revision: 0, fate: "waiting", late: false } as const
    expect(gate(seats[0], [], { ...emptyOwn, contributions: { a: mine } })).toEqual([])
    const taken = { ...emptyOwn, contributions: { a: { ...mine, fate: "withdrawn" as const } } }
    expect(gate(seats[0], [], taken)).toHaveLength(2)
    const idle = { ...emptyOwn, contributions: { a: { ...mine, kind: "proposal" as const } } }
    expect(gate(seats[0], [], idle)).toHaveLength(2)
    expect(gateOf(boardWith(idea), ["idea1"], emptyOwn, "00000000aa", new Set())).toEqual([])
  })
})
