/** A screen that has nothing to show: why, and the way on. */
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Canvas } from "../parts/projection/canvas.tsx"
import { GrownTree } from "../parts/projection/scene.tsx"
import styles from "./pairing-view.module.css"
import { ProjectorFrame } from "./projector-frame.tsx"

type Props = { why: "unknown" | "unlinked"; onNewCode: () => void }

const bare = { buds: 0, leaves: 24, fruits: 0, ring: false, revealed: false }

export const UnlinkedView = ({ why, onNewCode }: Props) => {
  const text = useText("projector.screen")
  return (
    <ProjectorFrame stage="understand">
      <Canvas stage="understand">
        <div className={styles.pairing}>
          <div className={styles.words}>
            <h1>{text(why)}</h1>
            <div>
              <Button kind="primary" onPress={onNewCode}>
                {text("newCode")}
              </Button>
            </div>
          </div>
          <GrownTree counts={bare} stage="understand" />
        </div>
      </Canvas>
    </ProjectorFrame>
  )
}
