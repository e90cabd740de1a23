/** An answer that is being written, or was taken back: it survives a reload, an undo and a second thought. */
import { useEffect, useState } from "react"
import type { Verdict } from "../../domain/session/events.ts"
import type { Decision } from "../../domain/session/state.ts"
import type { Task } from "../../domain/session/state-follow-up.ts"
import type { SessionProps } from "../session-props.ts"

export type AnswerText = {
  readonly verdict: Verdict | null
  readonly reason: string
  /** Who does what by when. */
  readonly what: string
  readonly who: string
  readonly due: string
}

type Device = Pick<SessionProps, "drafts" | "hostNow">

/** The draft of the reason, which the act that sends it deletes; the rest lies beside it. */
export const answerDraft = (id: string) => `decision/${id}`

/** What was answered goes back to where it was written. */
export const keepAnswer = async ({ drafts, hostNow }: Device, id: string, answer: AnswerText) => {
  const { reason, ...rest } = answer
  await drafts.save(answerDraft(id), reason, hostNow())
  await drafts.saveValue(answerDraft(id), rest)
}

export const forgetAnswer = async ({ drafts, hostNow }: Device, id: string) => {
  await drafts.save(answerDraft(id), "", hostNow())
  await drafts.saveValue(answerDraft(id), null)
}

/** `task`: the first that belongs to what is answered. */
export const textOf = (decision: Decision | undefined, task?: Task): AnswerText => ({
  verdict: decision?.verdict ?? null,
  reason: decision?.reason ?? "",
  what: task?.what ?? "",
  who: task?.who ?? decision?.who ?? "",
  due: task?.due ?? "",
})

/** What is typed is written down at each change. */
export const useKeptAnswer = (device: Device, id: string, start: AnswerText) => {
  const { drafts } = device
  const [answer, setAnswer] = useState(start)
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      const [reason, rest] = await Promise.all([
        drafts.load(answerDraft(id)),
        drafts.loadValue(answerDraft(id)),
      ])
      if (!isWanted) return
      setAnswer((shown) => ({
        ...shown,
        ...(isRest(rest) ? rest : {}),
        ...(reason === "" ? {} : { reason }),
      }))
    }
    look().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [drafts, id])
  const change = (part: Partial<AnswerText>) => {
    const next = { ...answer, ...part }
    setAnswer(next)
    keepAnswer(device, id, next).catch(() => undefined)
  }
  return [answer, change] as const
}

const isRest = (value: unknown): value is Omit<AnswerText, "reason"> =>
  typeof value === "object" && value !== null && "who" in value && "due" in value && "verdict" in value
