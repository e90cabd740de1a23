/** A proposal of the class, with what one thinks of it. */
import { memo } from "react"
import type { Proposal } from "../../../domain/session/board.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import { Disclosure } from "../../parts/disclosure.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Authors } from "./author.tsx"
import { CardMenu } from "./card-menu.tsx"
import styles from "./card-parts.module.css"
import { type CardSession, cardSession } from "./card-session.ts"
import { Opinion } from "./opinion.tsx"

type Asked = {
  proposal: Proposal
  /** The number of arguments, from one on. */
  withArguments?: boolean
  /** What one thinks of it is asked here. */
  withOpinion?: boolean
  /** The one thing to do with it: the whole card is its target. The same function each time. */
  onOpen?: (id: string) => void
}

const Drawn = memo((props: Asked & CardSession) => {
  const { proposal, withArguments = false, withOpinion = false, onOpen, act, seat, own } = props
  const text = useText("pupil")
  const { contribution, mergedFrom, discussed } = proposal
  const card = (
    <Card
      text={contribution.text}
      withVoice
      author={
        <Authors
          people={props}
          authors={contribution.authors}
          takenFrom={contribution.takenFrom}
          own={seat}
        />
      }
      state={
        <span className={styles.state}>
          {withArguments && discussed > 0 && text("card.replies", { count: discussed })}
          <CardMenu act={act} contribution={contribution} />
        </span>
      }
    >
      {mergedFrom.length > 0 && (
        <Disclosure title={text("card.merged", { count: mergedFrom.length })} level={4}>
          {mergedFrom.map((it) => (
            <p key={it.id} dir="auto">
              {it.text}
            </p>
          ))}
        </Disclosure>
      )}
      {withOpinion && <Opinion {...{ act, own, contribution }} />}
      {onOpen && (
        <div className={styles.way}>
          <Button wide onPress={() => onOpen(contribution.id)}>
            {text("argue.open")}
          </Button>
        </div>
      )}
    </Card>
  )
  return onOpen ? <div className={styles.tappable}>{card}</div> : card
})

export const ProposalCard = ({ session, ...asked }: Asked & { session: SessionProps }) => (
  <Drawn {...asked} {...cardSession(session, asked.proposal.contribution.id)} />
)
