import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, beforeAll, expect, it, vi } from "vitest"
import { limits } from "../../domain/limits.ts"
import { tinyPicture } from "../../domain/picture-in-tests.ts"
import type { Command } from "../../domain/session/commands.ts"
import { decide } from "../../domain/session/decide.ts"
import { linksOf, picturesOf } from "../../domain/session/state-context.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { createScene, type Scene } from "../registry/scene.ts"
import type { Adding } from "./context-adding.ts"
import { ContextScreen } from "./context-screen.tsx"
import { SessionNewView } from "./session-new-screen.tsx"

const shrinking = vi.hoisted(() => ({ answer: { ok: false, error: { type: "NotAPicture" } } as unknown }))
vi.mock("./shrink-picture.ts", async (original) => ({
  ...(await original<typeof import("./shrink-picture.ts")>()),
  shrinkPicture: async () => shrinking.answer,
}))

beforeAll(() => facilitatorsTexts.load("en"))
afterEach(cleanup)

const kept = new Map<string, unknown>()
const drafts = {
  load: async () => "",
  save: async () => undefined,
  loadValue: async (name: string) => kept.get(name),
  saveValue: async (name: string, value: unknown) => void kept.set(name, value),
}

const wrapped = (children: React.ReactElement) => (
  <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
    <ToastProvider>{children}</ToastProvider>
  </LanguageProvider>
)

/** The screen over a real session: it is drawn again after each act. */
const show = (scene: Scene, first?: Adding, wait: Promise<void> = Promise.resolve()) => {
  const send = async (command: Command) => {
    await wait
    const { view } = scene.staffProps()
    const random = (count: number) => new Uint8Array(count)
    const decided = decide(view, command, { now: () => 0, random })
    if (!decided.ok) return decided
    const events = scene.facilitator(command)
    again()
    return { ok: true, value: events.map((event) => ({ id: "", event, state: "waiting" as const })) } as const
  }
  const screenOf = () => (
    <ContextScreen session={scene.staffProps({ act: send, drafts })} {...(first ? { first } : {})} />
  )
  const { rerender } = render(wrapped(screenOf()))
  const again = () => rerender(wrapped(screenOf()))
}

const press = async (name: string | RegExp) =>
  act(async () => fireEvent.click(await screen.findByRole("button", { name })))
const type = async (label: string | RegExp, value: string) =>
  act(async () => fireEvent.change(await screen.findByLabelText(label), { target: { value } }))
const choose = async (name = "x.jpg") => {
  const input = document.querySelector<HTMLInputElement>("input[type=file]")
  if (!input) throw new Error("No file can be chosen")
  await act(async () =>
    fireEvent.change(input, { target: { files: [new File(["x"], name, { lastModified: 1 })] } }),
  )
}
const newScene = () => createScene({ names: ["Lina"], question: "A better break?" })

it("[CONTEXT-8] a link without an address, or with another one, is answered in words; what was typed survives a reload", async () => {
  const scene = newScene()
  show(scene)
  await press("Add a link")
  await press("Add this link")
  await screen.findByText("The page’s address is missing.")
  await type(/^The page’s address/, "javascript:alert(1)")
  await type(/^What one finds there/, "The rules")
  await press("Add this link")
  await screen.findByText("This is no address of a page. It begins with https://")
  cleanup()
  show(scene, { type: "link" })
  await screen.findByDisplayValue("The rules")
  await type(/^The page’s address/, "town.example/yards")
  await press("Add this link")
  expect(linksOf(scene.host.session.public)).toMatchObject([
    { address: "https://town.example/yards", words: "The rules" },
  ])
  await press("Undo")
  expect(linksOf(scene.host.session.public)).toEqual([])
})

it("[CONTEXT-8] the limits are said first; what is no picture is refused in words, and a picture needs some", async () => {
  const scene = newScene()
  show(scene)
  await screen.findByText(/^3 pictures at most\. Each is made smaller on this device, to 75.kB\./)
  await choose()
  await screen.findByText(/^This file is no picture, or it is damaged\./)
  shrinking.answer = { ok: false, error: { type: "FileTooLarge" } }
  await choose()
  await screen.findByText(/^This picture is too large to be opened here\. It may have 40.MB at most\.$/)
  shrinking.answer = { ok: true, value: { ...tinyPicture } }
  await choose()
  await press("Add this picture")
  await screen.findByText("Say what the picture shows. Not every pupil sees it.")
  await type(/^What the picture shows/, "The yard")
  await press("Add this picture")
  expect(picturesOf(scene.host.session.public)).toMatchObject([{ description: "The yard" }])
  await press("Take out: The yard")
  expect(picturesOf(scene.host.session.public)).toEqual([])
  await press("Undo")
  expect(picturesOf(scene.host.session.public)).toMatchObject([{ description: "The yard" }])
})

