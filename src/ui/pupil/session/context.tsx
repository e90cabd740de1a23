/** What one should know about the question: open at the first stage and where one listens, folded afterwards. */
import { useText } from "../../language/language-provider.tsx"
import { Disclosure } from "../../parts/disclosure.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import styles from "./card-parts.module.css"

type Props = { context: string; isOpenAtFirst: boolean }

export const Context = ({ context, isOpenAtFirst }: Props) => {
  const text = useText("pupil.page")
  if (context.trim() === "") return null
  return (
    <Disclosure title={text("context")} isOpenAtFirst={isOpenAtFirst}>
      <div className={styles.context}>
        <p dir="auto">{context}</p>
        <Speaker text={context} />
      </div>
    </Disclosure>
  )
}
