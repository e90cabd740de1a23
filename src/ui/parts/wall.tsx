/** The wall while people come in: the question, the way in, and how many are there. No names. */
import type { ReactNode } from "react"
import { useText } from "../language/language-provider.tsx"
import { classNames } from "./class-names.ts"
import { CodeDisplay } from "./code-display.tsx"
import { Canvas } from "./projection/canvas.tsx"
import { useFit } from "./projection/fit.ts"
import { QrCode } from "./qr-code.tsx"
import styles from "./wall.module.css"

export type JoinWallProps = {
  question: string
  /** What one should know about it: where there is room. */
  context?: string
  /** Whose code it is, where several classes share the session. */
  className?: string | undefined
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
  /** In place of the way in, where there is none yet. */
  instead?: ReactNode
}

/** A long question is set smaller, so that the way in is never cut. */
const sizes = ["usual", "middle", "small", "smallest"] as const

export const JoinWall = (props: JoinWallProps) => {
  const { question, context = "", className, url, code, secretUrl, joined, total, doorsOpen, instead } = props
  const isIn = doorsOpen && instead === undefined
  const text = useText("projector.wall")
  const gathering = useText("projector.gathering")
  // The context is the first to go.
  const extra = context.trim() === "" ? 0 : 1
  const fit = useFit(sizes.length - 1 + extra, `${question} ${context} ${url} ${code}`)
  const { ref, shrunk } = fit
  const level = Math.max(0, fit.level - extra)
  return (
    <Canvas stage="understand">
      <Stools joined={joined} total={total ?? 0} />
      <div className={styles.wall}>
        <div ref={ref} className={classNames(styles.words, styles[sizes[level] ?? "small"], shrunk)}>
          <h1 className={styles.question} dir="auto">
            {question}
          </h1>
          {fit.level < extra && (
            <p className={styles.context} dir="auto">
              {context}
            </p>
          )}
          {!doorsOpen && <p>{text("closed")}</p>}
          {doorsOpen && instead}
          {isIn && code === null && <p>{text("noCode")}</p>}
          {isIn && code !== null && (
            <div className={styles.how}>
              {className !== undefined && <p className={styles.class}>{className}</p>}
              <p>{text("scan")}</p>
              <p className={styles.address} dir="ltr">
                {url}
              </p>
              <p>{text("type")}</p>
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
        {isIn && secretUrl !== null && (
          <div className={styles.scan}>
            <QrCode text={secretUrl} what={text("what")} size={640} />
          </div>
        )}
      </div>
    </Canvas>
  )
}

/** One stool on the hill for each person who is in; those still expected are outlines. */
const Stools = ({ joined, total }: { joined: number; total: number }) => (
  <div className={styles.stools} aria-hidden>
    {Array.from({ length: Math.max(joined, total) }, (_, at) => at).map((place) => (
      <span key={place} className={place < joined ? styles.taken : styles.free} />
    ))}
  </div>
)
