/** Who changed the stages in the same moment as somebody else is told: the list that came first stands. */
import { useEffect, useRef } from "react"
import { basisOf } from "../../domain/session/handlers-steering.ts"
import { useText } from "../language/language-provider.tsx"
import { useToast } from "../parts/toast.tsx"
import type { SessionProps } from "../session-props.ts"

/** The last change of the stages that this device sent, once the host has it, and whether it stands. */
export const agendaNotKept = (
  sent: string | null,
  { pending, view }: Pick<SessionProps, "pending" | "view">,
): boolean => sent !== null && !pending.some((it) => it.id === sent) && view.public.agenda !== basisOf(sent)

export const useAgendaTold = (session: SessionProps): void => {
  const text = useText("teacher.stages")
  const showToast = useToast()
  const sent = useRef<string | null>(null)
  const { pending, view } = session
  useEffect(() => {
    const mine = pending.filter((it) => it.event.type === "v1.AgendaSet" && it.state !== "refused").at(-1)
    if (mine) {
      sent.current = mine.id
      return
    }
    if (agendaNotKept(sent.current, { pending, view })) showToast({ message: text("notKept") })
    sent.current = null
  }, [pending, view, showToast, text])
}
