/** The app cannot go on: what happened, what is safe, what next. */
import { useLocation } from "wouter"
import type { StorageProblem } from "../client/palabre.ts"
import { useText } from "./language/language-provider.tsx"
import { StageShape } from "./parts/art/stage-shape.tsx"
import { Button } from "./parts/button.tsx"
import { type Address, Room } from "./parts/room.tsx"
import { Speaker } from "./parts/speaker.tsx"
import styles from "./start-fault.module.css"

/** `Broken`: a mistake of ours. `NotLoaded`: a file of the app that did not come. */
export type StartProblem = "StorageFull" | "StorageLost" | "StorageBlocked" | "NotLoaded" | "Broken"

type Props = { problem: StartProblem; onRetry: () => void; address?: Address }

export const StartFault = ({ problem, onRetry, address }: Props) => {
  const { title, words, act } = useFaultWords(problem, address)
  return (
    <Room kind="pupil">
      <main className={styles.page}>
        <div className={styles.drawing}>
          <StageShape kind="understand" />
        </div>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.words}>{words}</p>
        <Speaker text={`${title} ${words}`} />
        <Button kind="primary" onPress={onRetry}>
          {act}
        </Button>
      </main>
    </Room>
  )
}

/** One pattern for all of them: what happened; what is safe, and what to do; the act. */
export const useFaultWords = (problem: StartProblem | StorageProblem, given?: Address) => {
  const text = useText("common.startFault")
  const ofRoom = useRoomAddress()
  const address = given ?? ofRoom
  const isReload = problem === "Broken" || problem === "Replaced"
  return {
    title: text(`title.${problem}`),
    words: text(`words.${problem}`, { address }),
    act: text(isReload ? "reload" : "retry"),
  }
}

/** No room says it yet when the app fails: the address does, but for the pages that everybody opens. */
const useRoomAddress = (): Address | "nobody" => {
  const [path] = useLocation()
  if (/^\/(teacher|project|enrol)\b/.test(path)) return "vous"
  return /^\/(s|join)\b/.test(path) ? "tu" : "nobody"
}
