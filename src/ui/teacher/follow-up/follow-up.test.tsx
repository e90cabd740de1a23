import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { type ReactNode, useReducer, useState } from "react"
import { afterEach, describe, expect, it } from "vitest"
import type { Command } from "../../../domain/session/commands.ts"
import { decide } from "../../../domain/session/decide.ts"
import type { Stage } from "../../../domain/templates.ts"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { facilitatorsTexts } from "../../language/load-catalogue.ts"
import { memoryPreferences } from "../../language/preferences.tsx"
import { ToastProvider } from "../../parts/toast.tsx"
import { createScene, type Scene, sceneTime } from "../../registry/scene.ts"
import type { SessionProps } from "../../session-props.ts"
import { DecidePanel } from "../decide-panel.tsx"
import { EvaluatePanel } from "./evaluate-panel.tsx"
import { FollowUpPanel } from "./follow-up-panel.tsx"
import { TasksPanel } from "./tasks-panel.tsx"

afterEach(cleanup)

const preferences = memoryPreferences({ language: "en" })

/** A screen over a real core. */
const Live = ({ scene, children }: { scene: Scene; children: (session: SessionProps) => ReactNode }) => {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const send = async (command: Command) => {
    const { view } = scene.staffProps()
    const asked = decide(view, command, { now: () => sceneTime, random: (count) => new Uint8Array(count) })
    if (!asked.ok) return asked
    const events = scene.facilitator(command)
    draw()
    return {
      ok: true as const,
      value: events.map((event) => ({ id: event.signature, event, state: "waiting" as const })),
    }
  }
  return (
    <LanguageProvider preferences={preferences} texts={facilitatorsTexts}>
      <ToastProvider>{children(scene.staffProps({ act: send }))}</ToastProvider>
    </LanguageProvider>
  )
}

const lesson = (stages: readonly Stage[], pupils = 6): Scene => {
  const names = ["Lina", "Adam", "Zoé", "Noé", "Sacha", "Mila"].slice(0, pupils)
  const scene = createScene({ names, question: "A better break?", stages })
  names.forEach((_, at) => void scene.join(at))
  return scene
}

