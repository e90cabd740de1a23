/** A day of the calendar in words: "Monday 30 November". */
import { useCallback } from "react"
import { noonOf } from "../../domain/session/follow-up.ts"
import { useLanguage } from "../language/language-provider.tsx"

export const useDayWords = ({ withYear = false } = {}): ((day: string) => string) => {
  const { language } = useLanguage()
  return useCallback(
    (day) =>
      new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
        ...(withYear ? { year: "numeric" } : { weekday: "long" }),
        ...{ day: "numeric", month: "long" },
      }).format(noonOf(day)),
    [language, withYear],
  )
}
