/**
 * Consent: not "does everybody agree" but "does nobody object". Adopted when no objection stands; while one
 * stands, nothing is decided and the decision cannot be closed. Reservations are heard and do not stop it.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import type { Outcome, Step } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { countSchema } from "./request-parts.ts"

const requestSchema = v.strictObject({
  method: v.literal("consent"),
  /** The one proposal, to be named in the outcome. */
  candidates: v.optional(v.strictTuple([v.pipe(v.string(), v.nonEmpty("a name"))])),
  ballots: v.pipe(
    v.array(
      v.strictObject({
        count: countSchema,
        position: v.picklist(["agree", "reservation", "objection"]),
        reason: v.optional(v.string()),
      }),
    ),
    v.maxLength(10_000, "at most 10000 lines"),
  ),
  options: v.optional(v.strictObject({}), {}),
})

type ConsentOutcome = Outcome & {
  readonly adopted: boolean
  /** The reasons given for the objections that stand. */
  readonly objections: readonly { readonly count: number; readonly reason: string }[]
}

export const countConsent = (request: unknown): Result<ConsentOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const { ballots, candidates } = parsed.output
  const totals = { agree: 0, reservation: 0, objection: 0 }
  for (const { count, position } of ballots) totals[position] += count
  const positions = totals.agree + totals.reservation + totals.objection
  const adopted = totals.objection === 0 && positions > 0
  const proposal = candidates?.[0] ?? "adopted"
  const steps: Step[] = [{ type: "PositionsCounted", totals }]
  if (positions === 0) steps.push({ type: "NobodyExpressed" })
  else if (adopted) steps.push({ type: "NoObjectionStands", reservations: totals.reservation })
  else steps.push({ type: "ObjectionsStand", objections: totals.objection })
  const objections = ballots
    .filter(({ position, count }) => position === "objection" && count > 0)
    .map(({ count, reason = "" }) => ({ count, reason }))
  const winners = adopted ? [proposal] : []
  return ok({
    winners,
    ranking: [winners].filter((it) => it.length > 0),
    tie: null,
    totals,
    steps,
    adopted,
    objections,
  })
}
