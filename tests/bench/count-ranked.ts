/** 100,000 lines of one ballot, ten candidates in a strict order, by Schulze, instant runoff and others. */

import { count } from "../../src/domain/voting/count.ts"
import type { CountCase } from "./count-case.ts"

const voters = 100_000
const size = 10
const candidates = Array.from({ length: size }, (_, index) => `candidate ${String.fromCharCode(65 + index)}`)

/** A small generator of its own, so that every run counts the same ballots. */
const makeOrders = (): Int32Array => {
  let state = 20_260_101
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const orders = new Int32Array(voters * size)
  for (let voter = 0; voter < voters; voter += 1) {
    // Candidates are liked unequally, so that rounds differ.
    const order = Array.from({ length: size }, (_, candidate) => ({
      candidate,
      liking: next() * (1 + candidate / 20),
    })).sort((one, other) => other.liking - one.liking)
    for (const [place, { candidate }] of order.entries()) orders[voter * size + place] = candidate
  }
  return orders
}

const requestOf = (method: string, orders: Int32Array, options: object = {}): object => ({
  method,
  candidates,
  ballots: Array.from({ length: voters }, (_, voter) => ({
    count: 1,
    // Names as JSON gives them: strings of their own.
    ranking: Array.from({ length: size }, (_place, place) => [
      candidates[orders[voter * size + place] ?? 0] ?? "",
    ]),
  })),
  options,
})

type Request = { readonly ballots: readonly { readonly ranking: readonly (readonly string[])[] }[] }

const bareOrders = ({ ballots }: Request): Int32Array => {
  const indexes = new Map(candidates.map((name, index) => [name, index]))
  const orders = new Int32Array(ballots.length * size)
  let at = 0
  for (const { ranking } of ballots) {
    for (const tier of ranking) {
      orders[at] = indexes.get(tier[0] ?? "") ?? 0
      at += 1
    }
  }
  return orders
}

const barePairs = (orders: Int32Array): Float64Array => {
  const pairs = new Float64Array(size * size)
  for (let start = 0; start < orders.length; start += size) {
    for (let place = 0; place < size; place += 1) {
      const row = (orders[start + place] ?? 0) * size
      for (let under = place + 1; under < size; under += 1) {
        const pair = row + (orders[start + under] ?? 0)
        pairs[pair] = (pairs[pair] ?? 0) + 1
      }
    }
  }
  return pairs
}

const bareSchulze = (orders: Int32Array): void => {
  const pairs = barePairs(orders)
  const paths = pairs.map((votes, pair) => {
    const [one, other] = [Math.floor(pair / size), pair % size]
    return votes > (pairs[other * size + one] ?? 0) ? votes : 0
  })
  for (let through = 0; through < size; through += 1) {
    for (let from = 0; from < size; from += 1) {
      for (let to = 0; to < size; to += 1) {
        const way = Math.min(paths[from * size + through] ?? 0, paths[through * size + to] ?? 0)
        if (way > (paths[from * size + to] ?? 0)) paths[from * size + to] = way
      }
    }
  }
}

const bareRunoff = (orders: Int32Array): void => {
  const gone = new Uint8Array(size)
  for (let left = size; left > 1; left -= 1) {
    const totals = new Float64Array(size)
    for (let start = 0; start < orders.length; start += size) {
      let place = 0
      while (gone[orders[start + place] ?? 0] === 1) place += 1
      const first = orders[start + place] ?? 0
      totals[first] = (totals[first] ?? 0) + 1
    }
    let last = -1
    for (let candidate = 0; candidate < size; candidate += 1) {
      const own = totals[candidate] ?? 0
      if (own * 2 > voters) return
      if (gone[candidate] === 0 && (last < 0 || own < (totals[last] ?? 0))) last = candidate
    }
    gone[last] = 1
  }
}

const rankedCase = (
  name: string,
  title: string,
  bare: ((orders: Int32Array) => void) | undefined,
  options: object = {},
): CountCase => ({
  name,
  title: `${title}, 100,000 ballots x 10 candidates`,
  ...(bare ? { aim: { type: "times", most: 3 } as const } : {}),
  prepare: () => {
    const orders = makeOrders()
    const request: Request = JSON.parse(JSON.stringify(requestOf(name, orders, options)))
    const counted = () => {
      if (!count(request).ok) throw new Error(`${name} refused the ballots`)
    }
    if (!bare) return { count: counted }
    return { count: counted, bare: () => bare(bareOrders(request)), bareIds: () => bare(orders) }
  },
})

export const rankedCases: readonly CountCase[] = [
  rankedCase("schulze", "Schulze", bareSchulze),
  rankedCase("irv", "Instant runoff", bareRunoff),
  rankedCase("ranked-pairs", "Ranked pairs", undefined),
  rankedCase("borda", "Borda", undefined),
  rankedCase("stv", "Scottish STV, 4 seats", undefined, { seats: 4 }),
]
