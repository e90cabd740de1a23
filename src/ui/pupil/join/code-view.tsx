/** Six digits, or a scan where this browser can read a code by itself. */
import { useState } from "react"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Keypad } from "../../parts/keypad.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import { Back } from "../back.tsx"
import { Calm } from "../calm.tsx"
import { PupilPage } from "../pupil-page.tsx"
import styles from "./join.module.css"
import { canScan, Scanner } from "./scanner.tsx"

type Props = {
  isFinding: boolean
  problem: string | undefined
  onType: () => void
  onCode: (code: string) => void
  onSecret: (secret: string) => void
  onBack: () => void
}

export const CodeView = ({ isFinding, problem, onType, onCode, onSecret, onBack }: Props) => {
  const text = useText("pupil.join")
  const keypad = useText("common.keypad")
  const [code, setCode] = useState("")
  const [isScanning, setScanning] = useState(false)
  const type = (digits: string) => {
    setCode(digits)
    onType()
  }
  if (isFinding) return <Calm title={text("finding")} />
  return (
    <PupilPage>
      <Back words={text("back")} onPress={onBack} />
      <div className={styles.code}>
        <div className={styles.title}>
          <h1>{text("title")}</h1>
          <Speaker text={`${text("title")}. ${problem ?? keypad("hint")}`} />
        </div>
        {/* A code that led nowhere is gone from the boxes: the next digit begins another. */}
        <Keypad
          value={problem === undefined ? code : ""}
          onChange={type}
          onComplete={onCode}
          error={problem}
        />
        {isScanning && <Scanner onSecret={onSecret} onClose={() => setScanning(false)} />}
        {canScan() && !isScanning && <Button onPress={() => setScanning(true)}>{text("scan")}</Button>}
      </div>
    </PupilPage>
  )
}
