/** Acts that make something: what they made is known, and taken back, by the id that it was given. */
import { useCallback } from "react"
import type { StaffCommand } from "../../../domain/session/commands.ts"
import { useToast } from "../../parts/toast.tsx"
import type { SessionProps } from "../../session-props.ts"
import { useProblemWords } from "../problem-words.ts"

export type Make = (
  command: StaffCommand,
  said: string,
  /** Takes back what was made, by its id. */
  undo: (id: string) => StaffCommand,
) => Promise<string | null>

/** Resolves to the id of what was made; null where it was refused, which is said. */
export const useMake = ({ act }: Pick<SessionProps, "act">): Make => {
  const showToast = useToast()
  const words = useProblemWords()
  return useCallback(
    async (command, said, undo) => {
      try {
        const done = await act(command)
        if (!done.ok) {
          showToast({ message: words(done.error) })
          return null
        }
        const { task, reply } = done.value[0]?.event.facts ?? {}
        const id = String(task ?? reply)
        showToast({ message: said, undo: () => void act(undo(id)) })
        return id
      } catch (error) {
        showToast({ message: words({ type: "Thrown", error }) })
        return null
      }
    },
    [act, showToast, words],
  )
}
