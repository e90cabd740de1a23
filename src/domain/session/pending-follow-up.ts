/** What a pupil said of a task, or thought of the session, before the host tells it back. */
import type { SignedEvent } from "../log/event.ts"
import { evolveOwnFollowUp } from "./entries-follow-up.ts"
import type { FactsOf } from "./events.ts"
import { evaluationQuestions } from "./events-follow-up.ts"
import type { OwnState } from "./state.ts"

type Said = FactsOf<"v1.FollowUpSaid">
type Given = FactsOf<"v1.EvaluationGiven">

export const overlayFollowUp = (own: OwnState, { type, facts }: SignedEvent): OwnState => {
  if (type === "v1.FollowUpSaid") return evolveOwnFollowUp(own, { type: "OwnFollowUp", facts: facts as Said })
  if (type === "v1.EvaluationGiven")
    return evolveOwnFollowUp(own, { type: "OwnEvaluation", facts: facts as Given })
  return own
}

/** Does the seat's own feed already tell of this act? */
export const isInOwnFollowUp = (own: OwnState, { type, facts }: SignedEvent): boolean => {
  if (type === "v1.FollowUpSaid") {
    const { task, value } = facts as Said
    return (own.followUps?.[task] ?? null) === value
  }
  if (type !== "v1.EvaluationGiven") return true
  const { answers } = facts as Given
  return evaluationQuestions.every((it) => own.evaluation?.[it] === answers[it])
}
