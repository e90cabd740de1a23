import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"
import { LanguageProvider } from "../language/language-provider.tsx"
import { memoryPreferences } from "../language/preferences.tsx"
import { Dialog } from "./dialog.tsx"

afterEach(cleanup)

it("a dialog's every way out is named in the words of the app", async () => {
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "fr" })}>
      <Dialog isOpen onClose={() => undefined} title="Projeter" actions={null}>
        <p>Ici</p>
      </Dialog>
    </LanguageProvider>,
  )
  await screen.findByText("Ici")
  const names = [...document.querySelectorAll("button")].map((it) => it.getAttribute("aria-label"))
  expect(names.length).toBeGreaterThan(0)
  expect(new Set(names)).toEqual(new Set(["Fermer"]))
})
