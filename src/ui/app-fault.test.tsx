import { cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { StorageFaultError } from "../storage/storage-fault.ts"
import { FaultBoundary } from "./app-fault.tsx"
import { LanguageProvider } from "./language/language-provider.tsx"
import { memoryPreferences } from "./language/preferences.tsx"

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const Screen = ({ error }: { error: () => unknown }) => {
  const thrown = error()
  if (thrown) throw thrown
  return <p>the lesson</p>
}

const show = (error: () => unknown) => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <FaultBoundary>
        <Screen error={error} />
      </FaultBoundary>
    </LanguageProvider>,
  )
}

test("[APP-4] a mistake of ours leaves a sentence and a way on", async () => {
  show(() => new Error("a bug"))
  expect(await screen.findByText("Palabre stopped here by mistake.")).toBeTruthy()
  expect(screen.getByRole("button", { name: "Load the page again" })).toBeTruthy()
})

test("[APP-4] a storage that cannot be read is named, and tried again", async () => {
  let isFull = true
  show(() => isFull && new StorageFaultError("StorageFull", "quota"))
  expect(await screen.findByText("The memory of this device is full.")).toBeTruthy()
  isFull = false
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  expect(screen.getByText("the lesson")).toBeTruthy()
})
