import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { useReducer, useState } from "react"
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { eventIdOf } from "../../domain/log/event.ts"
import type { Command } from "../../domain/session/commands.ts"
import { decide } from "../../domain/session/decide.ts"
import type { Stage } from "../../domain/templates.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { createScene, type Scene, sceneTime } from "../registry/scene.ts"
import type { DeviceDrafts } from "../session-props.ts"
import { SessionNewView } from "./session-new-screen.tsx"
import { StagesView } from "./stages-screen.tsx"
import { StageScript } from "./templates/stage-script.tsx"
import { useScripts } from "./templates/use-scripts.ts"
import { agendaNotKept } from "./use-agenda-told.ts"

beforeAll(() => facilitatorsTexts.load("en"), 30_000)
afterEach(cleanup)
vi.setConfig({ testTimeout: 60_000 })

const nothing = () => undefined
const Frame = ({ children }: { children: React.ReactNode }) => (
  <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
    <ToastProvider>{children}</ToastProvider>
  </LanguageProvider>
)

const keptDrafts = (): DeviceDrafts => {
  const values = new Map<string, unknown>()
  return {
    ...{ load: async () => "", save: async () => undefined },
    loadValue: async (name) => values.get(name),
    saveValue: async (name, value) => void values.set(name, value),
  }
}

type LiveProps = { scene: Scene; onDone?: () => void; drafts?: DeviceDrafts }

const Live = ({ scene, onDone = nothing, drafts = keptDrafts() }: LiveProps) => {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const [kept] = useState(drafts)
  const send = async (command: Command) => {
    const { view } = scene.staffProps()
    const asked = decide(view, command, { now: () => sceneTime, random: (count) => new Uint8Array(count) })
    if (!asked.ok) return asked
    scene.facilitator(command)
    draw()
    return { ok: true as const, value: [] }
  }
  return (
    <Frame>
      <StagesView
        session={scene.staffProps({ act: send, drafts: kept })}
        log=""
        members={[]}
        onSave={nothing}
        onDone={onDone}
      />
    </Frame>
  )
}

const click = async (element: HTMLElement) => act(async () => fireEvent.click(element))
const press = async (name: string | RegExp) => click(await screen.findByRole("button", { name }))
const choose = async (menu: RegExp, name: string) => {
  await press(menu)
  await click(await screen.findByRole("menuitem", { name }))
}
const begin = (): Scene => createScene({ names: ["Lina"], question: "A better break?" })
const kindsOf = (scene: Scene): string =>
  scene.host.session.public.stages.map(({ kind, minutes }) => `${kind} ${minutes}`).join(", ")

