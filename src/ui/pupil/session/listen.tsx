/** A stage that is spoken: nothing to do on the tablet but to read what there is. */
import { useText } from "../../language/language-provider.tsx"
import type { SessionProps } from "../../session-props.ts"
import { CardList, idOfProposal } from "./card-list.tsx"
import styles from "./card-parts.module.css"
import { ProposalCard } from "./proposal-card.tsx"
import { useBoard } from "./use-board.ts"

export const Listen = ({ session }: { session: SessionProps }) => {
  const text = useText("pupil.listen")
  const { public: state } = session.view
  const board = useBoard(state)
  return (
    <>
      {board.length > 0 && (
        <section className={styles.section}>
          <h2>{text("ideas")}</h2>
          <CardList of={board} idOf={idOfProposal}>
            {(proposal) => <ProposalCard session={session} proposal={proposal} withArguments withOpinion />}
          </CardList>
        </section>
      )}
    </>
  )
}
