/** Reads a text aloud, or says why it cannot. Leaving the screen stops the voice. */
import Square from "lucide-react/icons/square"
import Volume2 from "lucide-react/icons/volume-2"
import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react"
import { useLanguage, useText } from "../language/language-provider.tsx"
import { later } from "../later.tsx"
import { Button } from "./button.tsx"
import styles from "./speaker.module.css"
import { browserSpeech, type Speech, type SpeechState } from "./speech.ts"

const VoiceMissing = later(async () => (await import("./voice-missing.tsx")).VoiceMissing)

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
  /** Says in the button's name what is read: where several stand on a screen. */
  isNamed?: boolean
}

/** Enough of a text to tell it from the next. */
const leastOf = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)

export const Speaker = ({ text, language, isNamed = false }: Props) => {
  const words = useText("common.speak")
  const shown = useLanguage().language
  const given = useContext(SpeechContext)
  const speech = given ?? browser()
  const spoken = language ?? shown
  const state = useSyncExternalStore(speech.onVoicesChanged, () => speech.stateFor(spoken))
  const stop = useRef<(() => void) | null>(null)
  const [isSpeaking, setSpeaking] = useState(false)
  useEffect(() => () => stop.current?.(), [])
  const name = isNamed ? words("readThis", { text: leastOf(text) }) : words("read")
  if (state !== "ready") return <WhyNot state={state} name={name} />
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
      aria-label={isSpeaking ? words("stop") : name}
      onPress={toggle}
    />
  )
}

/** The words why are made when they are asked for: a long list holds one button each, no more. */
const WhyNot = ({ state, name }: { state: Exclude<SpeechState, "ready">; name: string }) => {
  const place = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <span ref={place} className={styles.place}>
      <Button
        kind="quiet"
        icon={<Volume2 aria-hidden size={28} />}
        aria-label={name}
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      />
      {isOpen && <VoiceMissing why={state} place={place} onClose={() => setOpen(false)} />}
    </span>
  )
}
