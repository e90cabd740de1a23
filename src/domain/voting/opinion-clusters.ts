/**
 * Groups of people near each other on the plane: k-means from fixed starts, for 2 to 5 groups (fewer where there
 * are few people: 2 more groups for every 12, as Pol.is), keeping the number whose silhouette is best.
 */

import type { Point } from "./opinion-plane.ts"

export type Grouping = {
  /** Indexes of people, each group in their order; the largest group first. */
  readonly groups: readonly (readonly number[])[]
  /** From -1 to 1: how much nearer people are to their own group than to the next one. */
  readonly silhouette: number
}

const mostGroups = 5
const iterations = 100

export const findGroups = (points: readonly Point[]): Grouping => {
  const distinct = new Set(points.map((point) => point.join())).size
  const most = Math.min(mostGroups, distinct)
  let best: Grouping = { groups: points.length > 0 ? [[...points.keys()]] : [], silhouette: 0 }
  for (let number = 2; number <= most; number += 1) {
    const groups = cluster(points, number)
    const silhouette = silhouetteOf(points, groups)
    if (number === 2 || silhouette > best.silhouette + 1e-12) best = { groups, silhouette }
  }
  return best
}

const distance = (one: Point, other: Point): number => Math.sqrt(squared(one, other))

const squared = (one: Point, other: Point): number => (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2

const cluster = (points: readonly Point[], number: number): number[][] => {
  let best: { readonly groups: number[][]; readonly spread: number } | undefined
  for (const start of startsOf(points, number)) {
    const found = settle(points, start)
    if (!best || found.spread < best.spread - 1e-9) best = found
  }
  return (best?.groups ?? []).sort(
    (one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0),
  )
}

/** From several first points: the next one is always the one farthest from those chosen. */
const startsOf = (points: readonly Point[], number: number): Point[][] => {
  const center = meanOf(points)
  const [farthest, nearest] = [extreme(points, center, 1), extreme(points, center, -1)]
  const firsts = [
    ...[farthest, nearest],
    ...[0, 1].flatMap((axis) => {
      const inOrder = points.toSorted((one, other) => (one[axis] ?? 0) - (other[axis] ?? 0))
      return [inOrder.at(0) ?? center, inOrder.at(-1) ?? center]
    }),
  ]
  return firsts.map((first) => {
    const chosen = [first]
    const nearestChosen = points.map((point) => squared(point, first))
    while (chosen.length < number) {
      const index = nearestChosen.reduce(
        (far, value, at) => (value > (nearestChosen[far] ?? 0) ? at : far),
        0,
      )
      const next = points[index] ?? center
      chosen.push(next)
      for (const [at, point] of points.entries()) {
        nearestChosen[at] = Math.min(nearestChosen[at] ?? 0, squared(point, next))
      }
    }
    return chosen
  })
}

const extreme = (points: readonly Point[], from: Point, sign: 1 | -1): Point =>
  points.reduce(
    (best, point) => (sign * (squared(point, from) - squared(best, from)) > 0 ? point : best),
    points[0] ?? from,
  )

const meanOf = (points: readonly Point[]): Point => {
  const sum = points.reduce<Point>(([x, y], point) => [x + point[0], y + point[1]], [0, 0])
  return [sum[0] / Math.max(points.length, 1), sum[1] / Math.max(points.length, 1)]
}

const settle = (points: readonly Point[], start: readonly Point[]) => {
  let centers = [...start]
  let groups: number[][] = []
  let spread = Number.POSITIVE_INFINITY
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const next: number[][] = centers.map(() => [])
    let nextSpread = 0
    for (const [index, point] of points.entries()) {
      let nearest = 0
      for (const [at, center] of centers.entries()) {
        if (squared(point, center) < squared(point, centers[nearest] ?? center)) nearest = at
      }
      next[nearest]?.push(index)
      nextSpread += squared(point, centers[nearest] ?? point)
    }
    groups = next.filter((members) => members.length > 0)
    if (nextSpread >= spread) break
    spread = nextSpread
    centers = groups.map((members) => meanOf(members.map((index): Point => points[index] ?? [0, 0])))
  }
  return { groups, spread }
}

/** The mean over people; someone alone in a group counts 0. */
const silhouetteOf = (points: readonly Point[], groups: readonly (readonly number[])[]): number => {
  if (groups.length < 2) return 0
  let sum = 0
  for (const [own, members] of groups.entries()) {
    if (members.length < 2) continue
    for (const member of members) {
      const point = points[member] ?? [0, 0]
      const distances = groups.map((others) =>
        others.reduce((total, other) => total + distance(point, points[other] ?? point), 0),
      )
      const within = (distances[own] ?? 0) / (members.length - 1)
      const next = Math.min(
        ...groups.flatMap((others, group) => (group === own ? [] : (distances[group] ?? 0) / others.length)),
      )
      const most = Math.max(within, next)
      if (most > 0) sum += (next - within) / most
    }
  }
  return sum / points.length
}
