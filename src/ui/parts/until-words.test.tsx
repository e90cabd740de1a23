import { cleanup, render } from "@testing-library/react"
import { afterEach, beforeAll, expect, it } from "vitest"
import type { Language } from "../language/catalogue.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { everyonesTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { Until } from "./until.tsx"

beforeAll(async () => {
  for (const language of ["en", "fr"] as const) await everyonesTexts.load(language)
}, 60_000)
afterEach(cleanup)

/** In the time of this machine, as a person would say it. */
const at = (day: number, hour: number, minutes = 0) => new Date(2026, 10, day, hour, minutes).getTime()
/** A Tuesday. */
const now = at(17, 13, 30)

const said = (until: number, language: Language) => {
  const preferences = memoryPreferences({ language })
  render(
    <LanguageProvider preferences={preferences} texts={everyonesTexts}>
      <Until until={until} hostNow={() => now} />
    </LanguageProvider>,
  )
  const words = document.body.textContent?.replace(/\u00a0/gu, " ")
  cleanup()
  return words
}

it.each([
  [at(20, 16), "Until Friday 16:00", "Jusqu’à vendredi 16 h"],
  [at(17, 16, 5), "Today until 16:05", "Aujourd’hui jusqu’à 16 h 05"],
  [at(18, 8), "Until tomorrow 8:00", "Jusqu’à demain 8 h"],
  [at(24, 9), "Until Tuesday 24 November, 9:00", "Jusqu’au mardi 24 novembre, 9 h"],
  [at(31, 9), "Until Tuesday 1 December, 9:00", "Jusqu’au mardi 1er décembre, 9 h"],
  [at(17, 12), "Over since 12:00", "Fini depuis 12 h"],
  [at(16, 12), "Over since yesterday 12:00", "Fini depuis hier 12 h"],
  [at(13, 16), "Over since Friday 16:00", "Fini depuis vendredi 16 h"],
  [at(6, 16), "Over since Friday 6 November, 16:00", "Fini depuis le vendredi 6 novembre, 16 h"],
])("[LONG-4] %i is said as a person would: %s, %s", (until, english, french) => {
  expect(said(until, "en")).toBe(english)
  expect(said(until, "fr")).toBe(french)
})
