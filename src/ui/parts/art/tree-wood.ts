/** The outline of the wood: each branch is one tapered piece of paper, from where it leaves its parent to its tip. */
import type { Joint, Point } from "./tree-skeleton.ts"

type Section = Point & { radius: number }

const rounded = (value: number): string => value.toFixed(1)

const edgeOf = (sections: readonly Section[], side: 1 | -1): Point[] =>
  sections.map((section, index) => {
    const before = sections[index - 1] ?? section
    const after = sections[index + 1] ?? section
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
    return {
      x: section.x - (side * section.radius * (after.y - before.y)) / length,
      y: section.y + (side * section.radius * (after.x - before.x)) / length,
    }
  })

const softLine = (points: readonly Point[]): string =>
  points
    .map((point, index) => {
      const next = points[index + 1]
      if (!next) return `L${rounded(point.x)} ${rounded(point.y)}`
      const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
      return `Q${rounded(point.x)} ${rounded(point.y)} ${rounded(middle.x)} ${rounded(middle.y)}`
    })
    .join("")

/** The path of a tapered piece through `sections`. */
export const taperedPath = (sections: readonly Section[]): string => {
  const left = edgeOf(sections, 1)
  const right = edgeOf(sections, -1).reverse()
  const start = left[0]
  return start ? `M${rounded(start.x)} ${rounded(start.y)}${softLine(left)}${softLine(right)}Z` : ""
}

const thickestChild = (joints: readonly Joint[], joint: Joint): number | undefined =>
  [...joint.children].sort((a, b) => (joints[b]?.radius ?? 0) - (joints[a]?.radius ?? 0))[0]

const branchFrom = (joints: readonly Joint[], first: number): { sections: Section[]; leaving: number[] } => {
  const sections: Section[] = []
  const leaving: number[] = []
  const start = joints[first]
  const parent = start ? joints[start.parent] : undefined
  if (start && parent)
    sections.push({ x: parent.x, y: parent.y, radius: Math.min(parent.radius, start.radius * 1.25) })
  for (let index: number | undefined = first; index !== undefined; ) {
    const joint: Joint | undefined = joints[index]
    if (!joint) break
    sections.push(joint)
    const onward: number | undefined = thickestChild(joints, joint)
    leaving.push(...joint.children.filter((child) => child !== onward))
    index = onward
  }
  return { sections, leaving }
}

/** One path for the trunk, the limbs and the twigs. */
export const woodPath = (joints: readonly Joint[]): string => {
  const pieces: string[] = []
  const waiting = [0]
  for (let first = waiting.pop(); first !== undefined; first = waiting.pop()) {
    const { sections, leaving } = branchFrom(joints, first)
    pieces.push(taperedPath(sections))
    waiting.push(...leaving)
  }
  return pieces.join("")
}
