/** A moment in words, as one says it in class: "until Friday 16:00". */
import { useCallback } from "react"
import { useLanguage, useText } from "../language/language-provider.tsx"

/** In the time of this device. `now`: by the host's clock. */
export const useUntilWords = (): ((until: number, now: number) => string) => {
  const { language } = useLanguage()
  const text = useText("common.until")
  return useCallback(
    (until, now) => {
      const [at, from] = [new Date(until), new Date(now)]
      const days = Math.round((dayOf(at) - dayOf(from)) / 86_400_000)
      const isNear = Math.abs(days) < 7
      const day = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
        weekday: "long",
        ...(isNear ? {} : { day: "numeric", month: "long" }),
      })
        .format(at)
        .replace(" 1 ", language === "fr" ? " 1er " : " 1 ")
      const range =
        days === 0 ? "today" : days === 1 ? "tomorrow" : days === -1 ? "yesterday" : isNear ? "near" : "far"
      return text(until < now ? "over" : "till", { range, day, time: hourOf(at, language) })
    },
    [language, text],
  )
}

const dayOf = (date: Date): number => new Date(date).setHours(12, 0, 0, 0)

const hourOf = (date: Date, language: "fr" | "en"): string => {
  const minutes = String(date.getMinutes()).padStart(2, "0")
  if (language === "en") return `${date.getHours()}:${minutes}`
  return minutes === "00" ? `${date.getHours()}\u00a0h` : `${date.getHours()}\u00a0h\u00a0${minutes}`
}
