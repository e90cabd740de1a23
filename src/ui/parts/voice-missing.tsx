/** Why nothing is read aloud here. */
import type { RefObject } from "react"
import { Dialog, Popover } from "react-aria-components/Popover"
import { useText } from "../language/language-provider.tsx"
import styles from "./speaker.module.css"
import type { SpeechState } from "./speech.ts"

type Props = {
  why: Exclude<SpeechState, "ready">
  /** What it points at. */
  place: RefObject<HTMLElement | null>
  onClose: () => void
}

export const VoiceMissing = ({ why, place, onClose }: Props) => {
  const words = useText("common.speak")
  return (
    <Popover
      className={styles.why ?? ""}
      placement="bottom"
      triggerRef={place}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog className={styles.words ?? ""} aria-label={words("read")}>
        <p>{why === "noVoice" ? words("missing") : words("unsupported")}</p>
      </Dialog>
    </Popover>
  )
}