it("[CONTEXT-8] with three pictures there is no way to a fourth, and it says why", async () => {
  const scene = newScene()
  for (let at = 0; at < limits.pictures; at += 1)
    scene.facilitator({ type: "AddPicture", ...tinyPicture, description: `Picture ${at}` })
  show(scene)
  await screen.findByText("There are 3 pictures. Take one out to add another.")
  expect(screen.queryByRole("button", { name: "Add a picture" })).toBeNull()
})

it("[CONTEXT-8] a session that is being made takes them along", async () => {
  shrinking.answer = { ok: true, value: { ...tinyPicture } }
  const opened = vi.fn(async () => null)
  render(wrapped(<SessionNewView className="CM2" pupils={24} first={{ question: "Why?" }} onOpen={opened} />))
  await press("Add what pupils need to know")
  await choose()
  await type(/^What the picture shows/, "The yard")
  await press("Add this picture")
  await press("Add a link")
  await type(/^The page’s address/, "town.example")
  await type(/^What one finds there/, "The rules")
  await press("Add this link")
  await press("Open the doors")
  const [[draft] = []] = opened.mock.calls as unknown as [[{ items: Parameters<typeof linksOf>[0] & object }]]
  expect(linksOf(draft?.items as never)).toMatchObject([
    { address: "https://town.example", words: "The rules" },
  ])
  expect(picturesOf(draft?.items as never)).toMatchObject([{ description: "The yard" }])
})

const fieldOf = (label: RegExp) => screen.findByLabelText(label)
const saysOf = (field: HTMLElement) =>
  (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ")
const focused = () =>
  document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent

it("[CONTEXT-12] what is wrong with a link is told of at the field that it concerns", async () => {
  show(newScene(), { type: "link" })
  await type(/^The page’s address/, "javascript:alert(1)")
  await press("Add this link")
  const [address, words] = [await fieldOf(/^The page’s address/), await fieldOf(/^What one finds there/)]
  expect(words.getAttribute("aria-invalid")).toBe("true")
  expect(address.getAttribute("aria-invalid")).toBeNull()
  await type(/^What one finds there/, "The rules")
  await press("Add this link")
  expect(words.getAttribute("aria-invalid")).toBeNull()
  expect(address.getAttribute("aria-invalid")).toBe("true")
  expect(saysOf(address)).toContain("This is no address of a page.")
})

it("[CONTEXT-12] a second tap adds nothing twice", async () => {
  shrinking.answer = { ok: true, value: { ...tinyPicture } }
  const scene = newScene()
  let go = () => {}
  const wait = new Promise<void>((done) => {
    go = done
  })
  show(scene, undefined, wait)
  const twice = async (name: string) => {
    const form = (await screen.findByRole("button", { name })).closest("form")
    if (!form) throw new Error("No form")
    await act(async () => {
      fireEvent.submit(form)
      fireEvent.submit(form)
    })
    await act(async () => go())
  }
  await press("Add a link")
  await type(/^The page’s address/, "town.example")
  await type(/^What one finds there/, "The rules")
  await twice("Add this link")
  expect(linksOf(scene.host.session.public)).toHaveLength(1)
})

it("[CONTEXT-12] what was typed for one picture does not stand under another, and is kept for the same", async () => {
  shrinking.answer = { ok: true, value: { ...tinyPicture } }
  show(newScene())
  await choose("a.jpg")
  await type(/^What the picture shows/, "The yard")
  await press("Go back")
  await choose("a.jpg")
  await screen.findByDisplayValue("The yard")
  await press("Go back")
  await choose("b.jpg")
  expect((await fieldOf(/^What the picture shows/)).textContent).toBe("")
})

it("[CONTEXT-13] the focus comes back to what opened a form, and goes on to the next item after a removal", async () => {
  const scene = newScene()
  scene.facilitator({ type: "AddPicture", ...tinyPicture, description: "The yard" })
  scene.facilitator({ type: "AddLink", address: "https://town.example", words: "The rules" })
  show(scene)
  await press("Add a link")
  await press("Go back")
  await vi.waitFor(() => expect(focused()).toBe("Add a link"))
  shrinking.answer = { ok: true, value: { ...tinyPicture } }
  await choose()
  await press("Go back")
  await vi.waitFor(() => expect(focused()).toBe("Add a picture"))
  const takeOut = async (name: string) => {
    const button = await screen.findByRole("button", { name })
    await act(async () => button.focus())
    await act(async () => fireEvent.click(button))
  }
  await takeOut("Take out: The yard")
  await vi.waitFor(() => expect(focused()).toBe("Take out: The rules"))
  await takeOut("Take out: The rules")
  await vi.waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("group"))
})
