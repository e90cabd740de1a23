import { cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { StorageFaultError } from "../storage/storage-fault.ts"
import { FaultBoundary } from "./app-fault.tsx"
import { LanguageProvider } from "./language/language-provider.tsx"
import { memoryPreferences } from "./language/preferences.tsx"
import { fetchLater, later } from "./later.tsx"

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

test("[APP-4] a part of the app that does not arrive is named, and asked for again", async () => {
  let isHere = false
  const Lesson = later(async () => {
    if (!isHere) throw new TypeError("Failed to fetch dynamically imported module")
    return () => <p>the lesson</p>
  })
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <FaultBoundary>
        <Lesson />
      </FaultBoundary>
    </LanguageProvider>,
  )
  expect(await screen.findByText("A part of Palabre has not arrived.")).toBeTruthy()
  isHere = true
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  expect(await screen.findByText("the lesson")).toBeTruthy()
})

/** Each waits for its idle moment. */
const patience = { timeout: 60_000 }

test("what is shown later is fetched in idle time after the first screen, and again until it arrives", async () => {
  let tries = 0
  fetchLater(async () => {
    tries += 1
    if (tries === 1) throw new TypeError("no network")
  })
  const First = later(async () => () => <p>the first screen</p>, { whenShown: true })
  render(<First />)
  expect(await screen.findByText("the first screen")).toBeTruthy()
  await vi.waitFor(() => {
    dispatchEvent(new Event("online"))
    expect(tries).toBe(2)
  }, patience)
})
