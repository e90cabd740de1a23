import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, describe, expect, it } from "vitest"
import type { Command } from "../../../domain/session/commands.ts"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { memoryPreferences } from "../../language/preferences.tsx"
import { ToastProvider } from "../../parts/toast.tsx"
import { createScene, type Scene } from "../../registry/scene.ts"
import type { DeviceDrafts, SessionProps } from "../../session-props.ts"
import { SessionView } from "./session-view.tsx"

afterEach(cleanup)

const preferences = memoryPreferences({ language: "en" })
const nothing = () => {}

const Screen = ({ session }: { session: SessionProps }) => (
  <LanguageProvider preferences={preferences}>
    <ToastProvider>
      <SessionView session={session} tell={nothing} open={null} onOpen={nothing} onLeave={nothing} />
    </ToastProvider>
  </LanguageProvider>
)

const lesson = (kind: "followUp" | "evaluate"): Scene => {
  const scene = createScene({
    names: ["Lina", "Adam"],
    question: "A better break?",
    stages: [{ kind, minutes: 5 }],
  })
  scene.join(0)
  scene.join(1)
  return scene
}

describe("a pupil's tablet", { timeout: 60_000 }, () => {
  it("[FOLLOW-19] reads aloud what is to be done and then what is asked about it", async () => {
    const scene = lesson("followUp")
    scene.facilitator({ type: "SetTask", what: "Paint the bench", state: "planned" })
    render(<Screen session={scene.pupilProps(0)} />)
    const name = /^Read aloud: Paint the bench\. Go on, change or stop\?/
    expect(await screen.findByRole("button", { name })).toBeTruthy()
  })

  it("[FOLLOW-17] hides how many said what until one's own is given, and says what is late", async () => {
    const scene = lesson("followUp")
    scene.facilitator({ type: "SetTask", what: "Paint the bench", who: "Zoé", state: "doing" })
    scene.facilitator({ type: "AskReply", of: "The head", due: "2026-11-16" })
    const [task = ""] = Object.keys(scene.host.session.public.tasks)
    scene.pupil(1, { type: "SayFollowUp", task, value: "stop" })
    const view = render(<Screen session={scene.pupilProps(0)} />)
    const stop = () => screen.findByRole("radio", { name: /^Stop/ })
    const nameOf = async () => (await stop()).closest("label")?.textContent
    expect(await nameOf()).toBe("Stop")
    expect(screen.getByText(/The head: no reply yet/)).toBeTruthy()
    scene.pupil(0, { type: "SayFollowUp", task, value: "goOn" })
    view.rerender(<Screen session={scene.pupilProps(0)} />)
    expect(await nameOf()).toBe("Stop1")
  })

  it("[EVAL-8] asks one question after the other, keeps what was answered on the tablet, and sends the four together; the next pupil begins anew", async () => {
    const scene = lesson("evaluate")
    const kept = new Map<string, unknown>()
    const drafts: DeviceDrafts = {
      ...{ load: async () => "", save: async () => undefined },
      loadValue: async (name) => kept.get(name),
      saveValue: async (name, value) => void kept.set(name, value),
    }
    const sent: Command[] = []
    const props = (pupil = 0) =>
      scene.pupilProps(pupil, {
        drafts,
        act: async (command) => {
          sent.push(command)
          return { ok: true, value: [] }
        },
      })
    const press = async (name: string) => {
      const button = await screen.findByRole("button", { name })
      await act(async () => fireEvent.click(button))
    }
    const first = render(<Screen session={props()} />)
    expect(await screen.findByText("Question 1 of 4")).toBeTruthy()
    await press("Rather yes")
    await press("Not at all")
    expect([await screen.findByText("Question 3 of 4"), sent]).toMatchObject([{}, []])
    expect(kept.get(`evaluation:${props().seat}`)).toEqual({ listened: 4, understood: 1 })
    first.unmount()
    // The tablet is given on: who comes next begins with nothing.
    const next = render(<Screen session={props(1)} />)
    await act(async () => undefined)
    expect([
      await screen.findByText("Question 1 of 4"),
      screen.queryByRole("button", { pressed: true }),
    ]).toMatchObject([{}, null])
    next.unmount()
    render(<Screen session={props()} />)
    await act(async () => undefined)
    const chosen = () => screen.findByRole("button", { pressed: true })
    expect((await chosen()).textContent).toBe("Rather yes")
    for (const name of ["Rather yes", "Not at all", "Very much", "So-so"]) await press(name)
    expect(sent).toEqual([{ type: "Evaluate", answers: { listened: 4, understood: 1, learnt: 5, again: 3 } }])
  })
})
