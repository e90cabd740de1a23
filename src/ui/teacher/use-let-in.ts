/** The facilitator's tap for those who ask at the door. */
import type { requestsOf } from "../../domain/session/attention.ts"
import { useText } from "../language/language-provider.tsx"
import { type StaffSession, staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"
import { letStand, takeBack } from "./use-taking-back.ts"

export type Request = ReturnType<typeof requestsOf>[number]

/** Lets in, and takes back for ten seconds: a tap may land on the wrong name. */
export const useLetIn = (session: StaffSession["session"]) => {
  const text = useText("teacher.waiting")
  const act = useAct(session)
  return async (requests: readonly Request[], said: string) => {
    const { presence } = staffOf(session)
    const asked = requests.map(({ key, member, name }) => {
      return { key, member, name: name ?? text("unknownName"), marked: presence[member] }
    })
    letStand(asked.map((it) => it.key))
    const last = requests.at(-1)
    for (const { request } of requests.slice(0, -1))
      await act({ type: "RuleSeatRequest", request, admit: true })
    if (last)
      await act({ type: "RuleSeatRequest", request: last.request, admit: true }, said, {
        undo: () => takeBack(asked),
      })
  }
}
