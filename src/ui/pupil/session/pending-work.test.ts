import { describe, expect, it } from "vitest"
import { createScene } from "../../registry/scene.ts"
import { ballotsHere, countToSend, refusedOf, waitingHere, workStatus } from "./pending-work.ts"

const waiting = () => {
  const scene = createScene({ names: ["Lina"], question: "A better break?" })
  scene.join(0)
  return scene.pupilProps(0, {}, [{ type: "Submit", kind: "proposal", text: "Benches" }]).pending
}

describe("what waits on the device", () => {
  it("names the texts that have not left, and counts them", () => {
    const pending = waiting()
    expect(waitingHere(pending)).toEqual(new Set([String(pending[0]?.event.facts.contribution)]))
    expect(ballotsHere(pending)).toEqual(new Set())
    expect(countToSend(pending)).toBe(1)
  })

  it("does not wait for what was refused", () => {
    const pending = waiting().map((it) => ({ ...it, state: "refused" }) as const)
    expect(waitingHere(pending).size).toBe(0)
    expect(countToSend(pending)).toBe(0)
    expect(refusedOf(pending)).toEqual(pending)
  })

  it("is said by the line of state", () => {
    const pending = waiting()
    expect(workStatus([], "live")).toEqual({ kind: "allSent" })
    expect(workStatus(pending, "live")).toEqual({ kind: "sending" })
    expect(workStatus(pending, "offline")).toEqual({ kind: "toSend", count: 1 })
    expect(workStatus([], "offline")).toEqual({ kind: "offline" })
    expect(workStatus([], "unknown")).toEqual({ kind: "saved" })
    expect(workStatus(pending, "stopped")).toEqual({ kind: "problem" })
  })

  it("does not raise a second alarm over what was not taken", () => {
    const refused = waiting().map((it) => ({ ...it, state: "refused" }) as const)
    expect(workStatus(refused, "stopped")).toEqual({ kind: "saved" })
  })
})
