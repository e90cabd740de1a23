import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { SessionNewView } from "./session-new-screen.tsx"

afterEach(cleanup)

it("[APPROVE-6] unless the facilitator chooses otherwise, ideas are read before the class sees them", async () => {
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
      <ToastProvider>
        <SessionNewView className="CM2" pupils={3} onOpen={async () => null} />
      </ToastProvider>
    </LanguageProvider>,
  )
  const name = /^Read each idea before it is published/
  expect((await screen.findByRole<HTMLInputElement>("checkbox", { name })).checked).toBe(true)
})
