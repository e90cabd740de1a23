import { describe, expect, it } from "vitest"
import { type BallotNote, ballotFate, noteBallot, type SeenBallot } from "./ballot-fate.ts"

const open = { status: "open", lateHeld: 0, lateRuled: null } as const
const closed = { ...open, status: "closed" } as const
const held = { ...closed, lateHeld: 1 } as const
const on = (poll: SeenBallot["poll"], more: Partial<SeenBallot> = {}): SeenBallot => ({
  ...{ poll, isHere: false, has: true, isSure: true },
  ...more,
})
const here = { isHere: true }

/** What the tablet says after it has seen all this, one after the other. */
const told = (...seen: readonly SeenBallot[]) => {
  let note: BallotNote | null = null
  for (const it of seen) note = noteBallot(note, it)
  return ballotFate(note, seen.at(-1) ?? on(open))
}

describe("what became of a ballot", () => {
  it("is nothing special for who was in time, whoever else came late", () => {
    expect(told(on(open, here), on(open), on(held))).toBe("in")
    expect(told(on(open, here), on(open), on({ ...held, lateRuled: false }))).toBe("in")
    expect(told(on(closed, { has: false }))).toBe("none")
  })

  it("is that it waits, once it left a tablet that held it at the closing", () => {
    expect(told(on(open, here), on(closed, here))).toBe("here")
    expect(told(on(open, here), on(closed, here), on(held))).toBe("waits")
  })

  it("is the ruling, where the tablet saw it wait", () => {
    const late = [on(open, here), on(closed, here), on(held)]
    expect(told(...late, on({ ...held, lateRuled: true }))).toBe("counted")
    expect(told(...late, on({ ...held, lateRuled: false }))).toBe("notCounted")
    expect(told(...late, on({ ...held, status: "revealed" }))).toBe("notCounted")
  })

  it("is asked for, where the others were let in before it arrived", () => {
    const ruled = { ...held, lateRuled: true }
    expect(told(on(open, here), on(ruled, here), on(ruled))).toBe("ask")
  })

  it("is the first ballot's, where only the change came late", () => {
    const changed = [on(open, here), on(open), on(open, here), on(closed, here), on(held)]
    expect(told(...changed)).toBe("waits")
    expect(told(...changed, on({ ...held, lateRuled: false }))).toBe("firstCounts")
    expect(told(...changed, on({ ...held, lateRuled: true }))).toBe("counted")
  })

  it("is in the box again where the vote is opened again", () => {
    expect(told(on(open, here), on(closed, here), on(held), on(open), on(closed))).toBe("in")
  })
})
