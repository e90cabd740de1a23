/**
 * Candidates in groups, each of which beats all who come after it, as small as they can be (the first is the Smith
 * set). No cycle of defeats leads out of a group, so that ranked pairs may lock each group by itself.
 */
export const dominatingSets = (
  candidates: readonly string[],
  beats: (one: string, other: string) => boolean,
): readonly (readonly string[])[] => {
  const sets: (readonly string[])[] = []
  let left = candidates
  while (left.length > 0) {
    const winsOf = new Map(left.map((one) => [one, left.filter((other) => beats(one, other)).length]))
    const most = Math.max(...winsOf.values())
    const inside = new Set(left.filter((name) => winsOf.get(name) === most).slice(0, 1))
    // A set grows while one of its members does not beat somebody outside; each name is looked at once.
    for (const member of inside) for (const other of left) if (!beats(member, other)) inside.add(other)
    sets.push(left.filter((name) => inside.has(name)))
    left = left.filter((name) => !inside.has(name))
  }
  return sets
}
