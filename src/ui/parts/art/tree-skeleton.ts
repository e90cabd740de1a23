/**
 * The wood of the tree: a trunk and five limbs drawn by hand, then twigs that grow towards points spread evenly in
 * the crown (space colonisation: Runions, Lane and Prusinkiewicz, "Modeling Trees with a Space Colonization
 * Algorithm", 2007). No chance in it: the same tree on every screen, whatever hangs on it.
 */

export type Point = { x: number; y: number }

/** A joint of the wood; `radius` is half its thickness, `parent` an earlier index (-1 for the foot). */
export type Joint = Point & { parent: number; radius: number; children: number[] }

type Curve = readonly [Point, Point, Point]
type Pull = { x: number; y: number }

const step = 12
const reach = 120
const arrived = 22
const attractorCount = 250
const tipRadius = 1.7
const thickening = 1.8

const at = (x: number, y: number): Point => ({ x, y })
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

const trunk: Curve = [at(400, 544), at(408, 476), at(399, 418)]
const limbs: readonly Curve[] = [
  [at(402, 446), at(350, 392), at(250, 372)],
  [at(399, 424), at(352, 366), at(288, 262)],
  [at(399, 418), at(384, 318), at(410, 238)],
  [at(401, 426), at(454, 362), at(522, 268)],
  [at(402, 450), at(462, 398), at(566, 368)],
]

const along = ([a, b, c]: Curve, t: number): Point => ({
  x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * b.x + t * t * c.x,
  y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * b.y + t * t * c.y,
})

const isByTrunk = (x: number, y: number): boolean => y > 320 && Math.abs(x - 400) < 110

/** Points spread evenly in a broad dome, flat underneath (Roberts's R2 sequence). */
const crownPoints = (): Point[] => {
  const points: Point[] = []
  for (let n = 1; points.length < attractorCount; n += 1) {
    const x = 40 + 720 * ((0.5 + n * 0.7548776662) % 1)
    const y = 30 + 370 * ((0.5 + n * 0.5698402911) % 1)
    const height = y < 262 ? 222 : 122
    if (((x - 400) / 354) ** 2 + ((y - 262) / height) ** 2 < 1 && !isByTrunk(x, y)) points.push({ x, y })
  }
  return points
}

const addJoint = (joints: Joint[], point: Point, parent: number): number => {
  const index = joints.length
  joints.push({ ...point, parent, radius: tipRadius, children: [] })
  joints[parent]?.children.push(index)
  return index
}

const nearestTo = (joints: readonly Joint[], point: Point): number => {
  let nearest = 0
  let best = Number.POSITIVE_INFINITY
  for (const [index, joint] of joints.entries()) {
    const gap = distance(joint, point)
    if (gap < best) {
      best = gap
      nearest = index
    }
  }
  return nearest
}

const addCurve = (joints: Joint[], curve: Curve, from: number): void => {
  const pieces = Math.round((distance(curve[0], curve[1]) + distance(curve[1], curve[2])) / step)
  let parent = from
  for (let piece = 1; piece <= pieces; piece += 1)
    parent = addJoint(joints, along(curve, piece / pieces), parent)
}

const pullsOf = (joints: readonly Joint[], points: readonly Point[]): Map<number, Pull> => {
  const pulls = new Map<number, Pull>()
  for (const point of points) {
    const index = nearestTo(joints, point)
    const joint = joints[index]
    const gap = joint ? distance(joint, point) : reach
    if (!joint || gap >= reach) continue
    const pull = pulls.get(index) ?? { x: 0, y: 0 }
    pulls.set(index, { x: pull.x + (point.x - joint.x) / gap, y: pull.y + (point.y - joint.y) / gap })
  }
  return pulls
}

const growTwigs = (joints: Joint[]): void => {
  let open = crownPoints().filter((point) => joints.every((joint) => distance(joint, point) > 34))
  for (let round = 0; round < 40 && open.length > 0; round += 1) {
    const known = joints.length
    for (const [index, pull] of pullsOf(joints, open)) {
      const joint = joints[index]
      const length = Math.hypot(pull.x, pull.y)
      if (!joint || length < 0.2) continue
      const tip = { x: joint.x + (step * pull.x) / length, y: joint.y + (step * pull.y) / length }
      if (joint.children.some((child) => distance(joints[child] ?? joint, tip) < 4)) continue
      addJoint(joints, tip, index)
    }
    const fresh = joints.slice(known)
    if (fresh.length === 0) return
    open = open.filter((point) => fresh.every((joint) => distance(joint, point) > arrived))
  }
}

/** A branch is as thick as the twigs it feeds (Leonardo's rule, with a gentler exponent). */
const thicken = (joints: readonly Joint[]): void => {
  for (const joint of [...joints].reverse()) {
    const fed = joint.children.reduce((sum, child) => sum + (joints[child]?.radius ?? 0) ** thickening, 0)
    joint.radius = Math.max(tipRadius, fed ** (1 / thickening))
  }
}

/** The whole wood, foot first; every joint comes after its parent. */
export const growSkeleton = (): Joint[] => {
  const joints: Joint[] = []
  addJoint(joints, trunk[0], -1)
  addCurve(joints, trunk, 0)
  for (const limb of limbs) addCurve(joints, limb, nearestTo(joints, limb[0]))
  growTwigs(joints)
  thicken(joints)
  return joints
}
