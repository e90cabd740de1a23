/** A proposal of the class, with what one thinks of it. */
import { memo, type ReactNode } from "react"
import type { Proposal } from "../../../domain/session/board.ts"
import { useText } from "../../language/language-provider.tsx"
import { Card } from "../../parts/card.tsx"
import { Disclosure } from "../../parts/disclosure.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Authors } from "./author.tsx"
import { CardMenu } from "./card-menu.tsx"
import styles from "./card-parts.module.css"
import { Opinion } from "./opinion.tsx"

type Props = {
  session: SessionProps
  proposal: Proposal
  /** The number of arguments, from one on. */
  withArguments?: boolean
  /** What one thinks of it is asked here. */
  withOpinion?: boolean
  /** The one thing to do with it: the whole card is its target. */
  action?: ReactNode
}

const OneProposal = ({ session, proposal, withArguments = false, withOpinion = false, action }: Props) => {
  const text = useText("pupil.card")
  const { contribution, mergedFrom, discussed } = proposal
  const card = (
    <Card
      text={contribution.text}
      withVoice
      author={<Authors state={session.view.public} authors={contribution.authors} own={session.seat} />}
      state={
        <span className={styles.state}>
          {withArguments && discussed > 0 && text("replies", { count: discussed })}
          <CardMenu session={session} contribution={contribution} />
        </span>
      }
    >
      {mergedFrom.length > 0 && (
        <Disclosure title={text("merged", { count: mergedFrom.length })} level={4}>
          {mergedFrom.map((it) => (
            <p key={it.id} dir="auto">
              {it.text}
            </p>
          ))}
        </Disclosure>
      )}
      {withOpinion && <Opinion session={session} contribution={contribution} />}
      {action && <div className={styles.way}>{action}</div>}
    </Card>
  )
  return action ? <div className={styles.tappable}>{card}</div> : card
}

/** A letter typed above a long list draws none of its cards anew. */
export const ProposalCard = memo(OneProposal)
