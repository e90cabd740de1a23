/** Leading ideas that still wait for the adult's answer, while answers are given. */
import { proposalsToAnswer, type ToAnswer } from "../../domain/session/attention.ts"
import type { SessionProps } from "../session-props.ts"

export const unansweredOf = ({ view }: Pick<SessionProps, "view">): readonly ToAnswer[] => {
  const { public: shown } = view
  if (shown.stages[shown.stage]?.kind !== "decide") return []
  return proposalsToAnswer(shown).filter((it) => it.isLeading && !shown.decisions[it.proposal.id])
}
