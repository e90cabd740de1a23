/** What a stage's body is busy with, for the page around it: while somebody reads one idea, writes or votes, the rest steps back. */
import { createContext, useContext, useLayoutEffect } from "react"

export type ScreenMode = "usual" | "reading" | "writing" | "voting" | "voted"

export const ScreenModeContext = createContext<(mode: ScreenMode) => void>(() => undefined)

export const useScreenMode = (mode: ScreenMode): void => {
  const tell = useContext(ScreenModeContext)
  useLayoutEffect(() => {
    tell(mode)
    return () => tell("usual")
  }, [tell, mode])
}