describe("the stages of a session", { timeout: 60_000 }, () => {
  it("[AGENDA-7] are moved, repeated, made longer, taken out and added by buttons alone, then used as a whole", async () => {
    const scene = begin()
    let isDone = false
    render(<Live scene={scene} onDone={() => (isDone = true)} />)
    await press("Move Vote up")
    await press("One more minute for Argue")
    await choose(/More for Argue/, "Repeat after this one")
    await choose(/More for Decide/, "Take out")
    await choose(/Add a stage/, "Debate")
    await choose(/More for Vote/, "Arguments first, then the ballot")
    expect(kindsOf(scene)).toBe("propose 5, argue 5, vote 3, decide 2")
    await press("Use these stages")
    expect(kindsOf(scene)).toBe("propose 5, debate 5, vote 3, argue 6, argue 6")
    expect(scene.host.session.public.stages.find((it) => it.kind === "vote")?.gate).toBe(true)
    expect(isDone).toBe(true)
  })

  it("[AGENDA-8] what is being changed is there after a look elsewhere, until it is used or the class moves on", async () => {
    const scene = begin()
    const drafts = keptDrafts()
    const look = async () => {
      render(<Live scene={scene} drafts={drafts} />)
      await act(async () => undefined)
      const names = screen.getAllByRole("button", { name: /^Move .* up$/ })
      return names.map((it) => it.getAttribute("aria-label")).join(", ")
    }
    const before = await look()
    await press("Move Vote up")
    cleanup()
    expect([await look(), before]).toEqual([
      "Move Propose up, Move Vote up, Move Argue up, Move Decide up",
      "Move Propose up, Move Argue up, Move Vote up, Move Decide up",
    ])
    cleanup()
    scene.facilitator({ type: "EnterStage", stage: 1 })
    expect(await look()).toBe(before)
    await press("Move Vote up")
    await press("Use these stages")
    cleanup()
    expect(await look()).toBe("Move Propose up, Move Vote up, Move Argue up, Move Decide up")
    expect(screen.getByRole("button", { name: "Nothing is changed yet." })).toBeTruthy()
  })

  it("[AGENDA-7] a stage in which the class listens may ask first what everyone thinks", async () => {
    render(<Live scene={begin()} />)
    await choose(/Add a stage/, "Understand")
    await choose(/More for Understand/, "Ask first what everyone thinks")
    expect(screen.getByText("first vote")).toBeTruthy()
  })

  it("[AGENDA-7] a stage that moves takes the focus along; at the end the way back has it", async () => {
    render(<Live scene={begin()} />)
    for (const _ of [1, 2]) {
      const up = await screen.findByRole("button", { name: "Move Vote up" })
      await act(async () => up.focus())
      await click(up)
    }
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Move Vote down")
  })

  it("[AGENDA-3] the stage that the class is in cannot be taken out", async () => {
    render(<Live scene={begin()} />)
    await press(/More for Propose/)
    const out = await screen.findByRole("menuitem", { name: "Take out" })
    expect(out.getAttribute("aria-disabled")).toBe("true")
  })

  it("[AGENDA-2] a list that was overtaken is not used, and begins anew from what there is", async () => {
    const scene = begin()
    const { rerender } = render(<Live scene={scene} />)
    await press("Move Vote up")
    scene.facilitator({ type: "EnterStage", stage: 1 })
    rerender(<Live scene={scene} />)
    await screen.findByText(/changed while you were here/)
    expect(screen.queryByRole("button", { name: "Use these stages" })).toBeNull()
    await press("Start from the list as it is")
    await press("Move Vote down")
    await press("Use these stages")
    expect(kindsOf(scene)).toBe("propose 5, argue 5, decide 2, vote 3")
  })

  it("[AGENDA-2] a change that the host put aside is told once it is known", () => {
    const scene = begin()
    const { stages } = scene.host.session.public
    const [kept] = scene.facilitator({ type: "SetAgenda", stages: stages.slice(0, 2), stage: 0 })
    if (!kept) throw new Error("An event")
    const id = eventIdOf(kept)
    const props = scene.staffProps()
    expect(agendaNotKept(null, props)).toBe(false)
    expect(agendaNotKept(id, props)).toBe(false)
    expect(agendaNotKept("f".repeat(64), props)).toBe(true)
    const waiting = [{ id: "f".repeat(64), event: kept, state: "waiting" as const }]
    expect(agendaNotKept("f".repeat(64), { ...props, pending: waiting })).toBe(false)
  })

  it("[AGENDA-5] a stage gets a name and a script of its own; the others keep theirs", async () => {
    const scene = begin()
    render(<Live scene={scene} />)
    await choose(/More for Argue/, "Name and script")
    const name = await screen.findByLabelText(/Name of the stage/)
    await act(async () => fireEvent.change(name, { target: { value: "Why and why not" } }))
    await press("Use these words")
    await press("Use these stages")
    const { public: shown, staff } = scene.host.session
    const part = shown.stages[1]?.part ?? ""
    expect(shown.titles?.[part]).toEqual({ title: "Why and why not" })
    expect(staff.scripts?.[part]?.say).toContain("Choose an idea")
    expect(shown.stages.map((it) => it.part === undefined)).toEqual([true, false, true, true])
  })
})

const Script = ({ stage }: { stage: Stage }) => <StageScript script={useScripts(undefined)(stage)} />

it("[SCRIPT-1] the script of a stage is folded until it is asked for", async () => {
  render(
    <Frame>
      <Script stage={{ kind: "debate", minutes: 3, part: "thanks" }} />
    </Frame>,
  )
  const say = await screen.findByRole("button", { name: "What to say" })
  expect(say.getAttribute("aria-expanded")).toBe("false")
  await press("What to say")
  expect(say.getAttribute("aria-expanded")).toBe("true")
  expect(screen.getByText(/Now we thank each other/)).toBeTruthy()
})

it("[TEMPLATE-6] quick question is chosen already; another brings its stages, its naming and its name", async () => {
  const drafts: unknown[] = []
  render(
    <Frame>
      <SessionNewView
        className="CM2"
        pupils={3}
        onOpen={async ({ template, naming, stages }) => {
          drafts.push([template, naming, stages.length])
          return null
        }}
      />
    </Frame>,
  )
  await press("Open the doors")
  await click(await screen.findByRole("radio", { name: /^Regulated debate/ }))
  await press("Open the doors")
  await waitFor(() => expect(drafts).toHaveLength(2))
  expect(drafts).toEqual([
    ["quick-question", "firstNames", 4],
    ["regulated-debate", "animals", 8],
  ])
  for (const name of [/^Delegate election/, /^Full consultation/])
    expect(screen.queryByRole("radio", { name })).toBeNull()
})
