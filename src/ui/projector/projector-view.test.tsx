import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"
import { seatedCount } from "../../domain/session/attention.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { memoryPreferences } from "../language/preferences.tsx"
import { createScene, type Scene, sceneTime } from "../registry/scene.ts"
import { type Doors, ProjectorView } from "./projector-view.tsx"

afterEach(cleanup)

const preferences = memoryPreferences({ language: "en" })
const doors: Doors = { url: "palabre.local", code: "123456", secretUrl: null }

const show = (scene: Scene, isOwnWindow: boolean) => {
  cleanup()
  const { public: state, staff } = scene.host.session
  render(
    <LanguageProvider preferences={preferences}>
      <ProjectorView
        {...{ state, live: null, hostNow: () => sceneTime }}
        {...(isOwnWindow ? { doors, seated: seatedCount(staff) } : { doors: null })}
      />
    </LanguageProvider>,
  )
}

it("[PROJECT-7] with animals the facilitator's window counts who is in, and a television counts nobody rather than none", async () => {
  const scene = createScene({ names: ["Lina", "Adam"], question: "A better break?", naming: "animals" })
  scene.join(0)
  scene.join(1)
  show(scene, true)
  expect(await screen.findByText("2 are in")).toBeTruthy()
  show(scene, false)
  expect(await screen.findByText("A better break?")).toBeTruthy()
  expect(screen.queryByText("Waiting for the first one")).toBeNull()
})
