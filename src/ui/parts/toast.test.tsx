import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { LanguageProvider } from "../language/language-provider.tsx"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider, useToast } from "./toast.tsx"

const undo = vi.fn()

const Doer = () => {
  const show = useToast()
  return (
    <button type="button" onClick={() => show({ message: "Idea removed", undo })}>
      Remove
    </button>
  )
}

beforeEach(async () => {
  undo.mockClear()
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <ToastProvider>
        <Doer />
      </ToastProvider>
    </LanguageProvider>,
  )
  const doer = await screen.findByRole("button", { name: "Remove" })
  vi.useFakeTimers()
  fireEvent.click(doer)
})

afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000))
const undoButton = () => screen.queryByRole("button", { name: "Undo" })

describe("a message with Undo", () => {
  it("is said, and stays ten seconds", () => {
    expect(screen.getByRole("status").textContent).toBe("Idea removed")
    pass(9.9)
    expect(undoButton()).not.toBeNull()
    pass(0.2)
    expect(undoButton()).toBeNull()
  })

  it("makes the page longer while it shows, so that nothing stays under it", () => {
    const reserved = () => document.documentElement.style.getPropertyValue("--toast-space")
    expect(reserved()).toMatch(/px$/)
    pass(10.1)
    expect(reserved()).toBe("")
  })

  it("takes the act back once, and goes", () => {
    fireEvent.click(undoButton() ?? document.body)
    expect(undo).toHaveBeenCalledTimes(1)
    expect(undoButton()).toBeNull()
  })

  it("waits while the pointer or the focus is on it", () => {
    fireEvent.focus(undoButton() ?? document.body)
    pass(60)
    expect(undoButton()).not.toBeNull()
    fireEvent.blur(undoButton() ?? document.body)
    pass(10.1)
    expect(undoButton()).toBeNull()
  })
})
