import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, it } from "vitest"
import { LanguageProvider } from "../language/language-provider.tsx"
import { memoryPreferences } from "../language/preferences.tsx"
import { TakenFrom } from "./taken-from.tsx"

afterEach(cleanup)

it("[TAKEN-1] an idea that was taken over says the day of its session, whatever kind that was", async () => {
  for (const [language, words] of [
    ["en", /^From the session of .*10 November/],
    ["fr", /^Reprise du débat du .*10 novembre/],
  ] as const) {
    render(
      <LanguageProvider preferences={memoryPreferences({ language })}>
        <TakenFrom day="2026-11-10" />
      </LanguageProvider>,
    )
    await screen.findByText(words)
    cleanup()
  }
})
