/** The answer to a proposal: accepted, in part or refused, always with its reason; who does what by when. */
import CircleCheck from "lucide-react/icons/circle-check"
import CircleDot from "lucide-react/icons/circle-dot"
import CircleMinus from "lucide-react/icons/circle-minus"
import type { Decision, PublicState } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import { Card } from "./card.tsx"
import styles from "./decision-card.module.css"
import { Speaker } from "./speaker.tsx"

type Props = {
  decision: Decision
  state: PublicState
  /** Names who does it. The projector asks the facilitator first. */
  withWho?: boolean
  withVoice?: boolean
}

export const DecisionCard = ({ decision, state, withWho = false, withVoice = false }: Props) => {
  const text = useText("results")
  const { verdict, reason, who, when } = decision
  const Sign = signs[verdict]
  const proposal = state.contributions[decision.contribution]?.text ?? text("removed")
  return (
    <Card text={proposal} look={verdict === "refused" ? "usual" : "chosen"} withVoice={withVoice}>
      <p className={styles.verdict}>
        <Sign aria-hidden size="1.5em" />
        {text(`verdict.${verdict}`)}
      </p>
      <div className={styles.why}>
        <p dir="auto">
          <strong>{text("why")}</strong> {reason}
        </p>
        {withVoice && <Speaker text={`${text(`verdict.${verdict}`)}. ${reason}`} />}
      </div>
      {((withWho && who !== undefined) || when !== undefined) && (
        <p className={styles.next}>
          {withWho && who !== undefined && <span>{text("who", { who })}</span>}
          {when !== undefined && <span>{text("when", { when })}</span>}
        </p>
      )}
    </Card>
  )
}

const signs = { accepted: CircleCheck, partly: CircleDot, refused: CircleMinus }
