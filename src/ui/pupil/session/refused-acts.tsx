/** What the host did not take: what happened, what is safe, whom to show it to. A text goes back to its place. */
import type { PendingEvent } from "../../../client/log-client.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import { useRefusalWords } from "../../parts/refusal-words.ts"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import { InDock } from "../in-dock.tsx"
import styles from "./card-parts.module.css"
import { refusedOf } from "./pending-work.ts"
import { readRefused, takeBack } from "./take-back.ts"

type Props = {
  session: SessionProps
  /** One of them, the first: a pupil answers one message at a time. */
  act: PendingEvent
  /** A text went back to its draft: an editor that is open must read it again, the idea it is about opens. */
  onTakenBack: (idea: string | null) => void
  onClose: () => void
}

export const RefusedAct = ({ session, act, onTakenBack, onClose }: Props) => {
  const text = useText("pupil.refused")
  const words = useRefusalWords()
  const { kind, text: written } = readRefused(act, session)
  const title = text(`${kind}.title`)
  const why = [text(`${kind}.safe`), words.notTaken(act.reason), text(`${kind}.next`)].join(" ").trim()
  const close = <Button onPress={onClose}>{text("close")}</Button>
  return (
    <section className={styles.refused} role="status">
      <div className={styles.voiced}>
        <h2>{title}</h2>
        <Speaker text={`${title} ${why}`} />
      </div>
      {written !== undefined && <Card text={written} as="div" withVoice />}
      <p>{why}</p>
      {written === undefined ? (
        <div>{close}</div>
      ) : (
        <InDock>
          {close}
          <Button kind="primary" onPress={() => void takeBack(act, session).then(onTakenBack)}>
            {text("takeBack")}
          </Button>
        </InDock>
      )}
    </section>
  )
}

type ListProps = Pick<Props, "session" | "onTakenBack"> & { of: "ideas" | "arguments" }

/** The message was closed: the text is still among one's own, with its way back. */
export const RefusedTexts = ({ session, of, onTakenBack }: ListProps) => {
  const text = useText("pupil.refused")
  const acts = refusedOf(session.pending).flatMap((act) => {
    const { kind, text: written } = readRefused(act, session)
    if (written === undefined || (kind === "argument") !== (of === "arguments")) return []
    return [{ act, kind, written }]
  })
  return acts.map(({ act, kind, written }) => (
    <Card
      key={act.id}
      text={written}
      withVoice
      look="dotted"
      state={<p className={styles.fate}>{text(`${kind}.title`)}</p>}
      actions={
        <Button size="small" onPress={() => void takeBack(act, session).then(onTakenBack)}>
          {text("takeBack")}
        </Button>
      }
    />
  ))
}
