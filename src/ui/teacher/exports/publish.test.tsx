import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react"
import type { ReactNode } from "react"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { createStore } from "zustand/vanilla"
import type { AppState, Palabre } from "../../../client/palabre.ts"
import type { OpenData } from "../../../formats/exports/open-data.ts"
import { textsOf } from "../../../formats/exports/open-texts.ts"
import { type Publication, tagOf } from "../../../formats/exports/publication.ts"
import { PalabreContext } from "../../client-context.tsx"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { facilitatorsTexts } from "../../language/load-catalogue.ts"
import { memoryPreferences } from "../../language/preferences.tsx"
import { ToastProvider } from "../../parts/toast.tsx"
import { createScene, type Scene } from "../../registry/scene.ts"
import type { DeviceDrafts } from "../../session-props.ts"
import { pickAddress } from "../use-address.ts"
import { PosterScreen } from "./poster-screen.tsx"
import { PublishScreen } from "./publish-screen.tsx"

vi.setConfig({ testTimeout: 60_000 })

const id = "7k2m9qwx4c1d"
/** The school's server, in one variable. */
let server: {
  isThere: boolean
  publication: Publication | null
  sent: { document: OpenData; subjects: readonly string[] }[]
}
beforeEach(() => {
  server = { isThere: true, publication: null, sent: [] }
  pickAddress("https://school.example")
})
afterEach(cleanup)

const palabre = (): Palabre => {
  const offline = { ok: false, error: { type: "Offline" } } as const
  const gone = { id, since: null, tag: null, gone: "takenBack" } as const
  const publishing = {
    standing: async () => (server.isThere ? { ok: true, value: server.publication } : offline),
    publish: async (_log: string, document: OpenData, subjects: readonly string[]) => {
      if (!server.isThere) return offline
      server.sent.push({ document, subjects })
      server.publication = { id, since: 0, tag: tagOf(document), gone: null }
      return { ok: true, value: server.publication }
    },
    takeBack: async () => {
      if (!server.isThere) return offline
      server.publication = gone
      return { ok: true, value: gone }
    },
  }
  const state = createStore(() => ({ hello: null, logs: [] }) as unknown as AppState)
  return { state, publishing: async () => publishing } as unknown as Palabre
}

const Room = ({ children }: { children: ReactNode }) => (
  <PalabreContext value={palabre()}>
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
      <ToastProvider>{children}</ToastProvider>
    </LanguageProvider>
  </PalabreContext>
)

const decided = (text: string, reason = "We have the wood."): Scene => {
  const scene = createScene({ names: ["Lina", "Adam"], question: "A better break?" })
  scene.join(0)
  const [event] = scene.pupil(0, { type: "Submit", kind: "proposal", text })
  const contribution = String(event?.facts.contribution)
  scene.facilitator({ type: "Publish", contribution })
  scene.facilitator({ type: "GiveDecision", contribution, verdict: "accepted", reason, who: "Adam" })
  scene.facilitator({ type: "FinishSession" })
  return scene
}

const memoryDrafts = (): DeviceDrafts => {
  const values = new Map<string, unknown>()
  return {
    load: async () => "",
    save: async () => undefined,
    loadValue: async (name) => values.get(name),
    saveValue: async (name, value) => void values.set(name, value),
  }
}
const exported = (scene: Scene, drafts = memoryDrafts()) => ({
  ...{ session: scene.staffProps({ drafts }), log: "0".repeat(64), members: scene.members },
  heldOn: "2026-11-17",
})
const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }))

it("[PUBLISH-1] the screen shows every text that is sent, and no other of the session; only a press publishes it", async () => {
  render(<PublishScreen {...exported(decided("Benches"))} />, { wrapper: Room })
  await screen.findByText("This session is not public.")
  expect(server.sent).toEqual([])
  const shown = document.querySelector(".public-page")?.textContent ?? ""
  await press("Make it public")
  await screen.findByText("https://school.example/p/7k2m9qwx4c1d")
  const [sent] = server.sent
  for (const text of textsOf(sent?.document as OpenData).filter((it) => it !== "quick-question"))
    expect(shown).toContain(text)
  expect(sent?.subjects).toHaveLength(1)
  expect(shown).not.toContain("Adam")
  expect(screen.queryByRole("button", { name: "Make it public" })).toBeNull()
})

