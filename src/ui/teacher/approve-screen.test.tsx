import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { type ReactNode, useReducer, useState } from "react"
import { afterEach, describe, expect, it } from "vitest"
import type { Command } from "../../domain/session/commands.ts"
import { decide } from "../../domain/session/decide.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { createScene, type Scene, sceneTime } from "../registry/scene.ts"
import type { SessionProps } from "../session-props.ts"
import { ApproveView } from "./approve-screen.tsx"
import { DecidePanel } from "./decide-panel.tsx"

afterEach(cleanup)

const names = Array.from({ length: 20 }, (_, at) => `Pupil ${at + 1}`)

/** A screen over a real core: each act is decided and admitted, then shown. */
const Live = ({ scene, children }: { scene: Scene; children: (session: SessionProps) => ReactNode }) => {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const act = async (command: Command) => {
    const { view } = scene.staffProps()
    const asked = decide(view, command, { now: () => sceneTime, random: (count) => new Uint8Array(count) })
    if (!asked.ok) return asked
    scene.facilitator(command)
    draw()
    return { ok: true as const, value: [] }
  }
  return (
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
      <ToastProvider>{children(scene.staffProps({ act }))}</ToastProvider>
    </LanguageProvider>
  )
}

const withIdeas = (count: number): Scene => {
  const scene = createScene({ names, question: "How could break time be better?" })
  for (let at = 0; at < 20; at++) scene.join(at)
  for (let at = 0; at < count; at++)
    scene.pupil(at % 20, { type: "Submit", kind: "proposal", text: `Idea number ${at + 1}` })
  return scene
}

const fates = (scene: Scene) =>
  Object.values(scene.staffProps().view.staff?.contributions ?? {}).map((it) => it.fate)

const approve = (scene: Scene) =>
  render(
    <Live scene={scene}>
      {(session) => <ApproveView session={session} log="log" members={[]} onDone={() => undefined} />}
    </Live>,
  )

describe("approval", { timeout: 60_000 }, () => {
  it("[APPROVE-1] forty ideas are published in at most 45 taps", async () => {
    const scene = withIdeas(40)
    approve(scene)
    let taps = 0
    for (let left = 40; left > 0; left--) {
      fireEvent.click(await screen.findByRole("button", { name: "Yes, publish" }))
      taps++
      if (left > 1) await screen.findByText(`${left - 1} left`)
    }
    await screen.findByText("Nothing waits to be read.")
    expect(fates(scene)).toEqual(Array.from({ length: 40 }, () => "published"))
    expect(taps).toBeLessThanOrEqual(45)
  })

  it("[APPROVE-2] keys 1, 2, 3 ask again, put off, publish; a ready reason is one tap", async () => {
    const scene = withIdeas(3)
    approve(scene)
    await screen.findByText("Idea number 1")
    fireEvent.keyDown(document.body, { key: "3" })
    await screen.findByText("Idea number 2")
    fireEvent.keyDown(document.body, { key: "2" })
    await screen.findByText("Idea number 3")
    fireEvent.keyDown(document.body, { key: "1" })
    fireEvent.click(await screen.findByRole("button", { name: "Say what you want, and why." }))
    await screen.findByText("Idea number 2")
    await waitFor(() => expect(fates(scene)).toEqual(["published", "waiting", "rephrase"]))
  })

  it("[APPROVE-5] asking again and setting aside are taken back from the toast", async () => {
    const scene = withIdeas(1)
    approve(scene)
    fireEvent.click(await screen.findByRole("button", { name: "Ask to rewrite" }))
    fireEvent.click(await screen.findByRole("button", { name: "Say what you want, and why." }))
    await waitFor(() => expect(fates(scene)).toEqual(["rephrase"]))
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }))
    await waitFor(() => expect(fates(scene)).toEqual(["waiting"]))
  })

  it("shows who wrote a text on a projected screen only when it is asked for", async () => {
    const scene = withIdeas(1)
    render(
      <Live scene={scene}>
        {(session) => (
          <ApproveView session={session} log="log" members={[]} onDone={() => undefined} isProjected />
        )}
      </Live>,
    )
    const ask = await screen.findByRole("button", { name: "Who wrote it?" })
    const { staff } = scene.staffProps().view
    const [idea] = Object.values(staff?.contributions ?? {})
    const name = staff?.seats[idea?.seat ?? ""]?.name ?? "no name"
    expect(document.body.textContent).not.toContain(name)
    fireEvent.click(ask)
    await screen.findByText(name)
  })

  it("[APPROVE-3] publishing is taken back from the toast, and so is publishing the rest", async () => {
    const scene = withIdeas(3)
    approve(scene)
    fireEvent.click(await screen.findByRole("button", { name: "Yes, publish" }))
    await waitFor(() => expect(fates(scene)).toContain("published"))
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }))
    await waitFor(() => expect(fates(scene)).not.toContain("published"))
    fireEvent.click(screen.getByRole("button", { name: "Publish the 3 left" }))
    fireEvent.click(await screen.findByRole("button", { name: "Publish all" }))
    await waitFor(() => expect(fates(scene)).toEqual(["published", "published", "published"]))
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }))
    await waitFor(() => expect(fates(scene)).toEqual(["waiting", "waiting", "waiting"]))
  })
})

const Answering = ({ session }: { session: SessionProps }) => {
  const [editing, setEditing] = useState<string | null>(null)
  return <DecidePanel session={session} editing={editing} onEdit={setEditing} />
}

describe("an answer", () => {
  it("[APPROVE-4] is refused without its reason, in words, and given with one", async () => {
    const scene = withIdeas(1)
    const [id = ""] = Object.keys(scene.staffProps().view.staff?.contributions ?? {})
    scene.facilitator({ type: "Publish", contribution: id })
    render(<Live scene={scene}>{(session) => <Answering session={session} />}</Live>)
    fireEvent.click(await screen.findByRole("button", { name: "Answer" }))
    fireEvent.click(screen.getByRole("radio", { name: "Refused" }))
    fireEvent.click(screen.getByRole("button", { name: "Publish the answer" }))
    await screen.findByText("Write the reason. An answer without one cannot be given.")
    expect(scene.staffProps().view.public.decisions).toEqual({})
    fireEvent.change(screen.getByRole("textbox", { name: /Why/ }), {
      target: { value: "It costs too much." },
    })
    fireEvent.click(screen.getByRole("button", { name: "Publish the answer" }))
    await waitFor(() =>
      expect(scene.staffProps().view.public.decisions[id]).toMatchObject({ reason: "It costs too much." }),
    )
  })
})
