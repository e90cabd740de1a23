import { cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ClassNewView } from "./class-new-screen.tsx"

afterEach(cleanup)

const box = () => screen.findByLabelText("Pupils’ first names")

beforeEach(() => {
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
      <ClassNewView hasHome onSave={async () => null} />
    </LanguageProvider>,
  )
})

describe("a new class", () => {
  it("folds a pasted list once its names are read, and opens it again with what was pasted", async () => {
    fireEvent.paste(await box())
    fireEvent.change(await box(), { target: { value: "Lina\nNoé" } })
    const heading = await screen.findByRole("heading", { name: "2 pupils" })
    expect(document.activeElement).toBe(heading)
    const fold = screen.getByRole("button", { name: "The list you gave", expanded: false })
    fireEvent.click(fold)
    expect(await box()).toHaveProperty("value", "Lina\nNoé")
  })

  it("keeps the box in sight while names are written by hand", async () => {
    fireEvent.change(await box(), { target: { value: "Lina" } })
    await screen.findByRole("heading", { name: "1 pupil" })
    expect(screen.queryByRole("button", { name: "The list you gave" })).toBe(null)
  })
})
