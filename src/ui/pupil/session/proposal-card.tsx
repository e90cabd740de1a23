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
  /** The number of arguments, and the way to them. */
  withArguments?: boolean
  action?: ReactNode
  /** Over what one thinks of it, where something else can be said too. */
  opinionTitle?: string
}

const OneProposal = ({ session, proposal, withArguments = false, action, opinionTitle }: Props) => {
  const text = useText("pupil.card")
  const { contribution, mergedFrom, discussed } = proposal
  return (
    <Card
      text={contribution.text}
      withVoice
      author={<Authors state={session.view.public} authors={contribution.authors} own={session.seat} />}
      state={
        <span className={styles.state}>
          {withArguments && text("replies", { count: discussed })}
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
      {opinionTitle !== undefined && <h2>{opinionTitle}</h2>}
      <Opinion session={session} contribution={contribution} />
      {action && <div>{action}</div>}
    </Card>
  )
}

/** A letter typed above a long list draws none of its cards anew. */
export const ProposalCard = memo(OneProposal)
