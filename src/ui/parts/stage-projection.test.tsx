import { act, cleanup, render } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { PublicState } from "../../domain/session/state.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { memoryPreferences } from "../language/preferences.tsx"
import { asked, askedAgain, askedAndClosed, shiftShown } from "../registry/opening-scene.ts"
import { projectorSamples } from "../registry/projector-samples.ts"
import {
  type Grown,
  growAnswers,
  growArguments,
  growIdeas,
  growResult,
  growVote,
  wallNames,
} from "../registry/projector-scene.ts"
import { sceneTime } from "../registry/scene.ts"
import { StageProjection } from "./stage-projection.tsx"

const words = projectorSamples("en")

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const publicOf = ({ scene }: Grown): PublicState => scene.projectorProps().view.public

const wall = (state: PublicState, turnout: object = {}) => (
  <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
    <StageProjection
      state={state}
      live={{ now: sceneTime, turnout: { ...turnout } }}
      hostNow={() => sceneTime}
    />
  </LanguageProvider>
)

const project = async (state: PublicState, turnout: object = {}) => {
  const shown = render(wall(state, turnout))
  await shown.findAllByText(/./)
  return shown
}

/** Everything that can be read or heard: texts and labels. */
const saidBy = (container: HTMLElement): string =>
  [
    container.textContent ?? "",
    ...[...container.querySelectorAll("[aria-label]")].map(
      (it) => it.ariaLabel ?? it.getAttribute("aria-label"),
    ),
  ].join(" ")

const pollTurnout = (poll: string, n: number) => ({ [poll]: { n, of: 26 } })

