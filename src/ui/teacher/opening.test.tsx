import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { useReducer } from "react"
import { afterEach, describe, expect, it } from "vitest"
import type { Command } from "../../domain/session/commands.ts"
import type { Stage } from "../../domain/templates.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { createScene, type Scene } from "../registry/scene.ts"
import type { SessionProps } from "../session-props.ts"
import { ShiftPanel } from "./follow-up/shift-panel.tsx"
import { useMainAct } from "./main-act.ts"
import { OpeningPanel } from "./opening-panel.tsx"
import { useOpening } from "./use-opening.ts"
import { useSteering } from "./use-steering.ts"
import { useVoting } from "./use-voting.ts"
import { VotePanel } from "./vote-panel.tsx"

afterEach(cleanup)

const preferences = memoryPreferences({ language: "en" })
const nothing = () => undefined

/** What the cockpit makes of an opening vote: its panels, and the one act that leads on. */
const Cockpit = ({ session }: { session: SessionProps }) => {
  const [steering, voting, opening] = [useSteering(session), useVoting(session), useOpening(session)]
  const main = useMainAct({ session, steering, voting, opening, onFinish: nothing })
  const kind = session.view.public.stages[session.view.public.stage]?.kind
  return (
    <>
      {opening.isNow && <OpeningPanel session={session} opening={opening} />}
      {kind === "vote" && <VotePanel session={session} voting={voting} />}
      {main && (
        <button type="button" disabled={main.isDisabled} onClick={main.press}>
          MAIN {main.words}
        </button>
      )}
    </>
  )
}

const Live = ({ scene, Shown }: { scene: Scene; Shown: (props: { session: SessionProps }) => unknown }) => {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const send = async (command: Command) => {
    const events = scene.facilitator(command)
    draw()
    return {
      ok: true as const,
      value: events.map((event) => ({ id: event.signature, event, state: "waiting" as const })),
    }
  }
  const Inner = Shown as (props: { session: SessionProps }) => React.ReactNode
  return (
    <LanguageProvider preferences={preferences} texts={facilitatorsTexts}>
      <ToastProvider>
        <Inner session={scene.staffProps({ act: send })} />
      </ToastProvider>
    </LanguageProvider>
  )
}

const stages: readonly Stage[] = [
  { kind: "understand", minutes: 5, opening: true },
  { kind: "vote", minutes: 5 },
]
const lesson = (pupils = 6): Scene => {
  const names = Array.from({ length: pupils }, (_, at) => `Pupil ${at + 1}`)
  const scene = createScene({ names, question: "Should we?", stages })
  names.forEach((_, at) => void scene.join(at))
  return scene
}
const newest = (scene: Scene) => scene.host.session.public.pollOrder.at(-1) ?? ""
const cast = (scene: Scene, marks: readonly ("yes" | "no")[]) => {
  for (const [at, mark] of marks.entries())
    scene.pupil(at, { type: "CastBallot", poll: newest(scene), marks: [mark] })
}
const press = async (name: string | RegExp) => {
  const button = await screen.findByRole("button", { name })
  await act(async () => fireEvent.click(button))
}

describe("whoever leads", { timeout: 60_000 }, () => {
  it("[OPENING-7] asks in the session's words or others, closes and goes on, and never reads an answer; then the same question is the first choice", async () => {
    const scene = lesson()
    const { container } = render(<Live scene={scene} Shown={Cockpit} />)
    const field = await screen.findByLabelText(/^The question asked/)
    fireEvent.change(field, { target: { value: " " } })
    const ask = await screen.findByRole("button", { name: /^MAIN Ask what everyone thinks/ })
    expect(ask).toHaveProperty("disabled", true)
    fireEvent.change(field, { target: { value: "Shall we try?" } })
    await press(/^MAIN Ask what everyone thinks/)
    expect(scene.host.session.public.polls[newest(scene)]).toMatchObject({ question: "Shall we try?" })
    cast(scene, ["yes", "yes", "no"])
    await press("MAIN Close")
    expect(await screen.findByText("3 answers are in the box. They are shown to nobody.")).toBeTruthy()
    expect(container.textContent).not.toMatch(/\d of \d/)
    expect(screen.queryByText("Yes")).toBeNull()
    await press(/^MAIN Next/)
    const again = await screen.findByRole("radio", { name: "The question of the first vote" })
    expect(again).toHaveProperty("checked", true)
    expect(screen.getByText("Shall we try?")).toBeTruthy()
    await press("MAIN Ask the question again")
    expect(scene.host.session.public.polls[newest(scene)]).toMatchObject({
      ...{ status: "open", question: "Shall we try?" },
      again: scene.host.session.public.pollOrder[0],
    })
  })

  const compared = (before: readonly ("yes" | "no")[], after: readonly ("yes" | "no")[]) => {
    const scene = lesson(after.length)
    scene.facilitator({ type: "AskOpening" })
    cast(scene, before)
    scene.facilitator({ type: "EnterStage", stage: 1 })
    scene.facilitator({ type: "AskAgain", opening: newest(scene) })
    cast(scene, after)
    scene.facilitator({ type: "ClosePoll", poll: newest(scene) })
    scene.facilitator({ type: "RevealPoll", poll: newest(scene) })
    return scene
  }

  it("[OPENING-8] sees each answer before and after, how many changed, and shows it or hides it", async () => {
    const scene = compared(
      ["yes", "yes", "yes", "yes", "yes", "yes", "no", "no", "no", "no"],
      ["yes", "yes", "yes", "no", "no", "no", "no", "no", "yes", "yes", "yes"],
    )
    render(<Live scene={scene} Shown={ShiftPanel} />)
    const yes = await screen.findByRole("list", { name: "Yes" })
    expect(yes.textContent).toBe("Before6 of 10After6 of 11")
    expect(screen.getByText("5 pupils have changed their answer, of 10 who voted both times.")).toBeTruthy()
    expect(screen.getByText(/also counts 1 pupil who had not voted before/)).toBeTruthy()
    await press("Show the class")
    expect(scene.host.session.public.shifts?.[newest(scene)]).toBeDefined()
    await press("Hide")
    expect(scene.host.session.public.shifts).toEqual({})
  })

  it("[OPENING-8] reads why nothing is broken down where one could guess who changed, and where nothing was asked again", async () => {
    const few = compared(["yes", "yes", "yes", "no"], ["yes", "no", "no", "no", "no"])
    const { unmount } = render(<Live scene={few} Shown={ShiftPanel} />)
    expect(await screen.findByText(/one could guess who has changed/)).toBeTruthy()
    expect(screen.queryByRole("list", { name: "Yes" })).toBeNull()
    unmount()
    const once = lesson()
    once.facilitator({ type: "AskOpening" })
    render(<Live scene={once} Shown={ShiftPanel} />)
    expect(await screen.findByText(/was not asked again/)).toBeTruthy()
  })
})
