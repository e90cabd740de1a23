/** What is published already and says nearly the same as an idea to read. */
import { useMemo } from "react"
import { boardOf, type Published } from "../../domain/session/board.ts"
import type { StaffContribution } from "../../domain/session/state.ts"
import { indexIdeas, similarTo } from "../../domain/similar-ideas.ts"
import type { SessionProps } from "../session-props.ts"

export const useSimilar = (session: SessionProps): ((idea: StaffContribution) => readonly Published[]) => {
  const { public: shown } = session.view
  const proposals = useMemo(() => boardOf(shown).map((it) => it.contribution), [shown])
  const index = useMemo(() => indexIdeas(proposals), [proposals])
  return (idea) => {
    if (idea.kind !== "proposal" || idea.text === null) return []
    return similarTo(index, idea.text).flatMap(({ id }) => proposals.find((it) => it.id === id) ?? [])
  }
}
