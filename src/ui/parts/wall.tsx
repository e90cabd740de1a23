/** The wall while people come in: the question, the way in, and how many are there. No names. */
import { useText } from "../language/language-provider.tsx"
import { CodeDisplay } from "./code-display.tsx"
import { Canvas } from "./projection/canvas.tsx"
import { QrCode } from "./qr-code.tsx"
import styles from "./wall.module.css"

export type JoinWallProps = {
  question: string
  /** What to type in a browser, short: "palabre.local" or "192.168.1.20:3000". */
  url: string
  /** Six digits; null until the server gave them, or while the doors are closed. */
  code: string | null
  /** What the QR code holds; null like `code`. */
  secretUrl: string | null
  joined: number
  /** How many are expected, where that is known. */
  total?: number | null
  doorsOpen: boolean
}

export const JoinWall = ({ question, url, code, secretUrl, joined, total, doorsOpen }: JoinWallProps) => {
  const text = useText("projector.wall")
  const gathering = useText("projector.gathering")
  return (
    <Canvas stage="understand">
      <div className={styles.wall}>
        <div className={styles.words}>
          <h1 className={styles.question} dir="auto">
            {question}
          </h1>
          {!doorsOpen && <p>{text("closed")}</p>}
          {doorsOpen && code === null && <p>{text("noCode")}</p>}
          {doorsOpen && code !== null && (
            <div className={styles.how}>
              <p>{text("scan")}</p>
              <p className={styles.address}>{text("type", { address: url })}</p>
              <div className={styles.code}>
                <CodeDisplay code={code} />
              </div>
            </div>
          )}
          <p className={styles.in} role="status">
            {total === undefined || total === null
              ? gathering("in", { joined })
              : gathering("inOf", { joined, total })}
          </p>
        </div>
        {doorsOpen && secretUrl !== null && (
          <div className={styles.scan}>
            <QrCode text={secretUrl} what={text("what")} size={640} />
          </div>
        )}
      </div>
    </Canvas>
  )
}
