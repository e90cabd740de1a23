import { cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, describe, expect, it } from "vitest"
import { browserLanguage, LanguageProvider, useLanguage, useText } from "./language-provider.tsx"
import { memoryPreferences } from "./preferences.tsx"

afterEach(cleanup)

const Screen = () => {
  const text = useText("common.stage")
  const { setLanguage } = useLanguage()
  return (
    <button type="button" onClick={() => setLanguage("fr")}>
      {text("vote")}
    </button>
  )
}

describe("the language of the screen", () => {
  it("follows the browser's list, French where it names neither", () => {
    expect(browserLanguage(["de-DE", "en-GB", "fr"])).toBe("en")
    expect(browserLanguage(["fr-CA", "en"])).toBe("fr")
    expect(browserLanguage(["de"])).toBe("fr")
  })

  it("switches, tells the document, and keeps the choice", async () => {
    const preferences = memoryPreferences({ language: "en" })
    render(
      <LanguageProvider preferences={preferences}>
        <Screen />
      </LanguageProvider>,
    )
    const button = await screen.findByRole("button", { name: "Vote" })
    expect(document.documentElement.lang).toBe("en")
    fireEvent.click(button)
    expect(await screen.findByRole("button", { name: "Voter" })).not.toBeNull()
    expect(document.documentElement.lang).toBe("fr")
    expect(preferences.read().language).toBe("fr")
  })
})
