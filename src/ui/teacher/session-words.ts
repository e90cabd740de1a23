/** How people of a session are called on staff screens, and where this device's work is. */
import { useCallback } from "react"
import { useLanguage } from "../language/language-provider.tsx"
import { avatarName } from "../parts/art/names.ts"
import type { WorkStatus } from "../parts/status-line.tsx"
import type { SessionProps } from "../session-props.ts"

/** The first name that only staff may read; an animal where there is none. */
export const useNames = ({ view }: Pick<SessionProps, "view">): ((seat: string) => string) => {
  const { language } = useLanguage()
  return useCallback(
    (seat) => {
      const known = view.staff?.seats[seat]
      return known?.name ?? (known?.avatar ? avatarName(known.avatar, language) : "")
    },
    [view, language],
  )
}

/** "Adam, Lina and Tom". */
export const useListWords = (): ((items: readonly string[]) => string) => {
  const { language } = useLanguage()
  return useCallback(
    (items) => new Intl.ListFormat(language, { type: "conjunction" }).format(items),
    [language],
  )
}

export const workStatusOf = (
  session: Pick<SessionProps, "pending" | "connection" | "caughtUp">,
): WorkStatus => {
  const waiting = session.pending.filter((it) => it.state !== "refused").length
  if (session.connection === "live") return { kind: waiting > 0 ? "sending" : "allSent" }
  if (waiting > 0) return { kind: "toSend", count: waiting }
  const isStarting = session.connection === "connecting" && !session.caughtUp
  return { kind: isStarting ? "saved" : session.connection === "stopped" ? "problem" : "offline" }
}
