import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { memoryPreferences } from "../../language/preferences.tsx"
import { createScene, type Scene, sceneTime } from "../../registry/scene.ts"
import { StageProjection } from "../stage-projection.tsx"

afterEach(cleanup)

const preferences = memoryPreferences({ language: "en" })

const wall = async (scene: Scene): Promise<string> => {
  cleanup()
  render(
    <LanguageProvider preferences={preferences}>
      <StageProjection state={scene.host.session.public} live={null} hostNow={() => sceneTime} />
    </LanguageProvider>,
  )
  await screen.findByText("Paint the bench")
  return document.body.textContent ?? ""
}

it("[FOLLOW-18] the wall names who does what, and counts what was said, after the facilitator's tap only", async () => {
  const stages = [{ kind: "followUp", minutes: 5 }] as const
  const scene = createScene({ names: ["Lina"], question: "A better break?", stages })
  scene.join(0)
  scene.facilitator({ type: "MoveDoors", open: false })
  scene.facilitator({ type: "SetTask", what: "Paint the bench", who: "Zoé", state: "doing" })
  scene.facilitator({ type: "AskReply", of: "The head", due: "2026-11-16" })
  const [task = ""] = Object.keys(scene.host.session.public.tasks)
  scene.pupil(0, { type: "SayFollowUp", task, value: "stop" })
  const before = await wall(scene)
  expect(before).toContain("Under way")
  expect(before).toContain("The head: no reply yet")
  expect(before).not.toMatch(/Zoé|Stop/)
  scene.facilitator({ type: "ShowFollowUp", counts: false, names: true })
  const named = await wall(scene)
  expect(named).toContain("Who: Zoé")
  expect(named).not.toContain("Stop")
  scene.facilitator({ type: "ShowFollowUp", counts: true, names: false })
  const counted = await wall(scene)
  expect(counted).toContain("Stop1")
  expect(counted).not.toContain("Zoé")
})
