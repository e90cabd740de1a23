import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { useReducer } from "react"
import { afterEach, expect, it } from "vitest"
import type { Command } from "../../domain/session/commands.ts"
import { decide } from "../../domain/session/decide.ts"
import type { HadDuty } from "../../domain/session/duty-rota.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { createScene, type Scene, sceneTime } from "../registry/scene.ts"
import { DutiesDialog } from "./duties-dialog.tsx"

afterEach(cleanup)

const names = ["Adam", "Inès", "Lina", "Noé", "Tom"]
const zeros = (count: number) => new Uint8Array(count)

type Refuses = (command: Command) => boolean
type Props = {
  refuses?: Refuses
  scene: Scene
  earlier: readonly (readonly HadDuty[])[] | null
  onClose: () => void
}

const Live = ({ scene, earlier, onClose, refuses }: Props) => {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const send = async (command: Command) => {
    const asked = decide(scene.staffProps().view, command, { now: () => sceneTime, random: zeros })
    if (!asked.ok) return asked
    if (refuses?.(command)) return { ok: false as const, error: { type: "UnknownTarget" } as const }
    scene.facilitator(command)
    draw()
    return { ok: true as const, value: [] }
  }
  const session = scene.staffProps({ act: send })
  return (
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
      <ToastProvider>
        <DutiesDialog {...{ session, earlier, onClose }} members={scene.members} random={zeros} />
      </ToastProvider>
    </LanguageProvider>
  )
}

const press = async (name: string) => {
  const button = await screen.findByRole("button", { name })
  await act(async () => void fireEvent.click(button))
}

it("[DUTY-4] duties are drawn in the open, one of them anew, given at once and taken back", {
  timeout: 60_000,
}, async () => {
  const scene = createScene({ names, question: "A better break?" })
  const seats = names.map((_, at) => scene.join(at))
  const chaired = [0, 1].map((at) => [{ member: scene.members[at]?.member ?? "", duty: "chair" as const }])
  const closed: string[] = []
  const held = () => scene.host.session.staff.staffDuties
  render(<Live scene={scene} earlier={chaired} onClose={() => closed.push("closed")} />)
  await screen.findByText("2 earlier sessions are counted, which this device holds.")
  await press("Draw the duties")
  await screen.findByText("Drawn: Lina")
  await screen.findByText("Among those who have not had it yet: Lina, Noé, and Tom.")
  await press("Draw another: Chair")
  await screen.findByText("Drawn: Tom")
  await press("Leave it out: Observer")
  expect(held()).toEqual({})
  await press("Give these 3 duties")
  expect(held()).toEqual({
    [seats[4] ?? ""]: "chair",
    [seats[0] ?? ""]: "secretary",
    [seats[1] ?? ""]: "timekeeper",
  })
  expect(closed).toEqual(["closed"])
  await press("Undo")
  expect(held()).toEqual({})
})

it("[DUTY-4] nothing is drawn before the earlier sessions were looked at", { timeout: 60_000 }, async () => {
  const scene = createScene({ names, question: "A better break?" })
  scene.join(0)
  render(<Live scene={scene} earlier={null} onClose={() => {}} />)
  const draw = await screen.findByRole<HTMLButtonElement>("button", { name: "Draw the duties" })
  expect(draw.disabled).toBe(true)
})

it("[DUTY-5] what another facilitator gave since the draw stands, in words; the rest is given and taken back alone", {
  timeout: 60_000,
}, async () => {
  const scene = createScene({ names, question: "A better break?" })
  const seats = names.map((_, at) => scene.join(at))
  const closed: string[] = []
  const live = <Live scene={scene} earlier={[]} onClose={() => closed.push("closed")} />
  const { rerender } = render(live)
  await press("Draw the duties")
  const held = () => scene.host.session.staff.staffDuties
  // Drawn were, in this order: chair, secretary, timekeeper, observer.
  scene.facilitator({ type: "GiveDuty", seat: seats[4] ?? "", duty: "chair" })
  scene.facilitator({ type: "GiveDuty", seat: seats[1] ?? "", duty: "chair" })
  rerender(<Live scene={scene} earlier={[]} onClose={() => closed.push("closed")} />)
  await press("Give these 4 duties")
  const others = { [seats[4] ?? ""]: "chair", [seats[1] ?? ""]: "chair" }
  expect(held()).toEqual({ ...others, [seats[2] ?? ""]: "timekeeper", [seats[3] ?? ""]: "observer" })
  expect(closed).toEqual([])
  expect(screen.getAllByText(/^The 2 duties are given. 2 duties stay as they are/).length).toBeGreaterThan(0)
  await press("Undo")
  expect(held()).toEqual(others)
})

it("[DUTY-5] where one of them is refused, those that were given are taken back all the same", {
  timeout: 60_000,
}, async () => {
  const scene = createScene({ names, question: "A better break?" })
  for (const [at] of names.entries()) scene.join(at)
  const refuses = (command: Command) => command.type === "GiveDuty" && command.duty === "observer"
  render(<Live scene={scene} earlier={[]} onClose={() => {}} refuses={refuses} />)
  await press("Draw the duties")
  await press("Give these 4 duties")
  expect(Object.values(scene.host.session.staff.staffDuties)).toHaveLength(3)
  await screen.findByRole("button", { name: "Give this duty" })
  await press("Undo")
  expect(scene.host.session.staff.staffDuties).toEqual({})
})
