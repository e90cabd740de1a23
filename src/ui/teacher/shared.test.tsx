import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import type { ReactElement } from "react"
import { afterEach, expect, it } from "vitest"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { Result } from "../parts/result.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { beginPlay, published, voting, withIdeas } from "../registry/teacher-scene.tsx"
import { type SessionDraft, SessionNewView } from "./session-new-screen.tsx"

afterEach(cleanup)

const show = (shown: ReactElement) =>
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
      <ToastProvider>{shown}</ToastProvider>
    </LanguageProvider>,
  )
const others = [
  { log: "2".repeat(64), name: "CM1" },
  { log: "3".repeat(64), name: "CE2" },
]

it("[SHARED-8] a new session takes in other classes of the school; without any, nothing is asked", async () => {
  let opened: SessionDraft | null = null
  show(
    <SessionNewView
      className="CM2"
      pupils={3}
      others={others}
      first={{ question: "A tree?", otherClasses: others.slice(1) }}
      onOpen={async (draft) => {
        opened = draft
        return null
      }}
    />,
  )
  fireEvent.click(await screen.findByRole("checkbox", { name: "CM1" }))
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Open the doors" })))
  expect(opened).toMatchObject({ otherClasses: others })
  cleanup()
  show(<SessionNewView className="CM2" pupils={3} others={[]} onOpen={async () => null} />)
  await screen.findByRole("button", { name: "Open the doors" })
  expect(screen.queryByText("Hold it with other classes")).toBeNull()
})

const resultOf = (ballots: number) => {
  const play = beginPlay("en", { classes: ["CM2", "CM1"] })
  const { scene } = voting(published(withIdeas(play, 2)), "revealed", ballots)
  const state = scene.host.session.public
  const poll = state.polls[state.pollOrder[0] ?? ""]
  return poll ? <Result poll={poll} state={state} /> : <p />
}

it("[SHARED-8] a result is told together and class by class, or says why it is not", async () => {
  show(resultOf(11))
  await screen.findByText("What everyone wanted")
  expect(screen.getByRole("heading", { name: "CM2: 6 ballots" })).toBeDefined()
  expect(screen.getByRole("heading", { name: "CM1: 5 ballots" })).toBeDefined()
  cleanup()
  show(resultOf(9))
  await screen.findByText(/^Fewer than 5 voted in one of the classes/)
  expect(screen.queryByText("Class by class")).toBeNull()
})
