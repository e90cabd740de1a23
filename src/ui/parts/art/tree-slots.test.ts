import { expect, test } from "vitest"
import { growSkeleton } from "./tree-skeleton.ts"
import { type Slot, treeSlots } from "./tree-slots.ts"
import { woodPath } from "./tree-wood.ts"

const slots = treeSlots(growSkeleton())

const smallestGap = (places: readonly Slot[]): number =>
  Math.min(
    ...places.flatMap((a, index) => places.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
  )

test("there is room for 60 ideas, 200 arguments and 40 ballots, all inside the picture", () => {
  expect(slots.buds.length).toBeGreaterThanOrEqual(60)
  expect(slots.leaves.length).toBeGreaterThanOrEqual(200)
  expect(slots.fruits.length).toBeGreaterThanOrEqual(40)
  for (const { x, y } of [...slots.buds, ...slots.leaves, ...slots.fruits]) {
    expect(x > 20 && x < 780 && y > 20 && y < 480).toBe(true)
  }
})

test("places are the same on every screen, and no two of a kind share one", () => {
  expect(treeSlots(growSkeleton())).toEqual(slots)
  expect(smallestGap(slots.buds)).toBeGreaterThan(8)
  expect(smallestGap(slots.fruits)).toBeGreaterThan(8)
  expect(new Set(slots.leaves.map(({ x, y, angle }) => `${x} ${y} ${angle}`)).size).toBe(slots.leaves.length)
})

test("the first ideas spread over the whole crown", () => {
  expect(smallestGap(slots.buds.slice(0, 8))).toBeGreaterThan(100)
})

test("the outline of the wood holds only numbers", () => {
  expect(woodPath(growSkeleton())).not.toMatch(/NaN|Infinity|undefined/)
})
