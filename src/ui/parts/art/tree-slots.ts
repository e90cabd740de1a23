/**
 * Where buds, leaves and fruit go. Each list is fixed and ordered so that any first n of it are spread over the whole
 * crown: an added one never moves the others.
 */
import type { Joint, Point } from "./tree-skeleton.ts"

/** A place on the wood; `angle` in degrees, 0 to the right, clockwise. */
export type Slot = Point & { angle: number }

const leafSlots = 220
const budSlots = 64
const fruitSlots = 44

const degrees = (x: number, y: number): number => Math.round((Math.atan2(y, x) * 180) / Math.PI)
const gapTo = (slot: Point, taken: readonly Point[]): number =>
  taken.reduce(
    (gap, other) => Math.min(gap, Math.hypot(slot.x - other.x, slot.y - other.y)),
    Number.POSITIVE_INFINITY,
  )

/** Farthest-point order, starting with the one nearest the middle of the crown. */
const spread = (slots: readonly Slot[], count: number): Slot[] => {
  const middle = { x: 400, y: 220 }
  const gaps = slots.map((slot) => 1000 - gapTo(slot, [middle]))
  const chosen: Slot[] = []
  while (chosen.length < Math.min(count, slots.length)) {
    const best = gaps.reduce((winner, gap, index) => (gap > (gaps[winner] ?? 0) ? index : winner), 0)
    const slot = slots[best]
    if (!slot) break
    const first = chosen.length === 0
    chosen.push(slot)
    for (const [index, other] of slots.entries()) {
      const gap = Math.hypot(slot.x - other.x, slot.y - other.y)
      gaps[index] = first ? gap : Math.min(gaps[index] ?? 0, gap)
    }
  }
  return chosen
}

const tipsOf = (joints: readonly Joint[]): Slot[] =>
  joints
    .filter((joint) => joint.children.length === 0)
    .map((tip) => {
      const base = joints[joints[tip.parent]?.parent ?? 0] ?? tip
      return { x: tip.x, y: tip.y, angle: degrees(tip.x - base.x, tip.y - base.y) }
    })

const isTwig = (joint: Joint): boolean => joint.radius < 6.5 && joint.parent > 0 && joint.y < 392

/** Two leaves at each twig joint, one on either side, leaning towards the tip. */
const leavesOf = (joints: readonly Joint[], buds: readonly Point[]): Slot[] =>
  joints.flatMap((joint, index) => {
    const parent = joints[joint.parent]
    if (!isTwig(joint) || !parent) return []
    const along = degrees(joint.x - parent.x, joint.y - parent.y)
    return [1, -1].flatMap((side) => {
      const angle = along + side * (46 + ((index * 29) % 23))
      const turn = (angle * Math.PI) / 180
      const heart = { x: joint.x + 12 * Math.cos(turn), y: joint.y + 12 * Math.sin(turn) }
      return gapTo(heart, buds) < 13 ? [] : [{ x: joint.x, y: joint.y, angle, heart }]
    })
  })

/** Half way along a bud of 27. */
const heartOf = ({ x, y, angle }: Slot): Point => ({
  x: x + 13 * Math.cos((angle * Math.PI) / 180),
  y: y + 13 * Math.sin((angle * Math.PI) / 180),
})

/** Fruit hangs straight down from a twig, clear of the buds. */
const fruitOf = (joints: readonly Joint[], buds: readonly Slot[]): Slot[] => {
  const hearts = buds.map(heartOf)
  return joints
    .filter((joint) => isTwig(joint) && joint.children.length === 1 && joint.y > 90 && joint.y < 352)
    .filter((joint) => gapTo({ x: joint.x, y: joint.y + 17 }, hearts) > 21)
    .map((joint) => ({ x: joint.x, y: joint.y, angle: 90 }))
}

/** Twigs end in a bud; further buds stand on top of twigs, where there is room. */
const budsOf = (joints: readonly Joint[]): Slot[] => {
  const tips = tipsOf(joints)
  const seats = joints
    .filter((joint) => isTwig(joint) && joint.children.length === 1 && gapTo(joint, tips) > 30)
    .map((joint, index) => ({ x: joint.x, y: joint.y, angle: index % 2 === 0 ? -62 : -118 }))
  return [...spread(tips, budSlots), ...spread(seats, budSlots)].slice(0, budSlots)
}

export type TreeSlots = { buds: readonly Slot[]; leaves: readonly Slot[]; fruits: readonly Slot[] }

export const treeSlots = (joints: readonly Joint[]): TreeSlots => {
  const buds = budsOf(joints)
  return {
    buds,
    leaves: spread(leavesOf(joints, buds), leafSlots),
    fruits: spread(fruitOf(joints, buds), fruitSlots),
  }
}
