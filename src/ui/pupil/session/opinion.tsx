/** Agree, in between, disagree. How many others think so shows once one has given one's own. */
import type { PublicContribution } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { Segmented, type SupportKind } from "../../parts/segmented.tsx"
import type { SessionProps } from "../../session-props.ts"
import styles from "./card-parts.module.css"
import { useAct } from "./use-act.ts"

type Props = {
  act: SessionProps["act"]
  contribution: PublicContribution
  /** What one said oneself. */
  own: SupportKind | null
}

export const Opinion = ({ act, contribution, own }: Props) => {
  const text = useText("pupil.card")
  const { run, problem } = useAct(act)
  const give = (value: SupportKind) => void run({ type: "Support", contribution: contribution.id, value })
  return (
    <div className={styles.opinion}>
      <Segmented
        label={text("opinion")}
        value={own}
        onChange={give}
        counts={own === null ? undefined : countsWith(contribution.support, own)}
      />
      {problem !== undefined && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
    </div>
  )
}

/** One's own opinion may still be on this device, and the host's count without it. */
const countsWith = (counts: PublicContribution["support"], own: SupportKind) => ({
  ...counts,
  [own]: Math.max(1, counts[own]),
})
