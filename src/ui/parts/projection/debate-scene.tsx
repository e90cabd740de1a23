/** Two sides, how long each has spoken and how many hands are up for it: nobody's name. */
import Mic from "lucide-react/icons/mic"
import type { SideFloor } from "../../../domain/session/state-debate.ts"
import { useText } from "../../language/language-provider.tsx"
import { classNames } from "../class-names.ts"
import { SupportShape } from "../segmented.tsx"
import { useSideTimes } from "../use-side-times.ts"
import styles from "./debate-scene.module.css"
import type { Projected } from "./projected.ts"
import { Scene } from "./scene.tsx"

type Props = Projected & { sides: { readonly for: SideFloor; readonly against: SideFloor } }

export const DebateScene = ({ sides, ...projected }: Props) => {
  const text = useText("projector")
  const times = useSideTimes(projected.state, projected.hostNow)
  return (
    <Scene {...projected} content="sides" tightest={3} smaller={1} oneLine={3} treeless={() => true}>
      {() => (
        <ul className={styles.sides}>
          {times.map(({ side, spoken, isSpeaking }) => (
            <li key={side} className={classNames(styles.side, styles[side], isSpeaking && styles.speaking)}>
              <span className={styles.word}>
                <SupportShape kind={side === "for" ? "agree" : "disagree"} />
                {text(`argue.${side}`)}
                {isSpeaking && <Mic aria-hidden className={styles.mic} />}
              </span>
              <span className={styles.time}>{spoken}</span>
              <span className={styles.hands}>{text("hands", { count: sides[side].waiting })}</span>
            </li>
          ))}
        </ul>
      )}
    </Scene>
  )
}
