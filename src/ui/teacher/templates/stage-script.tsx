/** What may be said in a stage, and what to watch for: folded until it is needed. */
import type { Script } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { Disclosure } from "../../parts/disclosure.tsx"
import styles from "./stage-script.module.css"
import { pointsOf } from "./use-scripts.ts"

type Props = { script: Script; isOpenAtFirst?: boolean }

export const StageScript = ({ script, isOpenAtFirst = false }: Props) => {
  const text = useText("teacher.script")
  const points = pointsOf(script.watch)
  if (script.say === "" && points.length === 0) return null
  return (
    <div className={styles.script}>
      {script.say !== "" && (
        <Disclosure title={text("say")} level={3} isOpenAtFirst={isOpenAtFirst}>
          <p className={styles.say} dir="auto">
            {script.say}
          </p>
        </Disclosure>
      )}
      {points.length > 0 && (
        <Disclosure title={text("watch")} level={3} isOpenAtFirst={isOpenAtFirst}>
          <ul className={styles.points} dir="auto">
            {points.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
