import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { type ReactNode, useReducer, useState } from "react"
import { afterEach, describe, expect, it } from "vitest"
import type { Command } from "../../domain/session/commands.ts"
import { decide } from "../../domain/session/decide.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { createScene, type Scene, sceneTime } from "../registry/scene.ts"
import type { DeviceDrafts, SessionProps } from "../session-props.ts"
import { DecidePanel } from "./decide-panel.tsx"
import { projectsInWindow } from "./other-screen.ts"
import { PresentView } from "./present-screen.tsx"
import { useVoting } from "./use-voting.ts"
import { VotePanel } from "./vote-panel.tsx"

afterEach(cleanup)

const memoryDrafts = (): DeviceDrafts => {
  const texts = new Map<string, string>()
  const values = new Map<string, unknown>()
  return {
    load: async (id) => texts.get(id) ?? "",
    save: async (id, text) => void texts.set(id, text),
    loadValue: async (name) => values.get(name),
    saveValue: async (name, value) => void values.set(name, value),
  }
}

type LiveProps = {
  scene: Scene
  drafts?: DeviceDrafts
  children: (session: SessionProps) => ReactNode
}

/** A screen over a real core; an act deletes the draft that it sends. */
const Live = ({ scene, drafts = memoryDrafts(), children }: LiveProps) => {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const send = async (command: Command, draft?: string) => {
    const { view } = scene.staffProps()
    const asked = decide(view, command, { now: () => sceneTime, random: (count) => new Uint8Array(count) })
    if (!asked.ok) return asked
    scene.facilitator(command)
    if (draft !== undefined) await drafts.save(draft, "", sceneTime)
    draw()
    return { ok: true as const, value: [] }
  }
  return (
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
      <ToastProvider>{children(scene.staffProps({ act: send, drafts }))}</ToastProvider>
    </LanguageProvider>
  )
}

const oneIdea = (): Scene => {
  const scene = createScene({ names: ["Lina"], question: "A better break?" })
  scene.join(0)
  const [event] = scene.pupil(0, { type: "Submit", kind: "proposal", text: "Benches" })
  scene.facilitator({ type: "Publish", contribution: String(event?.facts.contribution) })
  return scene
}

const Answers = ({ session }: { session: SessionProps }) => {
  const [editing, setEditing] = useState<string | null>(null)
  return <DecidePanel session={session} editing={editing} onEdit={setEditing} />
}

const press = async (name: string | RegExp) => {
  const button = await screen.findByRole("button", { name })
  await act(async () => fireEvent.click(button))
}
const write = async (label: RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const textOf = async (label: RegExp) => (await screen.findByLabelText<HTMLInputElement>(label)).value

describe("an answer that is taken back", { timeout: 60_000 }, () => {
  it("holds its words again: the reason, who and when", async () => {
    const scene = oneIdea()
    const drafts = memoryDrafts()
    render(
      <Live scene={scene} drafts={drafts}>
        {(session) => <Answers session={session} />}
      </Live>,
    )
    await press("Answer")
    fireEvent.click(await screen.findByRole("radio", { name: "Accepted" }))
    await write(/^Why/, "Two benches are left.")
    await write(/^Who/, "Lina")
    await press("Publish the answer")
    expect(Object.keys(scene.staffProps().view.public.decisions)).toHaveLength(1)
    await press("Undo")
    expect(Object.keys(scene.staffProps().view.public.decisions)).toHaveLength(0)
    await press("Answer")
    await screen.findByDisplayValue("Two benches are left.")
    expect(await textOf(/^Who/)).toBe("Lina")
    expect((await screen.findByRole<HTMLInputElement>("radio", { name: "Accepted" })).checked).toBe(true)
  })
})

describe("leaving the projection", { timeout: 60_000 }, () => {
  const show = (onExit: () => void) =>
    render(
      <Live scene={oneIdea()}>
        {(session) => (
          <PresentView
            {...{ session, onExit }}
            members={[]}
            doors={null}
            address="palabre.local"
            onAddPhone={() => undefined}
            onRead={() => undefined}
          />
        )}
      </Live>,
    )

  it("asks, unless another screen projects", async () => {
    let exits = 0
    show(() => exits++)
    await press("Leave the projection")
    expect(await screen.findByText("Leave the projection?")).not.toBeNull()
    expect(exits).toBe(0)
    cleanup()
    projectsInWindow({ closed: false } as Window)
    show(() => exits++)
    await press("Leave the projection")
    expect(exits).toBe(1)
  })
})

const Vote = ({ session }: { session: SessionProps }) => (
  <VotePanel session={session} voting={useVoting(session)} />
)

describe("a vote that is closed", { timeout: 60_000 }, () => {
  const closedWith = (ballots: number): Scene => {
    const scene = createScene({
      names: Array.from({ length: 6 }, (_, at) => `Pupil ${at}`),
      question: "A better break?",
    })
    for (let at = 0; at < 6; at++) scene.join(at)
    const [event] = scene.pupil(0, { type: "Submit", kind: "proposal", text: "Benches" })
    const idea = String(event?.facts.contribution)
    scene.facilitator({ type: "Publish", contribution: idea })
    scene.facilitator({ type: "EnterStage", stage: 2 })
    const [opened] = scene.facilitator({ type: "OpenPoll", method: "yes-no", options: [idea] })
    const poll = String(opened?.facts.poll)
    for (let at = 0; at < ballots; at++) scene.pupil(at, { type: "CastBallot", poll, marks: ["yes"] })
    scene.facilitator({ type: "ClosePoll", poll })
    return scene
  }

  it("warns of what a result of few, or of all alike, tells of each", async () => {
    render(<Live scene={closedWith(4)}>{(session) => <Vote session={session} />}</Live>)
    expect(await screen.findByText(/^4 ballots only/)).not.toBeNull()
    cleanup()
    render(<Live scene={closedWith(5)}>{(session) => <Vote session={session} />}</Live>)
    expect(await screen.findByText(/^If all have voted alike/)).not.toBeNull()
    expect(screen.queryByText(/ballots only/)).toBeNull()
  })
})
