/** Staff acts: done at once, said, and taken back for ten seconds where there is an opposite. */
import { useCallback } from "react"
import type { StaffCommand } from "../../domain/session/commands.ts"
import { oppositeOf } from "../../domain/session/opposite.ts"
import { useToast } from "../parts/toast.tsx"
import type { SessionProps } from "../session-props.ts"
import { useProblemWords } from "./problem-words.ts"

export type Act = (
  command: StaffCommand,
  /** What is said once it is done; nothing where the screen says it. */
  said?: string,
  more?: { readonly draft?: string; readonly undo?: () => void },
) => Promise<boolean>

/** Resolves to true once the act is kept on this device. A refusal is said. */
export const useAct = ({ view, act }: Pick<SessionProps, "view" | "act">): Act => {
  const showToast = useToast()
  const words = useProblemWords()
  return useCallback(
    async (command, said, more) => {
      try {
        const done = await act(command, more?.draft)
        if (!done.ok) {
          showToast({ message: words(done.error) })
          return false
        }
      } catch (error) {
        showToast({ message: words({ type: "Thrown", error }) })
        return false
      }
      const opposite = oppositeOf(view, command)
      const undo = more?.undo ?? (opposite ? () => void act(opposite) : undefined)
      if (said !== undefined) showToast({ message: said, undo })
      return true
    },
    [view, act, showToast, words],
  )
}
