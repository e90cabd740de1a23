import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"
import { tinyPicture } from "../../domain/picture-in-tests.ts"
import { quickQuestion } from "../../domain/templates.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { memoryPreferences } from "../language/preferences.tsx"
import { SessionView } from "../pupil/session/session-view.tsx"
import { createScene, type Scene } from "../registry/scene.ts"
import type { SessionProps } from "../session-props.ts"
import { StageProjection } from "./stage-projection.tsx"
import { ToastProvider } from "./toast.tsx"

afterEach(cleanup)
const nothing = () => undefined
const description = "The yard seen from the gate"

const withItems = (): Scene => {
  const scene = createScene({
    ...{ names: ["Lina"], question: "A better break?" },
    stages: [{ kind: "understand", minutes: 5 }, ...quickQuestion.stages],
  })
  scene.join(0)
  scene.facilitator({ type: "AddPicture", ...tinyPicture, description })
  scene.facilitator({ type: "AddLink", address: "https://www.town.example/yards?a=1", words: "The rules" })
  return scene
}

const show = async (scene: Scene, over: Partial<SessionProps> = {}) => {
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <ToastProvider>
        <SessionView
          session={scene.pupilProps(0, over)}
          tell={nothing}
          open={null}
          onOpen={nothing}
          onLeave={nothing}
        />
      </ToastProvider>
    </LanguageProvider>,
  )
  await screen.findByRole("banner")
}

it("[CONTEXT-7] a picture grows by a press, is named and read by its words, and goes back by a key", async () => {
  await show(withItems())
  const grow = await screen.findByRole("button", { name: `Enlarge this picture: ${description}` })
  expect(screen.getAllByRole("button", { name: `Read aloud: ${description}` })).toHaveLength(1)
  await act(async () => fireEvent.click(grow))
  const dialog = await screen.findByRole("dialog", { name: description })
  const large = within(dialog).getByRole("img", { name: description })
  expect(large.getAttribute("src")).toBe(`data:image/jpeg;base64,${tinyPicture.picture}`)
  await act(async () => fireEvent.keyDown(dialog, { key: "Escape" }))
  expect(screen.queryByRole("dialog")).toBeNull()
})

it("[CONTEXT-7] a link says whose page it is and that it opens outside, and tells that page nothing", async () => {
  await show(withItems())
  const link = await screen.findByRole("link", { name: /The rules/ })
  expect(link.textContent).toBe("The rulestown.example. It opens outside Palabre.")
  expect(link.getAttribute("href")).toBe("https://www.town.example/yards?a=1")
  expect([link.getAttribute("target"), link.getAttribute("rel")]).toEqual(["_blank", "noopener noreferrer"])
  expect(screen.queryByText("No network: a page may not open.")).toBeNull()
  cleanup()
  await show(withItems(), { connection: "offline" })
  await screen.findByText("No network: a page may not open.")
})

it("[CONTEXT-7] later stages keep it folded, one press away", async () => {
  const scene = withItems()
  scene.facilitator({ type: "EnterStage", stage: 1 })
  await show(scene)
  const fold = await screen.findByRole("button", { name: "What to know" })
  expect(fold.getAttribute("aria-expanded")).toBe("false")
  await act(async () => fireEvent.click(fold))
  await screen.findByRole("button", { name: `Enlarge this picture: ${description}` })
})

it("[CONTEXT-10] the wall of a spoken stage shows the pictures, and whose page a link is", async () => {
  const scene = withItems()
  scene.facilitator({ type: "MoveDoors", open: false })
  const { view, hostNow } = scene.projectorProps()
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <StageProjection state={view.public} live={null} hostNow={hostNow} />
    </LanguageProvider>,
  )
  const image = await screen.findByRole("img", { name: description })
  expect(image.getAttribute("src")).toContain(tinyPicture.picture)
  expect(screen.getByText(/^The rules/).textContent).toBe("The rules (town.example)")
  expect(screen.queryByRole("link")).toBeNull()
})
