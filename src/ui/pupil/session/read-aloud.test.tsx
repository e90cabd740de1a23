import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, describe, expect, it } from "vitest"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { memoryPreferences } from "../../language/preferences.tsx"
import cardStyles from "../../parts/card.module.css"
import { ToastProvider } from "../../parts/toast.tsx"
import { pupilSessionScreens } from "../../registry/pupil-session.tsx"

afterEach(cleanup)

const stageScreens = ["pupil-propose", "pupil-argue", "pupil-vote", "pupil-decide"]
/** But for forty ideas: cards like those of three. */
const states = pupilSessionScreens
  .filter(({ id }) => stageScreens.includes(id))
  .flatMap(({ id, states: all }) =>
    Object.entries(all)
      .filter(([name]) => name !== "forty")
      .map(([name, make]) => ({ name: `${id} ${name}`, make })),
  )
/** Nothing was written yet, a choice is to be made, or the result is to come. */
const cardless = [
  ...[
    "pupil-propose empty",
    "pupil-propose context",
    "pupil-propose contract",
    "pupil-propose error",
    "pupil-propose paused",
    "pupil-argue empty",
    "pupil-argue writing",
  ],
  ...["typical", "several", "done", "offline", "closed", "late", "lateArrived"].map(
    (state) => `pupil-vote ${state}`,
  ),
  "pupil-decide waiting",
]
const ballots = states.filter(({ name }) => /^pupil-vote (typical|yesNo|several)$/.test(name))

const show = async (make: () => React.ReactElement) => {
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <ToastProvider>{make()}</ToastProvider>
    </LanguageProvider>,
  )
  await screen.findByRole("banner")
}

const cards = () => [...document.querySelectorAll<HTMLElement>(`[class~="${cardStyles.card}"]`)]

/** What the voice inside a place says it reads. */
const readIn = (place: Element | null | undefined): string[] =>
  [...(place?.querySelectorAll("button") ?? [])].flatMap((it) => {
    const name = it.getAttribute("aria-label") ?? ""
    return name.startsWith("Read aloud") ? [name.replace(/^Read aloud(: )?/, "").replace(/…$/, "")] : []
  })

describe("what a pupil sees in a session can be heard", () => {
  it.each(states)(
    "[REGISTRY-3] $name: the question, and each card by its own words",
    async ({ name, make }) => {
      await show(make)
      expect(readIn(screen.getByRole("banner"))).toHaveLength(1)
      const silent = cards().filter((card) => {
        const words = card.querySelector("p[dir=auto]")?.textContent ?? ""
        return words === "" || !readIn(card).some((read) => read !== "" && words.startsWith(read))
      })
      expect(silent.map((card) => card.textContent)).toEqual([])
      if (!cardless.includes(name)) expect(cards().length).toBeGreaterThan(0)
    },
  )

  it.each(ballots)("$name: each choice of a ballot", async ({ make }) => {
    await show(make)
    const choices = [...document.querySelectorAll("input[type=radio], input[type=checkbox]")]
    expect(choices.length).toBeGreaterThan(2)
    const silent = choices.filter((it) => readIn(it.closest("label")?.parentElement).length === 0)
    expect(silent.length).toBe(0)
  })
})
