/** The one card that everybody looks at. What was being written waits underneath. */
import { useText } from "../../language/language-provider.tsx"
import { Card } from "../../parts/card.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Authors } from "./author.tsx"
import styles from "./card-parts.module.css"

export const CardNow = ({ session, card }: { session: SessionProps; card: string }) => {
  const text = useText("pupil.speak")
  const { public: state } = session.view
  const shown = state.contributions[card]
  if (!shown?.published || shown.text === null) return null
  return (
    <section className={styles.section} aria-label={text("card")}>
      <div className={styles.voiced}>
        <p className={styles.sentence} role="status">
          {text("card")}
        </p>
        <Speaker text={text("card")} />
      </div>
      <Card
        text={shown.text}
        withVoice
        look={shown.kind === "for" || shown.kind === "against" ? shown.kind : "usual"}
        author={
          <Authors people={state} authors={shown.authors} takenFrom={shown.takenFrom} own={session.seat} />
        }
      />
    </section>
  )
}
