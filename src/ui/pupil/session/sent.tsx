/** An idea has left: a bud flies up. Without the network it rests here, dotted. */
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import { classNames } from "../../parts/class-names.ts"
import styles from "./sent.module.css"

/** `times`: how many have left since this screen was opened; each one shows anew. */
export const Sent = ({ times, isLive }: { times: number; isLive: boolean }) => {
  const text = useText("pupil.propose")
  return (
    <div role="status">
      {times > 0 && (
        <p key={times} className={classNames(styles.sent, !isLive && styles.kept)}>
          <span className={styles.bud}>
            <StageShape kind="propose" />
          </span>
          {text(isLive ? "sent" : "kept")}
        </p>
      )}
    </div>
  )
}
