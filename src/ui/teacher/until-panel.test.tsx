import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { type ReactNode, useReducer, useState } from "react"
import { afterEach, beforeAll, expect, it, vi } from "vitest"
import type { OpenIdea } from "../../domain/session/class-log.ts"
import type { Command } from "../../domain/session/commands.ts"
import { decide } from "../../domain/session/decide.ts"
import type { Stage } from "../../domain/templates.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { createScene, type Scene, sceneTime } from "../registry/scene.ts"
import type { SessionProps } from "../session-props.ts"
import { OpenIdeasPanel } from "./follow-up/open-ideas-panel.tsx"
import { UntilPanel } from "./until-panel.tsx"

beforeAll(() => facilitatorsTexts.load("en"), 30_000)
afterEach(cleanup)

/** A screen over a real core, at a moment of the test's choice. */
const Live = (props: { scene: Scene; children: (session: SessionProps) => ReactNode; now?: number }) => {
  const { scene, children, now = sceneTime } = props
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const send = async (command: Command) => {
    const { view } = scene.staffProps()
    const asked = decide(view, command, { now: () => now, random: (count) => new Uint8Array(count) })
    if (!asked.ok) return asked
    const events = scene.facilitator(command)
    draw()
    return {
      ok: true as const,
      value: events.map((event) => ({ id: event.signature, event, state: "waiting" as const })),
    }
  }
  return (
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
      <ToastProvider>{children(scene.staffProps({ act: send, hostNow: () => now }))}</ToastProvider>
    </LanguageProvider>
  )
}

const Panel = ({ session }: { session: SessionProps }) => {
  const [isAsking, setAsking] = useState(false)
  return <UntilPanel session={session} isAsking={isAsking} onAsk={setAsking} />
}

const scene = (first: Partial<Stage> = { days: 5 }) => {
  const made = createScene({
    ...{ names: ["Lina", "Adam"], question: "A better break?" },
    stages: [
      { kind: "propose", minutes: 5, ...first },
      { kind: "decide", minutes: 5 },
    ],
  })
  for (const at of [0, 1]) made.join(at)
  return made
}
const show = (shown: Scene, now = sceneTime) =>
  render(
    <Live scene={shown} now={now}>
      {(session) => <Panel session={session} />}
    </Live>,
  )
const press = async (name: string | RegExp) =>
  act(async () => fireEvent.click(await screen.findByRole("button", { name })))
const write = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const untilOf = (shown: Scene) => shown.host.session.public.until

it("[LONG-6] a stage planned for days asks until when, on a day of school in the afternoon", async () => {
  const shown = scene({ days: 4 })
  show(shown)
  // Four days after a Tuesday is a Saturday.
  expect((await screen.findByLabelText<HTMLInputElement>("Until which day")).value).toBe("2026-11-23")
  expect((await screen.findByLabelText<HTMLInputElement>("At what time")).value).toBe("16:00")
  await press("Keep open until then")
  expect(untilOf(shown)).toBe(new Date(2026, 10, 23, 16).getTime())
  await screen.findByText("Until Monday 16:00")
  await press("Undo")
  expect(untilOf(shown)).toBeUndefined()
})

it("[LONG-6] a stage that is planned for a lesson asks for nothing", () => {
  show(scene({}))
  expect(document.querySelector("input")).toBeNull()
})

it("[LONG-3] no day, or a moment that has passed, is told of in words and sends nothing", async () => {
  const shown = scene()
  show(shown)
  await write("Until which day", "")
  await press("Keep open until then")
  await screen.findByText("Choose a day and a time.")
  await write("Until which day", "2026-11-02")
  await screen.findByText("This moment has passed already.")
  expect(untilOf(shown)).toBeUndefined()
})

it("[LONG-3] what is wrong with the hour is told of at the hour, and the focus goes back to what opened the form", async () => {
  const shown = scene()
  shown.facilitator({ type: "KeepOpen", until: sceneTime + 86_400_000 })
  show(shown)
  await press("Change")
  const [day, hour] = [
    await screen.findByLabelText("Until which day"),
    await screen.findByLabelText("At what time"),
  ]
  await vi.waitFor(() => expect(document.activeElement?.id).toBe(day.id))
  await write("At what time", "")
  await press("Keep open until then")
  expect(hour.getAttribute("aria-invalid")).toBe("true")
  expect(day.getAttribute("aria-invalid")).toBeNull()
  await press("Go back")
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Change"))
})

it("[LONG-5] once it has passed the facilitator is told how many came since, and prolongs it", async () => {
  const shown = scene()
  shown.pupil(0, { type: "Submit", kind: "proposal", text: "In time" })
  shown.facilitator({ type: "KeepOpen", until: sceneTime - 60_000 })
  shown.pupil(1, { type: "Submit", kind: "proposal", text: "After it" })
  show(shown)
  await screen.findByText(/1 text came since: it waits for you, marked as late/)
  await press("Prolong")
  await press("Keep open until then")
  expect(untilOf(shown)).toBeGreaterThan(sceneTime)
})

const idea = (digit: string, text: string, log: string): OpenIdea => ({
  ...{
    id: digit.repeat(32),
    log: log.repeat(64),
    heldOn: "2026-11-10",
    question: "The week?",
    text,
    agree: 2,
  },
})

const ideas = [idea("a", "A bench", "1"), idea("b", "A ball", "1"), idea("c", "A tree", "2")]
const Ideas = ({ session }: { session: SessionProps }) => {
  const { contributions } = session.view.public
  return <OpenIdeasPanel session={session} ideas={ideas.filter((it) => !contributions[it.id]?.published)} />
}

it("[TAKEN-4] the ideas of the latest session are taken over at once, older ones one by one, with undo", async () => {
  const shown = scene()
  render(<Live scene={shown}>{(session) => <Ideas session={session} />}</Live>)
  const texts = () =>
    Object.values(shown.host.session.public.contributions).flatMap((it) => (it.published ? [it.text] : []))
  await press("Take over the 2 of 10 November 2026")
  expect(texts()).toEqual(["A bench", "A ball"])
  await press("Take over: A tree")
  expect(texts()).toEqual(["A bench", "A ball", "A tree"])
  await press("Undo")
  expect(texts()).toEqual(["A bench", "A ball"])
})

it("[TAKEN-5] all are taken over though one was already, said once and taken back at once; no day where they have several", async () => {
  const shown = scene()
  const [bench, ball] = ideas
  const older = { ...idea("d", "A slide", "1"), heldOn: "2026-10-06" }
  shown.facilitator({
    type: "TakeOverIdea",
    idea: "a".repeat(32),
    log: "1".repeat(64),
    heldOn: "2026-11-10",
    text: "A bench",
  })
  render(
    <Live scene={shown}>
      {(session) => (
        <OpenIdeasPanel session={session} ideas={[bench, ball, older].flatMap((it) => it ?? [])} />
      )}
    </Live>,
  )
  const texts = () =>
    Object.values(shown.host.session.public.contributions).flatMap((it) => (it.published ? [it.text] : []))
  await press("Take over these 3 ideas")
  expect(texts()).toEqual(["A bench", "A ball", "A slide"])
  expect(screen.getAllByText("2 ideas are taken over: the class can read them.").length).toBeGreaterThan(0)
  await press("Undo")
  expect(texts()).toEqual(["A bench"])
})
