import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { BudgetOutcome } from "./budget-outcome.ts"
import { count } from "./count.ts"
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fractionToJson,
  multiply,
  readFraction,
  subtract,
  zero,
} from "./fraction.ts"

const outcomeOf = (request: unknown): BudgetOutcome => {
  const counted = count(request)
  if (!counted.ok) throw new Error(`refused: ${JSON.stringify(counted.error)}`)
  return counted.value as BudgetOutcome
}

const refusalOf = (request: unknown): unknown => {
  const counted = count(request)
  return counted.ok ? "counted" : counted.error
}

const exact = (input: unknown): Fraction => readFraction(input) ?? zero

describe("fractions", () => {
  it("[VOTE-50] reads decimals and a/b exactly, and writes a number where one says it exactly", () => {
    expect(fractionToJson(add(exact(0.1), exact(0.2)))).toBe(0.3)
    expect(fractionToJson(exact("6/4"))).toBe(1.5)
    expect(fractionToJson(divide(exact(1), exact("3")))).toBe("1/3")
    expect(fractionToJson(exact(1e21))).toBe(1e21)
    expect(["1/0", "a", "", "1.", ".5", "1/2/3", Number.NaN, null].map(readFraction)).toEqual(
      Array(8).fill(undefined),
    )
  })

  it("[VOTE-50] follows the laws of arithmetic", () => {
    const part = fc.bigInt({ min: -999n, max: 999n })
    const any = fc.tuple(part, fc.bigInt({ min: 1n, max: 99n })).map(([one, other]) => fraction(one, other))
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(multiply(add(a, b), c)).toEqual(add(multiply(a, c), multiply(b, c)))
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)))
        if (compare(c, zero) !== 0) expect(divide(multiply(a, c), c)).toEqual(a)
      }),
    )
  })
})

describe("budget-greedy", () => {
  const base = { method: "budget-greedy", budget: 10 }

  it("[VOTE-51] funds by votes what fits, and passes over what does not", () => {
    const projects = { park: 8, path: 5, bench: 2, lamp: 1 }
    const approvals = [["park", "path"], ["park", "path"], ["park", "bench"], ["lamp"], ["bench"]]
    const outcome = outcomeOf({ ...base, projects, approvals })
    expect(outcome).toMatchObject({ selected: ["park", "bench"], cost: 10, tie: null })
    expect(outcome.steps).toContainEqual({ type: "ProjectTooDear", project: "path", cost: 5 })
    const strict = { skipUnaffordable: false }
    const shut = outcomeOf({ ...base, budget: 9, projects, approvals, options: strict })
    expect(shut).toMatchObject({ selected: ["park"], cost: 8 })
  })

  it("[VOTE-51] adds decimals and fractions exactly", () => {
    const projects = { a: 0.1, b: "0.2", c: "1/3" }
    expect(outcomeOf({ ...base, budget: 0.3, projects, approvals: [["a", "b"]] })).toMatchObject({
      selected: ["a", "b"],
      cost: 0.3,
    })
    expect(outcomeOf({ ...base, projects, approvals: [["c"]] })).toMatchObject({ cost: "1/3" })
  })

  it("[VOTE-51] funds nothing that nobody approves", () => {
    expect(outcomeOf({ ...base, projects: { a: 1, b: 1 }, approvals: [["a"], []] }).selected).toEqual(["a"])
  })

  it("[VOTE-55] equal votes: the cheaper first, then a draw or the names, and the tie is said", () => {
    const approvals = [["a", "b", "c"]]
    expect(outcomeOf({ ...base, projects: { a: 8, b: 5, c: 9 }, approvals })).toMatchObject({
      selected: ["b"],
      tie: null,
    })
    const tied = { ...base, projects: { c: 9, b: 9, a: 9 }, approvals }
    expect(outcomeOf(tied)).toMatchObject({
      selected: ["a"],
      tie: { between: ["a", "b", "c"], place: 1, brokenBy: null },
    })
    const drawn = Array.from({ length: 30 }, (_one, seed) =>
      outcomeOf({ ...tied, options: { seed: `s${seed}` } }),
    )
    expect(new Set(drawn.flatMap(({ selected }) => selected))).toEqual(new Set(["a", "b", "c"]))
    expect(drawn[0]?.tie?.brokenBy).toBe("draw")
  })

  it.each([
    [
      "a project not on the list",
      { approvals: [["z"]] },
      { type: "UnknownCandidate", ballot: 0, candidate: "z" },
    ],
    ["a project twice", { approvals: [["a", "a"]] }, { type: "DuplicateMark", ballot: 0, candidate: "a" }],
    ["a negative cost", { projects: { a: -1 } }, { type: "WrongValue", path: "projects.a" }],
    ["no budget", { budget: undefined }, { type: "MissingKey", path: "budget" }],
  ])("[VOTE-51] refuses %s", (_title, change, refusal) => {
    expect(refusalOf({ ...base, projects: { a: 1 }, approvals: [["a"]], ...change })).toMatchObject(refusal)
  })
})

