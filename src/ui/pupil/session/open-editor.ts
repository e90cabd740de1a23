/** What is being written on this screen right now, so that a stage change can ask what to do with it. */
import { createContext, useContext, useEffect } from "react"
import type { Command } from "../../../domain/session/commands.ts"

export type OpenText = { readonly draft: string; readonly text: string; readonly command: Command }

type Report = (open: OpenText | null) => void

export const OpenEditorContext = createContext<Report>(() => undefined)

/** Tells the session's screen what is in this editor. An editor that goes away with its stage stays told. */
export const useOpenEditor = (draft: string, text: string, command: Command): Report => {
  const report = useContext(OpenEditorContext)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the command is made from the text and the draft's place
  useEffect(() => {
    report(text.trim() === "" ? null : { draft, text, command })
  }, [report, draft, text])
  return report
}
