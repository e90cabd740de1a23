import { cleanup, fireEvent, render, screen } from "@testing-library/react"
import { useState } from "react"
import { afterEach, describe, expect, it, vi } from "vitest"
import { LanguageProvider } from "../language/language-provider.tsx"
import { memoryPreferences } from "../language/preferences.tsx"
import { Keypad } from "./keypad.tsx"

afterEach(cleanup)

const Screen = ({ onComplete }: { onComplete?: (code: string) => void }) => {
  const [code, setCode] = useState("")
  return (
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <Keypad value={code} onChange={setCode} onComplete={onComplete} />
    </LanguageProvider>
  )
}

const typed = () => screen.getByRole("status").textContent

describe("the keypad", () => {
  it("takes presses, the keyboard's digits and its own eraser, and stops at six", async () => {
    const onComplete = vi.fn()
    render(<Screen onComplete={onComplete} />)
    fireEvent.click(await screen.findByRole("button", { name: "4" }))
    for (const key of ["8", "2", "x", "9", "Backspace", "9", "1", "3", "7"])
      fireEvent.keyDown(document.body, { key })
    expect(typed()).toBe("Code: 4 8 2 9 1 3")
    expect(onComplete.mock.calls).toEqual([["482913"]])
    fireEvent.click(screen.getByRole("button", { name: "Erase the last digit" }))
    expect(typed()).toBe("Code: 4 8 2 9 1")
  })

  it("takes a pasted code with its space", async () => {
    render(<Screen />)
    await screen.findByRole("button", { name: "4" })
    fireEvent.paste(document.body, { clipboardData: { getData: () => "482 913" } })
    expect(typed()).toBe("Code: 4 8 2 9 1 3")
  })
})
