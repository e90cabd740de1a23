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

export type Acts = (
  commands: readonly StaffCommand[],
  /** What is said of so many that were done. */
  said: (done: number) => string,
) => Promise<{ readonly refused: readonly StaffCommand[] }>

/**
 * Several acts, said as one and taken back as one. What somebody else did already is left as it is; what is refused
 * is said, and what was done is taken back all the same.
 */
export const useActs = ({ view, act }: Pick<SessionProps, "view" | "act">): Acts => {
  const showToast = useToast()
  const words = useProblemWords()
  return useCallback(
    async (commands, said) => {
      const done: StaffCommand[] = []
      const refused: StaffCommand[] = []
      const problems = new Set<string>()
      let isHeldAlready = false
      for (const command of commands) {
        try {
          const result = await act(command)
          if (result.ok) done.push(command)
          else if (result.error.type === "AlreadyDone") isHeldAlready = true
          else {
            refused.push(command)
            problems.add(words(result.error))
          }
        } catch (error) {
          refused.push(command)
          problems.add(words({ type: "Thrown", error }))
        }
      }
      if (done.length === 0 && problems.size === 0 && isHeldAlready)
        problems.add(words({ type: "AlreadyDone" }))
      const opposites = done.flatMap((it) => oppositeOf(view, it) ?? [])
      const takeBack = async () => {
        for (const opposite of opposites) await act(opposite)
      }
      const message = [...(done.length > 0 ? [said(done.length)] : []), ...problems].join(" ")
      const undo = opposites.length > 0 ? () => void takeBack() : undefined
      if (message !== "") showToast({ message, undo })
      return { refused }
    },
    [view, act, showToast, words],
  )
}
