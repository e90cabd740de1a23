import type { Environment } from "./configuration.ts"
import type { Words } from "./words.ts"
import { englishWords } from "./words-english.ts"
import { frenchWords } from "./words-french.ts"

export type Language = "en" | "fr"

const catalogues: Readonly<Record<Language, Words>> = { en: englishWords, fr: frenchWords }

export const wordsIn = (language: Language): Words => catalogues[language]

/** French when the terminal's locale is French, else English (POSIX: LC_ALL, then LC_MESSAGES, then LANG). */
export const readLanguage = (env: Environment): Language => {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== "")
  return /^fr([_.@-]|$)/i.test(locale ?? "") ? "fr" : "en"
}
