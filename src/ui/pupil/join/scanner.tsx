/** Reads the code of the wall with the camera, where the browser has a reader of its own. */
import { useEffect, useRef, useState } from "react"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import styles from "./join.module.css"
import { secretIn } from "./use-found.ts"

type Detector = { detect: (source: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> }
type DetectorClass = new (options: { formats: readonly string[] }) => Detector

const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector

export const canScan = (): boolean =>
  detectorClass() !== undefined && typeof navigator.mediaDevices?.getUserMedia === "function"

type Props = { onSecret: (secret: string) => void; onClose: () => void }

export const Scanner = ({ onSecret, onClose }: Props) => {
  const text = useText("pupil.join")
  const video = useRef<HTMLVideoElement>(null)
  const found = useRef(onSecret)
  found.current = onSecret
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    const stopped = new AbortController()
    scan(video.current, stopped.signal, (secret) => found.current(secret)).catch(() => setFailed(true))
    return () => stopped.abort()
  }, [])
  return (
    <div className={styles.scanner}>
      <p role="status">{text(hasFailed ? "scanFailed" : "scanning")}</p>
      {!hasFailed && <video ref={video} className={styles.video} playsInline muted />}
      <Button onPress={onClose}>{text("back")}</Button>
    </div>
  )
}

const scan = async (
  video: HTMLVideoElement | null,
  signal: AbortSignal,
  onSecret: (secret: string) => void,
): Promise<void> => {
  const Reader = detectorClass()
  if (!Reader || !video) return
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } })
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  if (signal.aborted) return stop()
  signal.addEventListener("abort", stop)
  video.srcObject = stream
  await video.play()
  const reader = new Reader({ formats: ["qr_code"] })
  while (!signal.aborted) {
    const codes = await reader.detect(video)
    const secret = codes.map(({ rawValue }) => secretIn(rawValue)).find((it) => it !== null)
    if (secret) {
      onSecret(secret)
      return stop()
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
