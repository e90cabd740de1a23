/** The two sides of a debate, each with the time that it has spoken; whose turn runs is in a frame, with a sign. */
import Mic from "lucide-react/icons/mic"
import type { Side } from "../../domain/session/events-debate.ts"
import type { PublicState } from "../../domain/session/state.ts"
import { classNames } from "./class-names.ts"
import { SupportShape } from "./segmented.tsx"
import styles from "./side-clocks.module.css"
import { useSideTimes } from "./use-side-times.ts"

type Props = {
  state: Pick<PublicState, "floor">
  hostNow: () => number
  label: string
  words: { readonly [side in Side]: string }
}

export const SideClocks = ({ state, hostNow, label, words }: Props) => (
  <ul className={styles.sides} aria-label={label}>
    {useSideTimes(state, hostNow).map(({ side, spoken, isSpeaking }) => (
      <li key={side} className={classNames(styles.side, isSpeaking && styles.speaking)}>
        <SupportShape kind={side === "for" ? "agree" : "disagree"} />
        <span className={styles.word}>{words[side]}</span>
        {isSpeaking && <Mic aria-hidden size={24} />}
        <span className={styles.time}>{spoken}</span>
      </li>
    ))}
  </ul>
)
