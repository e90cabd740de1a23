import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, describe, expect, it } from "vitest"
import type { Command } from "../../../domain/session/commands.ts"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { memoryPreferences } from "../../language/preferences.tsx"
import { ToastProvider } from "../../parts/toast.tsx"
import { asked, askedAgain, askedAndClosed, shiftShown } from "../../registry/opening-scene.ts"
import type { Play } from "../../registry/teacher-scene.tsx"
import type { SessionProps } from "../../session-props.ts"
import { SessionView } from "./session-view.tsx"

afterEach(cleanup)

const preferences = memoryPreferences({ language: "en" })
const nothing = () => {}
const show = ({ scene }: Play, over: Partial<SessionProps> = {}) =>
  render(
    <LanguageProvider preferences={preferences}>
      <ToastProvider>
        <SessionView
          session={scene.pupilProps(0, over)}
          tell={nothing}
          open={null}
          onOpen={nothing}
          onLeave={nothing}
        />
      </ToastProvider>
    </LanguageProvider>,
  )
const press = async (name: string) => {
  const button = await screen.findByRole("button", { name })
  await act(async () => fireEvent.click(button))
}

describe("a pupil's tablet", { timeout: 60_000 }, () => {
  it("[OPENING-9] says that an opening vote is shown to nobody, and takes a yes, a no or not known yet", async () => {
    const sent: Command[] = []
    show(asked(11)("en"), {
      act: async (command) => {
        sent.push(command)
        return { ok: true, value: [] }
      },
    })
    expect(await screen.findByText(/Your answer is shown to nobody/)).toBeTruthy()
    expect(screen.queryByText(/Your teacher can see your vote/)).toBeNull()
    expect(screen.getAllByRole("radio")).toHaveLength(3)
    fireEvent.click(screen.getByRole("radio", { name: /I do not know yet/ }))
    await press("Look at my ballot")
    await press("Put it in the box")
    expect(sent).toMatchObject([{ type: "CastBallot", marks: [] }])
  })

  it("[OPENING-9] shows no result of it, and says that the question comes back; the second vote says who sees it", async () => {
    const { container, unmount } = show(askedAndClosed(16)("en"))
    expect(await screen.findByText(/At the end we ask the question again/)).toBeTruthy()
    expect(container.textContent).not.toContain("16")
    expect(screen.queryByRole("radio")).toBeNull()
    unmount()
    show(askedAgain("open")("en"))
    expect(await screen.findByText(/Your teacher can see your vote/)).toBeTruthy()
  })

  it("[OPENING-9] shows how the class has moved only once it is shown to everybody", async () => {
    const { unmount } = show(askedAgain("revealed")("en"))
    expect(await screen.findByText("More no than yes")).toBeTruthy()
    expect(screen.queryByText("How the class has moved")).toBeNull()
    unmount()
    show(shiftShown("en"))
    expect(await screen.findByText("How the class has moved")).toBeTruthy()
  })
})
