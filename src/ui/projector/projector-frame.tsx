/** A wall that fills its screen: no bar, no pointer; the few things to press come when the pointer moves. */
import Maximize from "lucide-react/icons/maximize"
import Minimize from "lucide-react/icons/minimize"
import type { ReactNode } from "react"
import type { StageKind } from "../../domain/templates.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { classNames } from "../parts/class-names.ts"
import { Room } from "../parts/room.tsx"
import styles from "./projector-frame.module.css"
import { useFullScreen, usePointerAtRest, useScreenStaysOn } from "./screen.ts"

type Props = {
  stage: StageKind
  /** Beside the full-screen button. */
  controls?: ReactNode
  children: ReactNode
}

export const ProjectorFrame = ({ stage, controls, children }: Props) => {
  const text = useText("projector.screen")
  const isResting = usePointerAtRest()
  const full = useFullScreen()
  useScreenStaysOn()
  const Icon = full.isFull ? Minimize : Maximize
  return (
    <Room kind="projector" stage={stage}>
      <main className={classNames(styles.frame, isResting && styles.resting)}>
        {children}
        <fieldset className={styles.controls} aria-label={text("controls")}>
          {controls}
          {full.isPossible && (
            <Button
              size="small"
              icon={<Icon aria-hidden size={32} />}
              aria-label={full.isFull ? text("leaveFull") : text("full")}
              onPress={full.toggle}
            />
          )}
        </fieldset>
      </main>
    </Room>
  )
}