describe("equal-shares", () => {
  const textbook = {
    method: "equal-shares",
    projects: { a: 1, b: 1, c: 1 },
    approvals: [["a", "b"], ["a", "b"], ["a", "b"], ["c"]],
    budget: 2,
  }

  it("[VOTE-52] each pays the same, or all they have (textbook)", () => {
    const outcome = outcomeOf(textbook)
    expect(outcome.selected).toEqual(["a"])
    expect(outcome.cost).toBe(1)
    expect(outcome.rounds).toEqual([
      { project: "a", cost: 1, by: "equal-shares", payments: [{ voters: [0, 1, 2], amount: "1/3" }] },
    ])
    expect(outcome.tie).toEqual({ between: ["a", "b"], place: 1, brokenBy: null })
  })

  it.each([
    ["none", ["a"]],
    ["add1", ["a"]],
    ["add1-then-greedy", ["a", "b"]],
    ["greedy-approval", ["a", "b"]],
    ["greedy-cost", ["a", "b"]],
  ])("[VOTE-54] completion %s (textbook)", (completion, selected) => {
    expect(outcomeOf({ ...textbook, options: { completion } }).selected).toEqual(selected)
  })

  it("[VOTE-54] add1 raises shares while the next step fits, and stops where nothing more does", () => {
    const request = { method: "equal-shares", projects: { a: 3, b: 4 }, approvals: [["a"], ["b"]], budget: 7 }
    const outcome = outcomeOf({ ...request, options: { completion: "add1", increment: 0.5 } })
    expect(outcome).toMatchObject({ selected: ["a", "b"], cost: 7 })
    expect(outcome.steps).toContainEqual({
      type: "ShareRaised",
      from: 3.5,
      to: 4,
      because: "nothing-more-fits",
    })
    expect(outcomeOf(request).selected).toEqual(["a"])
  })

  it("[VOTE-55] equal prices: the cheaper, then a draw or the names; the order of projects decides nothing", () => {
    const reversed = { ...textbook, projects: { c: 1, b: 1, a: 1 } }
    expect(outcomeOf(reversed).selected).toEqual(["a"])
    const cheaper = { ...textbook, projects: { a: 1.2, b: 1, c: 1 } }
    expect(outcomeOf(cheaper)).toMatchObject({ selected: ["b"], tie: null })
    const drawn = Array.from({ length: 20 }, (_one, seed) =>
      outcomeOf({ ...textbook, options: { seed: `s${seed}` } }),
    )
    expect(new Set(drawn.flatMap(({ selected }) => selected))).toEqual(new Set(["a", "b"]))
    expect(drawn[0]?.tie?.brokenBy).toBe("draw")
  })

  const instances = fc.record({
    costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
    votes: fc.array(fc.array(fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 9 }),
    budget: fc.integer({ min: 0, max: 40 }),
    utility: fc.constantFrom("cost" as const, "cardinality" as const),
  })
  type Instance = {
    readonly costs: readonly number[]
    readonly votes: readonly (readonly number[])[]
    readonly budget: number
    readonly utility: "cost" | "cardinality"
  }
  const requestOf = ({ costs, votes, budget, utility }: Instance) => ({
    method: "equal-shares",
    projects: Object.fromEntries(costs.map((cost, index) => [`p${index}`, `${cost}/7`])),
    approvals: votes.map((one) => [...new Set(one.filter((it) => it < costs.length).map((it) => `p${it}`))]),
    budget: `${budget}/7`,
    options: { utility },
  })

  it("[VOTE-52] buys and charges as the definition read word for word, in fractions", () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const request = requestOf(instance)
        const bought = outcomeOf(request).rounds.map(({ project, payments }) => ({ project, payments }))
        expect(bought).toEqual(wordForWord(request))
      }),
      { numRuns: 400 },
    )
  })

  it("[VOTE-53] never overspends a voter nor the budget, whatever the completion", () => {
    const completions = ["none", "add1", "add1-then-greedy", "greedy-approval", "greedy-cost"]
    fc.assert(
      fc.property(instances, fc.constantFrom(...completions), (instance, completion) => {
        const request = requestOf(instance)
        const outcome = outcomeOf({
          ...request,
          options: { ...request.options, completion, increment: "1/7" },
        })
        expect(compare(exact(outcome.cost), exact(request.budget))).toBeLessThanOrEqual(0)
        const raised = outcome.steps.find((step) => step.type === "ShareRaised")
        const given = outcome.steps.find((step) => step.type === "ShareGiven")
        const share = exact(
          raised?.type === "ShareRaised" ? raised.to : given?.type === "ShareGiven" ? given.share : 0,
        )
        const spent = request.approvals.map(() => zero)
        for (const { project, cost, by, payments } of outcome.rounds) {
          let paid = zero
          for (const { voters, amount } of payments) {
            for (const voter of voters) {
              expect(request.approvals[voter]).toContain(project)
              spent[voter] = add(spent[voter] ?? zero, exact(amount))
              paid = add(paid, exact(amount))
            }
          }
          if (by === "equal-shares") expect(compare(paid, exact(cost))).toBe(0)
        }
        for (const one of spent) expect(compare(one, share)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

type Request = {
  readonly projects: Record<string, string>
  readonly approvals: readonly (readonly string[])[]
  readonly budget: string
  readonly options: { readonly utility: "cost" | "cardinality" }
}

/** Slow and plain: sort the purses, and let the poorest pay all they have until the rest can share. */
const wordForWord = ({ projects, approvals, budget, options }: Request) => {
  const purses = approvals.map(() => divide(exact(budget), exact(approvals.length)))
  const names = Object.keys(projects).sort()
  const bought: { project: string; payments: { voters: number[]; amount: string | number }[] }[] = []
  for (;;) {
    const offers = names.flatMap((project) => {
      const voters = [...approvals.keys()].filter((voter) => approvals[voter]?.includes(project))
      const price =
        voters.length > 0
          ? priceOf(
              exact(projects[project]),
              voters.map((it) => purses[it] ?? zero),
            )
          : undefined
      if (!price || bought.some((it) => it.project === project)) return []
      const utility = options.utility === "cost" ? exact(projects[project]) : exact(1)
      return [{ project, voters, price, cost: exact(projects[project]), rate: divide(price, utility) }]
    })
    offers.sort(
      (one, other) =>
        compare(one.rate, other.rate) ||
        compare(one.cost, other.cost) ||
        other.voters.length - one.voters.length ||
        (one.project < other.project ? -1 : 1),
    )
    const [best] = offers
    if (!best) return bought
    const payments: { voters: number[]; amount: string | number }[] = []
    for (const voter of best.voters) {
      const purse = purses[voter] ?? zero
      const amount = compare(purse, best.price) < 0 ? purse : best.price
      purses[voter] = subtract(purse, amount)
      if (compare(amount, zero) === 0) continue
      const same = payments.find((it) => it.amount === fractionToJson(amount))
      if (same) same.voters.push(voter)
      else payments.push({ voters: [voter], amount: fractionToJson(amount) })
    }
    bought.push({ project: best.project, payments })
  }
}

const priceOf = (cost: Fraction, purses: readonly Fraction[]): Fraction | undefined => {
  const inOrder = purses.toSorted(compare)
  let due = cost
  for (const [index, purse] of inOrder.entries()) {
    const share = divide(due, exact(inOrder.length - index))
    if (compare(share, purse) <= 0) return share
    due = subtract(due, purse)
  }
  return undefined
}
