/**
 * Ties of counts by marks drawn from a seed. Apart from those counts: a pupil's tablet, which makes them, loads no
 * draw.
 */
import { ok } from "../../shared/result.ts"
import type { Counter } from "./counting.ts"
import type { MarksOutcome, Outcome } from "./outcome.ts"
import { drawFrom } from "./seats.ts"

const seedIn = (request: object): string | undefined => {
  const { options } = request as { options?: unknown }
  if (typeof options !== "object" || options === null || !("seed" in options)) return undefined
  return typeof options.seed === "string" && options.seed !== "" ? options.seed : undefined
}

/** What the counter reads, without the seed that it does not know. */
const withoutSeed = (request: object): object => {
  const { options } = request as { options: { [key: string]: unknown } }
  const { seed: _seed, ...rest } = options
  return { ...request, options: rest }
}

export const withDraw =
  (counter: Counter<MarksOutcome>): Counter<Outcome> =>
  (request) => {
    const seed = seedIn(request as object)
    if (seed === undefined) return counter(request)
    const counted = counter(withoutSeed(request as object))
    if (!counted.ok || counted.value.tie === null) return counted
    const { tie, winners, steps } = counted.value
    const order = drawFrom(tie.between, seed)
    const sure = winners.filter((it) => !tie.between.includes(it))
    const { options } = request as { options: { seats?: number } }
    const free = (options.seats ?? 1) - sure.length
    return ok({
      ...counted.value,
      winners: [...sure, ...order.slice(0, free)],
      tie: { ...tie, brokenBy: "draw" },
      steps: [...steps, { type: "DrawMade", order, seed }],
    })
  }
