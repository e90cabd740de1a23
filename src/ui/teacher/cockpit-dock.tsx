/** Under the thumb on every screen of the cockpit: the way back, the pause, and the one thing to do next. */
import ArrowLeft from "lucide-react/icons/arrow-left"
import ArrowRight from "lucide-react/icons/arrow-right"
import Eye from "lucide-react/icons/eye"
import Play from "lucide-react/icons/play"
import { useLayoutEffect, useRef } from "react"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { classNames } from "../parts/class-names.ts"
import styles from "./cockpit-dock.module.css"
import type { MainAct } from "./main-act.ts"
import type { Steering } from "./use-steering.ts"

type Props = {
  steering: Steering
  isPaused: boolean
  main: MainAct | null
  /** A form on the screen has the thing to do first. */
  isQuiet: boolean
  /** The lesson may end before every answer is given. */
  onFinish: (() => void) | undefined
}

export const CockpitDock = ({ steering, isPaused, main, isQuiet, onFinish }: Props) => {
  const text = useText("teacher.cockpit")
  const isSecond = isPaused || isQuiet
  const place = useFocusKept(main !== null)
  return (
    <div className={classNames(styles.dock, onFinish && styles.twoRows)}>
      {steering.back && (
        <Button
          icon={<ArrowLeft aria-hidden size={24} />}
          onPress={steering.back}
          aria-label={steering.backWords}
        >
          <span className={styles.words}>{text("backShort")}</span>
        </Button>
      )}
      {!isPaused && (
        <Button icon={<Eye aria-hidden size={24} />} onPress={steering.pause} aria-label={text("pause")}>
          <span className={styles.caption}>{text("pause")}</span>
        </Button>
      )}
      {onFinish && <Button onPress={onFinish}>{text("finish")}</Button>}
      {main && (
        <span className={styles.main} ref={place}>
          <Button
            kind={isSecond ? "secondary" : "primary"}
            wide
            icon={main.isNext && !isSecond && <ArrowRight aria-hidden size={24} />}
            isDisabled={main.isDisabled ?? false}
            onPress={main.press}
          >
            {main.short === undefined ? (
              main.words
            ) : (
              <>
                <span className={styles.whole}>{main.words}</span>
                <span className={styles.short}>{main.short}</span>
              </>
            )}
          </Button>
        </span>
      )}
      {isPaused && (
        <span className={styles.main}>
          <Button kind="primary" wide icon={<Play aria-hidden size={24} />} onPress={steering.pause}>
            {text("goOn")}
          </Button>
        </span>
      )}
    </div>
  )
}

/** While the vote is counted there is nothing to press: whoever pressed last goes on from the act that comes. */
const useFocusKept = (isThere: boolean) => {
  const place = useRef<HTMLSpanElement>(null)
  const wasHere = useRef(false)
  useLayoutEffect(() => {
    const button = place.current?.querySelector("button")
    if (isThere && wasHere.current && document.activeElement === document.body) button?.focus()
    const look = () => {
      wasHere.current = place.current?.contains(document.activeElement) ?? wasHere.current
    }
    document.addEventListener("focusin", look)
    return () => document.removeEventListener("focusin", look)
  }, [isThere])
  return place
}
