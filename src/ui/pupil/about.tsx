/** Where the word comes from, what is kept and where, on what terms the program is shared. */
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Speaker } from "../parts/speaker.tsx"
import styles from "./about.module.css"
import { SmallTree } from "./calm.tsx"
import { PupilPage } from "./pupil-page.tsx"

export const AboutPage = ({ onBack }: { onBack: () => void }) => {
  const text = useText("pupil.about")
  const parts = [
    { title: text("word"), words: [text("wordText")] },
    { title: text("privacy"), words: [text("privacyText"), text("privacyTeacher"), text("voice")] },
    { title: text("licence"), words: [text("licenceText")] },
  ]
  return (
    <PupilPage>
      <div className={styles.top}>
        <span className={styles.tree}>
          <SmallTree />
        </span>
        <h1>{text("title")}</h1>
      </div>
      {parts.map(({ title, words }) => (
        <section key={title} className={styles.part}>
          <div className={styles.title}>
            <h2>{title}</h2>
            <Speaker text={words.join(" ")} />
          </div>
          {words.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
      <div>
        <Button kind="primary" onPress={onBack}>
          {text("back")}
        </Button>
      </div>
    </PupilPage>
  )
}
