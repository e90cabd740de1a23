import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { drawer } from "./draw.ts"

describe("the recorded draw", () => {
  it("[VOTE-11] reads the words of OpenSSL's ChaCha20 under the SHA-256 of the seed, across blocks", () => {
    const { below } = drawer("dice 3 5 1 · séance")
    const words = Array.from({ length: 18 }, () => below(2 ** 32))
    expect(words).toEqual([
      452335092, 1233483450, 3089467873, 1868261046, 2361850290, 1249971788, 1497124254, 3078733851,
      792801277, 1546290753, 1651267528, 3928619109, 3158920206, 4011894235, 3368154297, 2282363719,
      2581555307, 288943722,
    ])
  })

  it("[VOTE-11] shuffles by Fisher-Yates from the last", () => {
    const { below } = drawer("6 1 2")
    const items = ["a", "b", "c", "d", "e"]
    const expected = [...items]
    for (let index = 4; index > 0; index -= 1) {
      const other = below(index + 1)
      expected.splice(index, 1, ...expected.splice(other, 1, ...expected.slice(index, index + 1)))
    }
    expect(drawer("6 1 2").shuffle(items)).toEqual(expected)
    expect(items).toEqual(["a", "b", "c", "d", "e"])
  })

  it("[VOTE-11] the same seed draws the same, another seed something else", () => {
    const items = Array.from({ length: 40 }, (_, index) => index)
    expect(drawer("one").shuffle(items)).toEqual(drawer("one").shuffle(items))
    expect(drawer("one").shuffle(items)).not.toEqual(drawer("two").shuffle(items))
  })

  it("[VOTE-11] a shuffle keeps every item once, also what is undefined", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.option(fc.nat(), { nil: undefined })), (seed, items) => {
        const sorted = (list: readonly unknown[]) => list.map(String).sort()
        expect(sorted(drawer(seed).shuffle(items))).toEqual(sorted(items))
      }),
    )
  })

  it("[VOTE-11] words above the last whole multiple are taken again", () => {
    // 3 x 2^30: a quarter of the words are refused; what is left are the words below it, in their order.
    const bound = 3 * 2 ** 30
    const { below: wordBelow } = drawer("again")
    const kept = Array.from({ length: 64 }, () => wordBelow(2 ** 32)).filter((word) => word < bound)
    const { below } = drawer("again")
    expect(kept.map(() => below(bound))).toEqual(kept)
    expect(kept.length).toBeLessThan(64)
  })

  it("[VOTE-11] each order of four is as likely: chi-square over 24,000 seeds", () => {
    const seeds = 24_000
    const seen = new Map<string, number>()
    for (let seed = 0; seed < seeds; seed += 1) {
      const order = drawer(`seed ${seed}`).shuffle(["a", "b", "c", "d"]).join("")
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    const expected = seeds / 24
    let chiSquare = 0
    for (const times of seen.values()) chiSquare += (times - expected) ** 2 / expected
    expect(seen.size).toBe(24)
    // 23 degrees of freedom: 49.7 is exceeded once in a thousand.
    expect(chiSquare).toBeLessThan(49.7)
  })

  it("[VOTE-11] refuses to draw below what is no whole number from 1", () => {
    for (const bound of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN]) {
      expect(() => drawer("").below(bound)).toThrow(RangeError)
    }
    expect(drawer("").below(1)).toBe(0)
  })
})
