import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"
import { quickQuestion } from "../../../domain/templates.ts"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { memoryPreferences } from "../../language/preferences.tsx"
import { ToastProvider } from "../../parts/toast.tsx"
import { createScene } from "../../registry/scene.ts"
import type { SessionProps } from "../../session-props.ts"
import { SessionView } from "./session-view.tsx"

afterEach(cleanup)

const nothing = () => {}
const english = memoryPreferences({ language: "en" })
const Screen = ({ session }: { session: SessionProps }) => (
  <LanguageProvider preferences={english}>
    <ToastProvider>
      <SessionView session={session} tell={nothing} open={null} onOpen={nothing} onLeave={nothing} />
    </ToastProvider>
  </LanguageProvider>
)

it("[AGENDA-4] who writes goes on writing while the stages change around this one", async () => {
  const scene = createScene({ names: ["Lina"], question: "A better break?" })
  scene.join(0)
  const { rerender } = render(<Screen session={scene.pupilProps(0)} />)
  const field = await screen.findByLabelText<HTMLTextAreaElement>("Your idea")
  await act(async () => fireEvent.change(field, { target: { value: "A quiet pla" } }))
  const stages = [{ kind: "understand", minutes: 2, part: "mood" } as const, ...quickQuestion.stages]
  scene.facilitator({ type: "SetAgenda", stages, stage: 1 })
  await act(async () => rerender(<Screen session={scene.pupilProps(0)} />))
  expect(screen.getByLabelText("Your idea")).toBe(field)
  expect(field.value).toBe("A quiet pla")
  expect(screen.queryByText(/The class moved on|A quiet pla/, { selector: "p" })).toBeNull()
})

it("[AGENDA-5] pupils see the name of a part, and of a stage in the session's own words", async () => {
  const scene = createScene({ names: ["Lina"], question: "A better break?" })
  scene.join(0)
  const [propose, ...rest] = quickQuestion.stages
  scene.facilitator({ type: "WordStage", part: "own-1", title: "Our good news", say: "Who has some?" })
  const stages = [
    { ...propose, part: "own-1" },
    { kind: "debate", minutes: 3, part: "thanks" } as const,
    ...rest,
  ]
  scene.facilitator({ type: "SetAgenda", stages, stage: 0 })
  const { rerender, container } = render(<Screen session={scene.pupilProps(0)} />)
  await screen.findByText("Our good news")
  expect(container.textContent).not.toContain("Who has some?")
  scene.facilitator({ type: "EnterStage", stage: 1 })
  rerender(<Screen session={scene.pupilProps(0)} />)
  await screen.findByText("Thanks", { selector: "header span" })
})
