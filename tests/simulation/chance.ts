/** All the chance of a simulated world: one seed, one run. (sfc32, Chris Doty-Humphrey, PractRand.) */
export type Chance = {
  /** 0 to `below` - 1. */
  readonly below: (below: number) => number
  readonly isTrue: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T | undefined
  readonly bytes: (count: number) => Uint8Array
}

export const createChance = (seed: number): Chance => {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1]
  const next = (): number => {
    const result = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + result
    return result >>> 0
  }
  for (let warming = 0; warming < 15; warming += 1) next()
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit)
  return {
    below,
    isTrue: (probability) => next() / 2 ** 32 < probability,
    pick: (list) => list[below(list.length)],
    bytes: (count) => Uint8Array.from({ length: count }, () => next() >>> 24),
  }
}
