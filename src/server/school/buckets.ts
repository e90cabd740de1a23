/** Token buckets: each key may spend `capacity` at once and gets `perSecond` back. Full ones are forgotten. */
import type { Clock } from "../../shared/ports.ts"

export type Rate = { readonly capacity: number; readonly perSecond: number }

export type Buckets = {
  /** Spends where there is enough: 0. Else spends nothing and gives the seconds to wait, at least 1. */
  readonly take: (key: string, cost: number, rate: Rate) => number
  /** Spends what was done already, even below zero. */
  readonly charge: (key: string, cost: number, rate: Rate) => void
  /** Seconds until there is something to spend; 0: now. */
  readonly wait: (key: string, rate: Rate) => number
}

const SWEEP_EVERY = 1_000

export const createBuckets = (now: Clock): Buckets => {
  const buckets = new Map<string, { level: number; at: number; rate: Rate }>()
  let untilSweep = SWEEP_EVERY

  const sweep = () => {
    untilSweep = SWEEP_EVERY
    for (const [key, { rate }] of buckets) if (levelOf(key, rate) >= rate.capacity) buckets.delete(key)
  }
  /** A clock that was set back gives nothing and takes nothing. */
  const levelOf = (key: string, { capacity, perSecond }: Rate): number => {
    const known = buckets.get(key)
    if (!known) return capacity
    return Math.min(capacity, known.level + (Math.max(0, now() - known.at) / 1_000) * perSecond)
  }
  const charge = (key: string, cost: number, rate: Rate) => {
    const level = levelOf(key, rate) - cost
    if (!buckets.has(key) && --untilSweep <= 0) sweep()
    buckets.set(key, { level, at: now(), rate })
  }
  const secondsTo = (key: string, wanted: number, rate: Rate): number => {
    const missing = Math.min(wanted, rate.capacity) - levelOf(key, rate)
    return missing <= 0 ? 0 : Math.max(1, Math.ceil(missing / rate.perSecond))
  }

  return {
    take: (key, cost, rate) => {
      const seconds = secondsTo(key, cost, rate)
      if (seconds === 0) charge(key, cost, rate)
      return seconds
    },
    charge,
    wait: (key, rate) => secondsTo(key, 1, rate),
  }
}
