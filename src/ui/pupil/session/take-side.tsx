/** A debate with two sides: how long each has spoken, and where one stands. */
import type { Side } from "../../../domain/session/events-debate.ts"
import { useText } from "../../language/language-provider.tsx"
import { ChooseOne } from "../../parts/choice.tsx"
import { SupportShape } from "../../parts/segmented.tsx"
import { SideClocks } from "../../parts/side-clocks.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"

type Props = {
  session: SessionProps
  /** Without it one only looks. */
  onTake?: ((side: Side) => void) | undefined
}

export const TakeSide = ({ session, onTake }: Props) => {
  const text = useText("pupil.speak")
  const argue = useText("pupil.argue")
  const { view, hostNow } = session
  const words = { for: argue("for"), against: argue("against") }
  return (
    <>
      <SideClocks state={view.public} hostNow={hostNow} label={text("times")} words={words} />
      {onTake && (
        <ChooseOne
          label={text("side")}
          value={view.own.side ?? null}
          onChange={onTake}
          columns={2}
          options={(["for", "against"] as const).map((side) => ({
            ...{ value: side, label: words[side] },
            picture: <SupportShape kind={side === "for" ? "agree" : "disagree"} />,
            speaker: <Speaker text={`${text("side")} ${words[side]}.`} isNamed />,
          }))}
        />
      )}
    </>
  )
}
