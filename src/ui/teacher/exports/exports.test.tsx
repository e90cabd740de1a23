import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react"
import type { ReactNode } from "react"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { createStore } from "zustand/vanilla"
import type { AppState, Palabre } from "../../../client/palabre.ts"
import { PalabreContext } from "../../client-context.tsx"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { facilitatorsTexts } from "../../language/load-catalogue.ts"
import { memoryPreferences } from "../../language/preferences.tsx"
import { ToastProvider } from "../../parts/toast.tsx"
import { createScene, type Scene } from "../../registry/scene.ts"
import type { DeviceDrafts } from "../../session-props.ts"
import { ArchiveDialog } from "./archive-dialog.tsx"
import { MinutesScreen } from "./minutes-screen.tsx"
import { TakeOutScreen } from "./take-out-screen.tsx"

// The library for workbooks is fetched here for the first time.
vi.setConfig({ testTimeout: 60_000 })

/** What the browser was given to save. */
let saved: Blob[] = []
let isFull = false

beforeEach(() => {
  saved = []
  isFull = false
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        if (isFull) throw new Error("No room")
        saved.push(file)
        return "blob:file"
      },
      revokeObjectURL: () => undefined,
    }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const Room = ({ children }: { children: ReactNode }) => (
  <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
    <ToastProvider>{children}</ToastProvider>
  </LanguageProvider>
)

const oneIdea = (): Scene => {
  const scene = createScene({ names: ["Lina"], question: "A better break?" })
  scene.join(0)
  const [event] = scene.pupil(0, { type: "Submit", kind: "proposal", text: "Benches" })
  scene.facilitator({ type: "Publish", contribution: String(event?.facts.contribution) })
  return scene
}

const memoryDrafts = (isBroken = false): DeviceDrafts => {
  const values = new Map<string, unknown>()
  return {
    load: async () => "",
    save: async () => undefined,
    loadValue: async (name) => values.get(name),
    saveValue: async (name, value) => {
      if (isBroken) throw new Error("Full")
      values.set(name, value)
    },
  }
}

const exported = (scene: Scene, drafts = memoryDrafts()) => ({
  ...{ session: scene.staffProps({ drafts }), log: "0".repeat(64), members: scene.members },
  heldOn: "2026-11-17",
})

it("[OUT-17] a file that cannot be made is said in words, and nothing is saved; the next try makes it", async () => {
  isFull = true
  render(
    <Room>
      <TakeOutScreen {...exported(oneIdea())} />
    </Room>,
  )
  const make = await screen.findByRole("button", { name: "Make the file (Whole session, open data)" })
  fireEvent.click(make)
  await screen.findByText("The file could not be made. Nothing was saved. Try again.")
  expect(saved).toEqual([])
  isFull = false
  fireEvent.click(make)
  await waitFor(() => expect(saved.length).toBe(1))
  expect(screen.queryByText("The file could not be made. Nothing was saved. Try again.")).toBeNull()
})

it("[OUT-18] what is mended in the minutes stays, goes back at a press, and is said where it is not kept", async () => {
  const drafts = memoryDrafts()
  const show = (kept: DeviceDrafts) =>
    render(
      <Room>
        <MinutesScreen {...exported(oneIdea(), kept)} />
      </Room>,
    )
  const first = show(drafts)
  fireEvent.change(await screen.findByLabelText("Place"), { target: { value: "Room 12" } })
  first.unmount()
  const second = show(drafts)
  expect((await screen.findByLabelText("Place")).getAttribute("value")).toBe("Room 12")
  fireEvent.click(screen.getByRole("button", { name: "Go back to the draft" }))
  const [, confirm] = await screen.findAllByRole("button", { name: "Go back to the draft", hidden: true })
  fireEvent.click(confirm ?? document.body)
  await waitFor(() => expect(screen.getByLabelText("Place").getAttribute("value")).toBe(""))
  second.unmount()
  show(memoryDrafts(true))
  fireEvent.change(await screen.findByLabelText("Place"), { target: { value: "Room 12" } })
  await screen.findByText("This device could not keep what you changed. Print before you leave.")
})

/** A device with two sessions; `open` says how the second is opened. */
const deviceWith = (scene: Scene, open: () => Promise<unknown>, close = () => undefined): Palabre => {
  const genesis = { kind: "session", nonce: "", facilitator: "me" }
  const logs = ["1", "2"].map((log) => ({ log, genesis, hosted: true, usedAt: 0, title: "" }))
  const state = createStore(() => ({ hello: null, logs }) as unknown as AppState)
  const shown = scene.staffProps().view
  const client = { state: { getState: () => ({ shown }) }, close }
  const palabre = {
    ...{ state, device: { signer: { publicKey: "me" } }, store: { draft: async () => null } },
    openClass: async () => null,
    openSession: async (log: string) => {
      if (log === "2") await open()
      return client
    },
  }
  return palabre as unknown as Palabre
}

const archiveOf = (palabre: Palabre) =>
  render(
    <PalabreContext value={palabre}>
      <Room>
        <ArchiveDialog onClose={() => undefined} />
      </Room>
    </PalabreContext>,
  )

it("[OUT-19] an archive that is stopped or fails saves nothing; a whole one is one file", async () => {
  let go: () => void = () => undefined
  const close = vi.fn()
  const waiting = () => new Promise<void>((resolve) => (go = resolve))
  const stopped = archiveOf(deviceWith(oneIdea(), waiting, close))
  fireEvent.click(await screen.findByRole("button", { name: "Make the file" }))
  await screen.findByText("1 of 2 sessions")
  fireEvent.click(screen.getByRole("button", { name: "Stop" }))
  await screen.findByText("Stopped. Nothing was saved.")
  go()
  await waitFor(() => expect(close).toHaveBeenCalledTimes(2))
  await new Promise((resolve) => setTimeout(resolve))
  expect(saved).toEqual([])
  expect(screen.getByText("Stopped. Nothing was saved.")).toBeTruthy()
  stopped.unmount()

  const failing = archiveOf(deviceWith(oneIdea(), () => Promise.reject(new Error("Lost"))))
  fireEvent.click(await screen.findByRole("button", { name: "Make the file" }))
  await screen.findByText("The file could not be made. Nothing was saved. Try again.")
  expect(saved).toEqual([])
  failing.unmount()

  archiveOf(deviceWith(oneIdea(), async () => undefined))
  fireEvent.click(await screen.findByRole("button", { name: "Make the file" }))
  await screen.findByText("The file is in your downloads.")
  expect(saved.map((it) => it.type)).toEqual(["application/zip"])
})
