import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { memoryPreferences } from "../../language/preferences.tsx"
import { ToastProvider } from "../../parts/toast.tsx"
import { createScene } from "../../registry/scene.ts"
import { SessionView } from "./session-view.tsx"

afterEach(cleanup)

it.each([
  ["en", "Your teacher can see your vote. Your classmates cannot."],
  ["fr", /^Ton enseignant.* voir ton vote/],
] as const)("[BALLOT-1] a ballot says beforehand who will see it (%s)", async (language, words) => {
  const scene = createScene({ names: ["Lina", "Adam"], question: "A better break?" })
  scene.join(0)
  scene.join(1)
  const [event] = scene.pupil(1, { type: "Submit", kind: "proposal", text: "Benches" })
  const contribution = String(event?.facts.contribution)
  scene.facilitator({ type: "Publish", contribution })
  scene.facilitator({ type: "EnterStage", stage: 2 })
  scene.facilitator({ type: "OpenPoll", method: "yes-no", options: [contribution] })
  const nothing = () => undefined
  render(
    <LanguageProvider preferences={memoryPreferences({ language })}>
      <ToastProvider>
        <SessionView
          session={scene.pupilProps(0)}
          tell={nothing}
          open={null}
          onOpen={nothing}
          onLeave={nothing}
        />
      </ToastProvider>
    </LanguageProvider>,
  )
  expect(await screen.findByText(words)).not.toBeNull()
})
