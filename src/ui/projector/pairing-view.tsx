/** A television's browser: it shows six digits until a facilitator gives it a session. */
import { useText } from "../language/language-provider.tsx"
import { CodeDisplay } from "../parts/code-display.tsx"
import { Canvas } from "../parts/projection/canvas.tsx"
import { GrownTree } from "../parts/projection/scene.tsx"
import styles from "./pairing-view.module.css"
import { ProjectorFrame } from "./projector-frame.tsx"

type Props = { code: string | null; isOffline: boolean }

const bare = { buds: 0, leaves: 24, fruits: 0, ring: false, revealed: false }

export const PairingView = ({ code, isOffline }: Props) => {
  const text = useText("projector.pairing")
  return (
    <ProjectorFrame stage="understand">
      <Canvas stage="understand">
        <div className={styles.pairing}>
          <div className={styles.words}>
            <h1>{text("title")}</h1>
            {code !== null && (
              <div className={styles.code}>
                <CodeDisplay code={code} />
              </div>
            )}
            <p role="status" className={styles.wait}>
              {code === null ? text(isOffline ? "offline" : "asking") : text(isOffline ? "lost" : "how")}
            </p>
            {code !== null && <p className={styles.notYours}>{text("notYours")}</p>}
          </div>
          <GrownTree counts={bare} stage="understand" />
        </div>
      </Canvas>
    </ProjectorFrame>
  )
}