const press = async (name: string | RegExp) => {
  const button = await screen.findByRole("button", { name })
  await act(async () => fireEvent.click(button))
}
const write = async (label: RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const tasksOf = (scene: Scene) => Object.values(scene.host.session.public.tasks)

const Answers = ({ session }: { session: SessionProps }) => {
  const [editing, setEditing] = useState<string | null>(null)
  return <DecidePanel session={session} editing={editing} onEdit={setEditing} />
}

describe("who does what by when", { timeout: 60_000 }, () => {
  const answering = async (): Promise<Scene> => {
    const scene = lesson([{ kind: "propose", minutes: 5 }])
    const [event] = scene.pupil(0, { type: "Submit", kind: "proposal", text: "Benches" })
    scene.facilitator({ type: "Publish", contribution: String(event?.facts.contribution) })
    render(<Live scene={scene}>{(session) => <Answers session={session} />}</Live>)
    await press("Answer")
    fireEvent.click(await screen.findByRole("radio", { name: "Accepted" }))
    await write(/^Why/, "There is wood left.")
    return scene
  }

  it("[FOLLOW-14] is given with the answer; left empty, what is to be done is what the idea says; both are taken back", async () => {
    const scene = await answering()
    await write(/^Who/, "Lina")
    await write(/^By when/, "2026-11-30")
    await press("Publish the answer")
    expect(tasksOf(scene)).toMatchObject([{ what: "Benches", who: "Lina", due: "2026-11-30" }])
    await press(/undo/i)
    expect(tasksOf(scene)).toEqual([])
    expect(scene.host.session.public.decisions).toEqual({})
  })

  it("[FOLLOW-14] an answer in which nobody does anything makes no task", async () => {
    const scene = await answering()
    await press("Publish the answer")
    expect(tasksOf(scene)).toEqual([])
    expect(Object.keys(scene.host.session.public.decisions)).toHaveLength(1)
  })

  it("[FOLLOW-15] is dropped with a reason only, which the form asks for in words", async () => {
    const scene = lesson([{ kind: "decide", minutes: 5 }])
    scene.facilitator({ type: "SetTask", what: "Paint", state: "planned" })
    render(<Live scene={scene}>{(session) => <TasksPanel session={session} />}</Live>)
    await press("Change")
    fireEvent.click(await screen.findByRole("radio", { name: "Dropped" }))
    await press("Save")
    expect(await screen.findByText(/Write why/)).toBeTruthy()
    expect(tasksOf(scene)).toMatchObject([{ state: "planned" }])
    await write(/^Why it is dropped/, "There is no paint.")
    await press("Save")
    expect(tasksOf(scene)).toMatchObject([{ state: "dropped", why: "There is no paint." }])
  })

  it("[FOLLOW-15] a task that was just added is taken back by its own toast", async () => {
    const scene = lesson([{ kind: "decide", minutes: 5 }])
    scene.facilitator({ type: "SetTask", what: "Paint", state: "planned" })
    render(<Live scene={scene}>{(session) => <TasksPanel session={session} />}</Live>)
    await press("Add a task")
    await write(/^What is to be done/, "Draw a plan")
    await press("Save")
    expect(tasksOf(scene).map((it) => it.what)).toEqual(["Paint", "Draw a plan"])
    await press(/undo/i)
    expect(tasksOf(scene).map((it) => it.what)).toEqual(["Paint"])
  })
})

describe("what earlier sessions left open", { timeout: 60_000 }, () => {
  it("[FOLLOW-16] is read again by one tap each, and the wall names and counts only after a tick", async () => {
    const scene = lesson([{ kind: "followUp", minutes: 5 }])
    const from = { log: "e".repeat(64), heldOn: "2026-10-06", question: "Rain?", words: "Games to borrow" }
    const items = [{ id: "1".repeat(32), ...from, who: "Lina", state: "doing" as const }]
    const asked = { reply: "2".repeat(32), of: "The head", due: "2026-11-10", given: null }
    const earlier = { items, replies: [{ ...from, ...asked }] }
    render(<Live scene={scene}>{(session) => <FollowUpPanel session={session} earlier={earlier} />}</Live>)
    await press("Read all again")
    const { past, replies } = scene.host.session.public
    expect(Object.values(replies)).toMatchObject([asked])
    expect(Object.values(past)).toMatchObject([{ words: "Games to borrow", who: "Lina", state: "doing" }])
    expect(scene.host.session.public.followUpShown).toEqual({ counts: false, names: false })
    await act(async () =>
      fireEvent.click(await screen.findByRole("checkbox", { name: "Show who does what" })),
    )
    expect(scene.host.session.public.followUpShown).toEqual({ counts: false, names: true })
  })
})

describe("evaluation", { timeout: 60_000 }, () => {
  const answers = (value: number) => ({ listened: value, understood: 3, learnt: value, again: value })

  it("[EVAL-7] whoever leads sees how many answered, no total before it is shown, and a warning where all agree", async () => {
    const scene = lesson([{ kind: "evaluate", minutes: 3 }])
    for (const at of [0, 1, 2, 3]) scene.pupil(at, { type: "Evaluate", answers: answers(1 + at) })
    const view = render(<Live scene={scene}>{(session) => <EvaluatePanel session={session} />}</Live>)
    expect(await screen.findByText(/^4 pupils have answered/)).toBeTruthy()
    expect(screen.getByRole("button", { name: "Show the totals" }).hasAttribute("disabled")).toBe(true)
    expect(screen.queryByText("Were you listened to?")).toBeNull()
    view.unmount()
    scene.pupil(4, { type: "Evaluate", answers: answers(5) })
    render(<Live scene={scene}>{(session) => <EvaluatePanel session={session} />}</Live>)
    expect(await screen.findByText(/All gave the same answer/)).toBeTruthy()
    await press("Show the totals")
    expect(await screen.findByText("Were you listened to?")).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/Lina|Adam|Sacha/)
  })
})
