import { expect, test } from "vitest"
import { createBuckets } from "./buckets.ts"

const setup = () => {
  let now = 1_000_000
  return { buckets: createBuckets(() => now), pass: (ms: number) => (now += ms) }
}
const rate = { capacity: 10, perSecond: 2 }

test("[LIMIT-1] a key spends what it has, waits for what it lacks, and takes nothing from its neighbours", () => {
  const { buckets, pass } = setup()
  expect([buckets.take("a", 8, rate), buckets.take("a", 8, rate), buckets.take("b", 8, rate)]).toEqual([
    0, 3, 0,
  ])
  pass(2_999)
  expect(buckets.take("a", 8, rate)).toBe(1)
  pass(1)
  expect(buckets.take("a", 8, rate)).toBe(0)
  expect(buckets.wait("a", rate)).toBe(1)
})

test("[LIMIT-2] more than a bucket holds goes through when it is full; a debt is waited for; a clock set back harms nobody", () => {
  const { buckets, pass } = setup()
  expect(buckets.take("a", 50, rate)).toBe(0)
  expect(buckets.wait("a", rate)).toBe(21)
  pass(-60_000)
  expect(buckets.wait("a", rate)).toBe(21)
  buckets.charge("a", 5, rate)
  pass(22_500)
  expect(buckets.wait("a", rate)).toBe(1)
  pass(500_000)
  for (let n = 0; n < 2_000; n += 1) buckets.take(`key ${n}`, 1, rate)
  expect(buckets.take("a", 10, rate)).toBe(0)
})
