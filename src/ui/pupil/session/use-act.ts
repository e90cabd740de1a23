/** Acting, and saying in words why it was not done. */
import { useState } from "react"
import type { Command } from "../../../domain/session/commands.ts"
import { useRefusalWords } from "../../parts/refusal-words.ts"
import type { SessionProps } from "../../session-props.ts"

export type Acting = {
  /** True once it is kept on this device. False: nothing changed, and `problem` says why. */
  readonly run: (command: Command, draft?: string) => Promise<boolean>
  readonly problem: string | undefined
  readonly isBusy: boolean
}

export const useAct = (act: SessionProps["act"]): Acting => {
  const words = useRefusalWords()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const run = async (command: Command, draft?: string): Promise<boolean> => {
    setBusy(true)
    try {
      const done = await act(command, draft)
      setProblem(done.ok ? undefined : words.command(done.error))
      return done.ok
    } catch (error) {
      setProblem(words.thrown(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { run, problem, isBusy }
}