it("[PUBLISH-2] first names are cut out beforehand; words mended by hand stay, and nothing goes while they say one", async () => {
  const drafts = memoryDrafts()
  const scene = decided("A bench for Lina", "Adam has the wood.")
  const first = render(<PublishScreen {...exported(scene, drafts)} />, { wrapper: Room })
  const [bench, wood] = (await screen.findAllByLabelText("What is public")) as HTMLTextAreaElement[]
  expect([bench?.value, wood?.value]).toEqual(["A bench for […]", "[…] has the wood."])
  fireEvent.change(wood as HTMLElement, { target: { value: "adam’s father has the wood." } })
  await screen.findByText("A first name is still there. Take it out.")
  const act = screen.getByRole("button", { name: "Make it public" })
  expect(act.hasAttribute("disabled")).toBe(true)
  expect(document.querySelector(".public-page")?.textContent).not.toMatch(/adam|lina/i)
  fireEvent.change(wood as HTMLElement, { target: { value: "A father has the wood." } })
  first.unmount()
  render(<PublishScreen {...exported(scene, drafts)} />, { wrapper: Room })
  await press("Make it public")
  await screen.findByText("https://school.example/p/7k2m9qwx4c1d")
  expect(server.sent[0]?.document.decisions[0]).toMatchObject({
    ...{ text: "A bench for […]", reason: "A father has the wood." },
  })
  expect(JSON.stringify(server.sent)).not.toMatch(/adam|lina/i)
})

it("[PUBLISH-3] taking back is asked once; without the server the screen says so and asks again when the network is back", async () => {
  render(<PublishScreen {...exported(decided("Benches"))} />, { wrapper: Room })
  await press("Make it public")
  await press("Take it back")
  expect(server.publication?.since).toBe(0)
  const [, confirm] = await screen.findAllByRole("button", { name: "Take it back", hidden: true })
  fireEvent.click(confirm ?? document.body)
  await screen.findByText("It was public. It was taken back.")
  expect(screen.queryByText("https://school.example/p/7k2m9qwx4c1d")).toBeNull()
  server.isThere = false
  await press("Make it public")
  await screen.findByText(/network/i)
  cleanup()
  render(<PublishScreen {...exported(decided("Benches"))} />, { wrapper: Room })
  await screen.findByText("We cannot know if it is public.")
  expect(screen.queryByRole("button", { name: "Make it public" })).toBeNull()
  server.isThere = true
  dispatchEvent(new Event("online"))
  await screen.findByText("It was public. It was taken back.")
})

it("[PUBLISH-4] what changed since is said, and published at a press", async () => {
  server.publication = { id, since: 0, tag: "0".repeat(32), gone: null }
  render(<PublishScreen {...exported(decided("Benches"))} />, { wrapper: Room })
  await screen.findByText("The page is older than what you see below.")
  await press("Publish what you see below")
  await waitFor(() => expect(screen.queryByText("The page is older than what you see below.")).toBeNull())
  expect(server.sent).toHaveLength(1)
})

it("[PUBLISH-5] the poster names nobody; it has a code where the session is public, else it says why none", async () => {
  const scene = decided("A bench for Lina", "Adam has the wood.")
  const show = () => render(<PosterScreen {...exported(scene)} />, { wrapper: Room })
  const poster = () => screen.getByRole("article")
  show()
  await screen.findByText("No code: this session is not public.")
  expect(poster().textContent).toContain("A bench for […]")
  expect(poster().textContent).not.toMatch(/adam|lina/i)
  expect(poster().querySelector("svg")).toBeNull()
  await screen.findByText("First names are cut out of 2 texts: […].")
  cleanup()

  server.publication = { id, since: null, tag: null, gone: "takenBack" }
  show()
  await screen.findByText("No code: this session is not public.")
  expect(poster().querySelector("svg")).toBeNull()
  cleanup()

  server.isThere = false
  show()
  await screen.findByText(/^No code: without the school’s server/)
  cleanup()

  server.isThere = true
  server.publication = { id, since: 0, tag: "0".repeat(32), gone: null }
  show()
  await screen.findByText("school.example/p/7k2m9qwx4c1d")
  expect(poster().querySelector("svg")).not.toBeNull()
  await screen.findByText(/^The public page is older than this poster/)
})
