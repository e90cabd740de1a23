/**
 * A fair lottery where panels are too many to list: a round of panels, each made of the people least called so far
 * as far as the quotas allow, one of which is then drawn. The chances are exactly how often each is called in the
 * round; how close they come to the fairest is not proved, and the outcome says so by the rule it names.
 */

import { drawer } from "./draw.ts"
import { createPanelMaker } from "./sortition-repair.ts"
import type { Sortition } from "./sortition-request.ts"

export type Round = {
  readonly panels: readonly (readonly string[])[]
  /** In how many of the panels each person sits. */
  readonly calls: ReadonlyMap<string, number>
}

const panelsInRound = 300
const mostFailures = 40

/** No panels where none was found, which does not prove that there is none. The round depends on no seed. */
export const makeRound = (sortition: Sortition): Round => {
  const { kinds } = sortition
  const maker = createPanelMaker(sortition)
  const chance = drawer("Palabre: the round of a sortition")
  const called = kinds.map(() => 0)
  const panels: string[][] = []
  const calls = new Map(sortition.people.map((person) => [person, 0]))
  let failures = 0
  while (panels.length < panelsInRound && failures < mostFailures) {
    const shaken = kinds.map(() => failures * chance.below(1000))
    // The less a kind was called for its size, the dearer it is to leave out, and steeply so: nobody is forgotten.
    const composition = maker.make((kind, taken) => {
      const calls = ((called[kind] ?? 0) + taken + 0.5) / (kinds[kind]?.people.length ?? 1)
      return (shaken[kind] ?? 0) - 1 / (calls / (panels.length + 1) + 0.001) ** 2
    })
    if (!composition) {
      failures += 1
      continue
    }
    failures = 0
    const panel = kinds.flatMap(({ people }, kind) => {
      const from = called[kind] ?? 0
      called[kind] = from + (composition[kind] ?? 0)
      const seats = Array.from({ length: composition[kind] ?? 0 }, (_seat, at) => from + at)
      return seats.map((at) => people[at % people.length] ?? "")
    })
    for (const person of panel) calls.set(person, (calls.get(person) ?? 0) + 1)
    panels.push(panel)
  }
  return { panels, calls }
}
