/** The text being typed: kept on this device at each change, so that nothing typed is ever lost. */
import { useCallback, useEffect, useRef, useState } from "react"
import { useRefusalWords } from "../../parts/refusal-words.ts"
import type { SessionProps } from "../../session-props.ts"

export type DraftText = {
  readonly text: string
  readonly change: (text: string) => void
  /** The act that sent this much has deleted the draft: what was typed since stays in the field. */
  readonly forget: (sent: string) => void
  /** Resolves once what was typed is written: an act that deletes the draft must come after it. */
  readonly settled: () => Promise<void>
  /** The device could not write it down: said, and the text stays on the screen. */
  readonly problem: string | undefined
}

type Source = Pick<SessionProps, "drafts" | "hostNow">

export const useDraft = ({ drafts, hostNow }: Source, id: string, first = ""): DraftText => {
  const words = useRefusalWords()
  const thrown = useRef(words.thrown)
  thrown.current = words.thrown
  const [text, setText] = useState(first)
  const [problem, setProblem] = useState<string>()
  const isTyped = useRef(false)
  const latest = useRef(text)
  latest.current = text
  const writing = useRef<Promise<void>>(Promise.resolve())

  useEffect(() => {
    let isWanted = true
    isTyped.current = false
    drafts.load(id).then(
      (kept) => isWanted && !isTyped.current && kept !== "" && setText(kept),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [drafts, id])

  const change = useCallback(
    (typed: string) => {
      isTyped.current = true
      latest.current = typed
      setText(typed)
      writing.current = writing.current.then(() =>
        drafts.save(id, typed, hostNow()).then(
          () => setProblem(undefined),
          (error: unknown) => setProblem(thrown.current(error)),
        ),
      )
    },
    [drafts, id, hostNow],
  )
  const forget = useCallback(
    (sent: string) => {
      isTyped.current = true
      const { current } = latest
      const rest = current.startsWith(sent) ? current.slice(sent.length) : current
      if (rest === "") setText("")
      else change(rest)
    },
    [change],
  )
  const settled = useCallback(() => writing.current, [])
  return { text, change, forget, settled, problem }
}

/** Where the drafts of a seat are kept. */
export const draftOf = {
  idea: (seat: string) => `idea:${seat}`,
  argument: (seat: string, proposal: string, kind: string) => `argument:${seat}:${proposal}:${kind}`,
  edit: (contribution: string) => `edit:${contribution}`,
  ballot: (seat: string, poll: string) => `ballot:${poll}:${seat}`,
  read: (seat: string, poll: string) => `read:${poll}:${seat}`,
  evaluation: (seat: string) => `evaluation:${seat}`,
  ballotNote: (seat: string, poll: string) => `ballot-note:${poll}:${seat}`,
}
