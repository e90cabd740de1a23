import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, beforeAll, expect, it } from "vitest"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { everyonesTexts } from "../../language/load-catalogue.ts"
import { memoryPreferences } from "../../language/preferences.tsx"
import { createScene, sceneTime } from "../../registry/scene.ts"
import { Propose } from "./propose.tsx"

beforeAll(() => everyonesTexts.load("en"), 30_000)
afterEach(cleanup)

const show = (until: number) => {
  const scene = createScene({ names: ["Lina"], question: "A better break?" })
  scene.join(0)
  scene.facilitator({ type: "KeepOpen", until })
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={everyonesTexts}>
      <Propose session={scene.pupilProps(0)} />
    </LanguageProvider>,
  )
}
const words = /The time is over. You can still write/

it("[LONG-5] a pupil is told that it is late, and may still write", async () => {
  show(sceneTime - 60_000)
  await screen.findByText(words)
  await screen.findByRole("textbox", { name: "Your idea" })
})

it("[LONG-5] before the moment nothing is said of it", async () => {
  show(sceneTime + 60_000)
  await screen.findByRole("textbox", { name: "Your idea" })
  expect(screen.queryByText(words)).toBeNull()
})
