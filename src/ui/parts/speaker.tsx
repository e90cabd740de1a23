/** Reads a text aloud, or says why it cannot. Leaving the screen stops the voice. */
import Square from "lucide-react/icons/square"
import Volume2 from "lucide-react/icons/volume-2"
import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react"
import { Dialog, DialogTrigger, Popover } from "react-aria-components/Popover"
import { useLanguage, useText } from "../language/language-provider.tsx"
import { Button } from "./button.tsx"
import styles from "./speaker.module.css"
import { browserSpeech, type Speech, type SpeechState } from "./speech.ts"

let ofThisBrowser: Speech | undefined
const browser = () => {
  ofThisBrowser ??= browserSpeech()
  return ofThisBrowser
}

/** Another voice for tests, or none. */
export const SpeechContext = createContext<Speech | null>(null)

type Props = {
  text: string
  /** The text's language where it is not the screen's. */
  language?: string
}

export const Speaker = ({ text, language }: Props) => {
  const words = useText("common.speak")
  const shown = useLanguage().language
  const given = useContext(SpeechContext)
  const speech = given ?? browser()
  const spoken = language ?? shown
  const state = useSyncExternalStore(speech.onVoicesChanged, () => speech.stateFor(spoken))
  const stop = useRef<(() => void) | null>(null)
  const [isSpeaking, setSpeaking] = useState(false)
  useEffect(() => () => stop.current?.(), [])
  if (state !== "ready") return <WhyNot state={state} />
  const toggle = () => {
    if (isSpeaking) return stop.current?.()
    setSpeaking(true)
    stop.current = speech.say(text, spoken, () => setSpeaking(false))
  }
  const Icon = isSpeaking ? Square : Volume2
  return (
    <Button
      kind="quiet"
      icon={<Icon aria-hidden size={28} />}
      aria-label={isSpeaking ? words("stop") : words("read")}
      onPress={toggle}
    />
  )
}

const WhyNot = ({ state }: { state: Exclude<SpeechState, "ready"> }) => {
  const words = useText("common.speak")
  return (
    <DialogTrigger>
      <Button kind="quiet" icon={<Volume2 aria-hidden size={28} />} aria-label={words("read")} />
      <Popover className={styles.why ?? ""} placement="bottom">
        <Dialog className={styles.words ?? ""} aria-label={words("read")}>
          <p>{state === "noVoice" ? words("missing") : words("unsupported")}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
