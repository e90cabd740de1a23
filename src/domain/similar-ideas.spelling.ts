/** How far apart two spellings may be and still be the same word of a child. */

/** One slip for five letters, two from nine; the first letter must be right. */
export const isMisspelling = (one: string, other: string): boolean => {
  const shortest = Math.min(one.length, other.length)
  if (shortest < 5 || one[0] !== other[0]) return false
  const allowed = shortest < 9 ? 1 : 2
  return Math.abs(one.length - other.length) <= allowed && editDistance(one, other) <= allowed
}

/** Letters added, dropped, changed, or two neighbours swapped (optimal string alignment). */
const editDistance = (one: string, other: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}
