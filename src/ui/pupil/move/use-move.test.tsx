import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { PendingEvent } from "../../../client/log-client.ts"
import type { Palabre } from "../../../client/palabre.ts"
import { emptyOwn } from "../../../domain/session/state.ts"
import { err, ok } from "../../../shared/result.ts"
import { PalabreContext } from "../../client-context.tsx"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { memoryPreferences } from "../../language/preferences.tsx"
import { createScene } from "../../registry/scene.ts"
import type { SessionProps } from "../../session-props.ts"
import { MoveDialog } from "./move-dialog.tsx"
import { travelsWith } from "./move-state.ts"
import { useMove } from "./use-move.ts"

const scene = createScene({ question: "Which game?", names: ["Lina"] })
scene.join(0)
const waiting = (count: number): readonly PendingEvent[] => {
  const { pending } = scene.pupilProps(0, {}, [{ type: "Submit", kind: "proposal", text: "A swing" }])
  return Array.from({ length: count }, (_, at) => ({ ...pending[0], id: String(at) }) as PendingEvent)
}
const session = (over: Partial<SessionProps>): SessionProps =>
  scene.pupilProps(0, { hostNow: () => Date.now(), ...over })

const asked = vi.fn<Palabre["move"]>()
const palabre = { move: asked } as Partial<Palabre> as Palabre
const opened = (minutes: number) =>
  ok({
    type: "opened" as const,
    code: "482913",
    secret: "5f1e9c0a7b3d4e2286aa10c94f7be351",
    expiresAt: Date.now() + minutes * 60_000,
  })

const Probe = ({ props }: { props: SessionProps }) => {
  const { state, start, askAnyway, close } = useMove("log", props)
  const file = { note: null, keep: () => undefined }
  return (
    <>
      <button type="button" onClick={start}>
        Elsewhere
      </button>
      <MoveDialog
        {...{ state, file }}
        origin="https://school"
        onStart={start}
        onAskAnyway={askAnyway}
        onClose={close}
      />
    </>
  )
}
const tree = (props: SessionProps) => (
  <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
    <PalabreContext value={palabre}>
      <Probe props={props} />
    </PalabreContext>
  </LanguageProvider>
)
const begin = async (props: SessionProps) => {
  const shown = render(tree(props))
  fireEvent.click(await untilWords())
  await act(() => vi.advanceTimersByTimeAsync(1))
  return { again: (next: SessionProps) => act(async () => shown.rerender(tree(next))) }
}
/** The catalogue is fetched in real time. */
const untilWords = async () => {
  const found = await screen.findByText("Elsewhere")
  vi.useFakeTimers()
  return found
}
const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  asked.mockReset().mockResolvedValue(opened(10))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test("[MOVE-10] nothing is asked for while something waits; then the code comes by itself", async () => {
  const { again } = await begin(session({ pending: waiting(2) }))
  expect(screen.getByText("First, what waits here is sent.")).toBeTruthy()
  expect(asked).not.toHaveBeenCalled()
  await again(session({ pending: [] }))
  expect(screen.getByText("Code 4 8 2 9 1 3")).toBeTruthy()
})

test("[MOVE-10] what does not leave is counted, however often the screen is drawn meanwhile", async () => {
  const { again } = await begin(session({ pending: waiting(2) }))
  for (let seconds = 0; seconds < 6; seconds += 1) {
    await later(1_000)
    await again(session({ pending: waiting(2) }))
  }
  expect(screen.getByText("2 things are not sent yet.")).toBeTruthy()
  expect(screen.getByRole("button", { name: "Keep a copy" })).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Show the code all the same" }))
  await later(1)
  expect(screen.getByText("Code 4 8 2 9 1 3")).toBeTruthy()
})

test("[MOVE-10] without the network it says so, and tries again when asked", async () => {
  asked.mockResolvedValueOnce(err({ type: "Offline" }))
  await begin(session({ connection: "offline" }))
  expect(screen.getByText(/^No network\./)).toBeTruthy()
  expect(screen.queryByText("Show the code all the same")).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  await later(1)
  expect(screen.getByText("Code 4 8 2 9 1 3")).toBeTruthy()
})

test("[MOVE-10] a refusal is said; a code that is over gives way to a new one; closed, it stays closed", async () => {
  asked.mockResolvedValueOnce(ok({ type: "refused", reason: "SessionOver" }))
  await begin(session({}))
  expect(screen.getByText("This session is over.")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  await later(1)
  await later(10 * 60_000)
  expect(screen.getByText("This code is too old now.")).toBeTruthy()
  asked.mockResolvedValueOnce(opened(10))
  fireEvent.click(screen.getByRole("button", { name: "A new code" }))
  fireEvent.click(screen.getByRole("button", { name: "Go back" }))
  await later(1)
  expect(screen.queryByRole("dialog")).toBeNull()
})

test("[MOVE-10] only the drafts of the pupil travel, those of a classmate on the same tablet stay", () => {
  const own = { ...emptyOwn, contributions: { mine: { id: "mine" } as never } }
  const travels = travelsWith("lina", own)
  const drafts = ["idea:lina", "argument:lina:p:for", "edit:mine", "ballot:p:lina", "idea:adam", "edit:his"]
  expect(drafts.filter(travels)).toEqual(drafts.slice(0, 4))
})
