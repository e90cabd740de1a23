import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Palabre } from "../../client/palabre.ts"
import { PalabreContext } from "../client-context.tsx"
import { LanguageProvider } from "../language/language-provider.tsx"
import { everyonesTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { GiveWork } from "./give-work.tsx"
import { HandInDialog } from "./hand-in-dialog.tsx"
import { Room } from "./room.tsx"

beforeEach(() => everyonesTexts.load("en"))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const show = (palabre: Partial<Palabre>, content: React.ReactNode) =>
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <PalabreContext value={palabre as Palabre}>
        <Room kind="pupil">{content}</Room>
      </PalabreContext>
    </LanguageProvider>,
  )
const work = { text: '{"format":"palabre-carried"}', name: "palabre-2026-11-23", count: 3 }

it("[CARRY-8] a tablet counts what waits, saves it under its ending, and says where the file goes", async () => {
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => {} }))
  show({ packWork: async () => work }, <GiveWork log="a" isOffered />)
  fireEvent.click(screen.getByRole("button", { name: "Give as a file" }))
  expect(await screen.findByText("3 things wait on this tablet.")).toBeTruthy()
  expect(screen.getByText(/^On a device that has the network/)).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Share the file" })).toBe(null)
  fireEvent.click(screen.getByRole("button", { name: "Save the file" }))
  expect(saved).toEqual(["palabre-2026-11-23.palabre"])
  expect(screen.getByText("The file is in the downloads of this device.")).toBeTruthy()
})

it("[CARRY-8] where the browser shares files, under a name that it lets pass; where it cannot be made, it is said", async () => {
  const shared: File[] = []
  vi.stubGlobal(
    "navigator",
    Object.assign(navigator, {
      canShare: ({ files }: { files: File[] }) => files[0]?.name.endsWith(".txt") === true,
      share: async ({ files }: { files: File[] }) => void shared.push(...files),
    }),
  )
  const { unmount } = show({ packWork: async () => work }, <GiveWork log="a" isOffered />)
  fireEvent.click(screen.getByRole("button", { name: "Give as a file" }))
  fireEvent.click(await screen.findByRole("button", { name: "Share the file" }))
  expect(shared.map(({ name }) => name)).toEqual(["palabre-2026-11-23.palabre.txt"])
  unmount()
  const failing = async () => Promise.reject(new Error("full"))
  show({ packWork: failing }, <GiveWork log="a" isOffered />)
  fireEvent.click(screen.getByRole("button", { name: "Give as a file" }))
  expect(await screen.findByText(/The file could not be made/)).toBeTruthy()
})

it("[CARRY-8] what left meanwhile needs no file", async () => {
  show({ packWork: async () => null }, <GiveWork log="a" isOffered />)
  fireEvent.click(screen.getByRole("button", { name: "Give as a file" }))
  expect(await screen.findByText(/Everything has just left/)).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Save the file" })).toBe(null)
})

it("[CARRY-8] a file that is chosen or dropped is handed in, and its outcome said, or why not; then another may follow", async () => {
  const answers = [
    { ok: true, value: { accepted: 2, duplicate: 1, held: 0, refused: 0, unknown: 0, damaged: 0 } },
    { ok: false, error: { type: "OtherSchool" } },
    { ok: true, value: { accepted: 0, duplicate: 0, held: 0, refused: 0, unknown: 1, damaged: 0 } },
    { ok: true, value: { accepted: 0, duplicate: 3, held: 1, refused: 0, unknown: 1, damaged: 1 } },
  ]
  const taken: string[] = []
  const handIn = async (text: string) => {
    taken.push(text)
    return answers[taken.length - 1]
  }
  show({ handIn } as unknown as Partial<Palabre>, <HandInDialog onClose={() => {}} />)
  const dialog = within(screen.getByRole("dialog"))
  const choose = () => dialog.getByLabelText(/file$/, { selector: "input" })
  fireEvent.change(choose(), { target: { files: [new File(["one"], "a.palabre")] } })
  expect(await dialog.findByText("2 things have arrived.")).toBeTruthy()
  expect(dialog.getByText("1 was there already.")).toBeTruthy()
  const zone = dialog.getByRole("button", { name: "Another file" }).parentElement
  if (!zone) throw new Error("No zone")
  fireEvent.drop(zone, { dataTransfer: { files: [new File(["two"], "b.palabre")] } })
  expect(await dialog.findByText(/another school/)).toBeTruthy()
  fireEvent.change(choose(), { target: { files: [new File(["three"], "c.palabre")] } })
  expect(await dialog.findByText(/does not know this session/)).toBeTruthy()
  fireEvent.change(choose(), { target: { files: [new File(["four"], "d.palabre")] } })
  expect(await dialog.findByText("Nothing has arrived.")).toBeTruthy()
  expect(dialog.getByText(/waits for something else/)).toBeTruthy()
  expect(dialog.getByText(/^A part is of a session/)).toBeTruthy()
  expect(dialog.getByText(/^A part is damaged/)).toBeTruthy()
  const film = new File(["x"], "film.mp4")
  Object.defineProperty(film, "size", { value: 2_000_000_000 })
  fireEvent.change(choose(), { target: { files: [film] } })
  expect(await dialog.findByText(/too large/)).toBeTruthy()
  await waitFor(() => expect(taken).toEqual(["one", "two", "three", "four"]))
})

it("[CARRY-8] who reads about the file while the network comes back keeps the dialog, and is told", async () => {
  const palabre = { packWork: async () => work }
  const { rerender } = show(palabre, <GiveWork log="a" isOffered />)
  fireEvent.click(screen.getByRole("button", { name: "Give as a file" }))
  await screen.findByText("3 things wait on this tablet.")
  rerender(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <PalabreContext value={palabre as unknown as Palabre}>
        <Room kind="pupil">
          <GiveWork log={undefined} isOffered={false} />
        </Room>
      </PalabreContext>
    </LanguageProvider>,
  )
  expect(screen.getByText(/Everything has just left/)).toBeTruthy()
})