describe("the wall", () => {
  const moments: [string, () => Grown][] = [
    ["while people come in", () => growIdeas(words, { ideas: 0 })],
    ["with ideas", () => growIdeas(words, { ideas: 12 })],
    ["with arguments", () => growArguments(words, { times: 3 })],
    ["in the vote", () => growVote(words, { ballots: [5, 3] })],
    ["with a result", () => growResult(words)],
    ["with answers that say who does what", () => growAnswers(words, 3)],
  ]

  it.each(moments)("[PROJECT-1] shows no name and no picture of anybody %s", async (_when, grow) => {
    const state = publicOf(grow())
    expect(JSON.stringify(state)).toContain(wallNames[0])
    const { container } = await project(state)
    const said = saidBy(container)
    expect(said).toContain(words.question)
    for (const name of wallNames) expect(said).not.toContain(name)
    expect(said).not.toContain("Zéphyrine")
  })

  it("[PROJECT-2] shows how full the box is, and no total, before the reveal", async () => {
    const grown = growVote(words, { ballots: [11, 7, 4, 2], blank: 2 })
    const { container, rerender } = await project(publicOf(grown), pollTurnout(grown.poll, 26))
    expect(saidBy(container)).toContain("26 of 26 ballots")
    expect(saidBy(container)).not.toMatch(/\b(11|7|4|2)\b|votes?\b.*\d|chosen/i)
    grown.scene.facilitator({ type: "ClosePoll", poll: grown.poll })
    rerender(wall(publicOf(grown)))
    expect(saidBy(container)).toContain("26 ballots")
    expect(saidBy(container)).not.toMatch(/\b(11|7|4)\b|chosen/i)
  })

  it("[PROJECT-2] shows no opinion on an idea or an argument", async () => {
    const grown = growIdeas(words, { ideas: 2 })
    for (let pupil = 0; pupil < 9; pupil += 1)
      grown.scene.pupil(pupil, { type: "Support", contribution: grown.ideas[0] ?? "", value: "agree" })
    const { container } = await project(publicOf(grown))
    expect(saidBy(container)).not.toMatch(/\b9\b|agree/i)
  })

  it("[PROJECT-3] tells the result one sentence at a time to who waited for it", async () => {
    const grown = growVote(words, { ballots: [11, 7, 4, 2], blank: 2 })
    grown.scene.facilitator({ type: "ClosePoll", poll: grown.poll })
    const { container, rerender } = await project(publicOf(grown))
    grown.scene.facilitator({ type: "RevealPoll", poll: grown.poll })
    rerender(wall(publicOf(grown)))
    expect(saidBy(container)).toContain("There are 26 ballots")
    expect(saidBy(container)).not.toContain("11 of 26")
    await act(() => vi.advanceTimersByTimeAsync(4100))
    expect(saidBy(container)).toContain("We counted the votes")
    await act(() => vi.advanceTimersByTimeAsync(4100))
    await act(() => vi.advanceTimersByTimeAsync(4100))
    expect(saidBy(container)).toContain("The class has chosen")
    await act(() => vi.advanceTimersByTimeAsync(4100))
    expect(saidBy(container)).toContain("11 of 26")
  })

  it("shows the end of a result at once to who comes later", async () => {
    const { container } = await project(publicOf(growResult(words)))
    expect(saidBy(container)).toContain("The class has chosen")
    expect(saidBy(container)).toContain("11 of 26")
    expect(saidBy(container)).toContain("What others wanted")
  })

  it("[PROJECT-4] lets leaves close over the old stage before it shows the new one", async () => {
    const grown = growIdeas(words, { ideas: 2 })
    const { container, rerender } = await project(publicOf(grown))
    grown.scene.facilitator({ type: "EnterStage", stage: 1 })
    rerender(wall(publicOf(grown)))
    expect(saidBy(container)).toContain("2 ideas")
    await act(() => vi.advanceTimersByTimeAsync(300))
    expect(saidBy(container)).toContain("No arguments yet")
  })

  it("[PROJECT-5] brings ideas published together one after the other", async () => {
    const grown = growIdeas(words, { ideas: 1 })
    const { container, rerender } = await project(publicOf(grown))
    for (const at of [1, 2]) {
      const [event] = grown.scene.pupil(at, { type: "Submit", kind: "proposal", text: words.ideas[at] ?? "" })
      grown.scene.facilitator({ type: "Publish", contribution: String(event?.facts.contribution) })
    }
    rerender(wall(publicOf(grown)))
    await act(() => vi.advanceTimersByTimeAsync(100))
    expect(saidBy(container)).toContain(words.ideas[1])
    expect(saidBy(container)).not.toContain(words.ideas[2])
    await act(() => vi.advanceTimersByTimeAsync(5100))
    expect(saidBy(container)).toContain(words.ideas[2])
  })

  it("covers everything while the session pauses", async () => {
    const { container } = await project({ ...publicOf(growIdeas(words)), paused: true })
    expect(saidBy(container)).toContain("Eyes on the teacher")
  })
})

it("[OPENING-10] the wall shows of an opening vote how many answered, never what, and how the class moved once it is shown", async () => {
  const shownBy = async (play: { scene: Grown["scene"] }, turnout: object = {}) => {
    const { container, unmount } = await project(play.scene.projectorProps().view.public, turnout)
    const said = saidBy(container)
    unmount()
    return said
  }
  const open = asked(11)("en")
  const poll = open.scene.host.session.public.pollOrder[0] ?? ""
  const during = await shownBy(open, { [poll]: { n: 11, of: 18 } })
  expect(during).toContain("What do you think, now?")
  expect(during).toContain("11")
  const closed = await shownBy(askedAndClosed(16)("en"))
  expect(closed).toContain("At the end we ask the question again.")
  for (const said of [during, closed]) expect(said).not.toMatch(/Yes|More no/)
  const again = await shownBy(askedAgain("revealed")("en"))
  expect(again).toContain("More no than yes")
  expect(again).not.toContain("Before")
  const moved = await shownBy(shiftShown("en"))
  expect(moved).toContain("How the class has moved")
  expect(moved).toContain("Before7 of 16After5 of 16")
})
