/**
 * The tree, the same for every session. It takes a slow tablet half a second to grow, so that the built app holds it
 * grown (tests/support/ahead-of-time.ts).
 */
import { growSkeleton, type Joint } from "./tree-skeleton.ts"
import { type Slot, type TreeSlots, treeSlots } from "./tree-slots.ts"

const rounded = (value: number): number => Math.round(value * 10) / 10

const places = (slots: readonly Slot[]): readonly Slot[] =>
  slots.map(({ x, y, angle }) => ({ x: rounded(x), y: rounded(y), angle }))

const grown = growSkeleton()
const { buds, leaves, fruits } = treeSlots(grown)

export const joints: readonly Joint[] = grown.map(({ x, y, radius, ...rest }) => ({
  ...{ x: rounded(x), y: rounded(y), radius: rounded(radius) },
  ...rest,
}))

export const slots: TreeSlots = { buds: places(buds), leaves: places(leaves), fruits: places(fruits) }
