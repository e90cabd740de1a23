import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { useReducer } from "react"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type HostContext, noChanges, seat } from "../../domain/host/host.ts"
import { signerOf } from "../../domain/log/keys.ts"
import type { Command } from "../../domain/session/commands.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { createScene, type Scene, sceneTime } from "../registry/scene.ts"
import type { SessionProps } from "../session-props.ts"
import { useTakingBack } from "./use-taking-back.ts"
import { WaitingPanel } from "./waiting-panel.tsx"

afterEach(cleanup)

let scene: Scene
let draw: () => void
const draws = (count: number) => count + 1
const context: HostContext = {
  signer: signerOf(new Uint8Array(32).fill(7)),
  now: () => sceneTime,
  random: (count) => new Uint8Array(count).fill(9),
  verify: () => true,
}

const requests = () => Object.values(scene.host.session.staff.requests)

const ask = (asked: ReturnType<typeof requests>) => {
  const { session } = scene.host
  const waiting = Object.fromEntries(asked.map((it) => [it.request, it]))
  scene.host.session = { ...session, staff: { ...session.staff, requests: waiting } }
}

/** What the server does a moment after it hears that somebody was let in. */
const sitDown = (asked: ReturnType<typeof requests>) => {
  for (const { member, key } of asked)
    seat(scene.host, { member, key, device: key, role: "pupil", name: "somebody" }, context, noChanges())
  act(draw)
}

const holders = (keys: readonly string[]) => {
  const { staff } = scene.host.session
  return keys.filter((key) => {
    const held = staff.seats[staff.keys[key] ?? ""]?.keys[key]
    return held !== undefined && held.revoked === undefined
  })
}

const Live = () => {
  const [, again] = useReducer(draws, 0)
  draw = again
  const dispatch = async (command: Command) => {
    scene.facilitator(command)
    again()
    return { ok: true as const, value: [] }
  }
  return (
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
      <ToastProvider>
        <Shown {...scene.staffProps({ act: dispatch })} />
      </ToastProvider>
    </LanguageProvider>
  )
}

const Shown = (session: SessionProps) => {
  useTakingBack(session)
  return <WaitingPanel session={session} log="log" members={scene.members} onGo={() => undefined} />
}

beforeEach(() => {
  scene = createScene({ names: ["Lina", "Noé", "Jade"], question: "Which plant?" })
  for (const index of [0, 1]) scene.request(index, "doorsClosed")
  ask(requests().map((it, at) => ({ ...it, key: signerOf(new Uint8Array(32).fill(at + 1)).publicKey })))
})

const press = async (name: string) =>
  fireEvent.click((await screen.findAllByRole("button", { name }))[0] as Element)

describe("letting in is taken back", () => {
  it("[LETIN-1] puts the tablet out once it sits, and says that its pupil may ask again", async () => {
    const asked = requests()
    const member = asked[0]?.member ?? ""
    scene.facilitator({ type: "MarkPresence", member, presence: "absent" })
    render(<Live />)
    await press("Let in")
    await screen.findByText("Lina may come in.", { selector: "[role=status]" })
    sitDown(asked.slice(0, 1))
    expect(holders(asked.map((it) => it.key))).toHaveLength(1)
    await press("Undo")
    await screen.findByText("Lina stays outside and may ask again.", { selector: "[role=status]" })
    expect(holders(asked.map((it) => it.key))).toEqual([])
    expect(scene.host.session.staff.presence[member]).toBe("absent")
    expect(requests()).toHaveLength(1)
  })

  it("[LETIN-2] keeps the undo until the server gave the seat", async () => {
    const asked = requests()
    render(<Live />)
    await press("Let all in")
    await press("Undo")
    await screen.findByText("Lina and Noé stay outside and may ask again.", { selector: "[role=status]" })
    sitDown(asked)
    await waitFor(() => expect(holders(asked.map((it) => it.key))).toEqual([]))
  })

  it("[LETIN-3] a later tap lets in whom an undo kept out", async () => {
    const asked = requests().slice(0, 1)
    render(<Live />)
    await press("Let in")
    await press("Undo")
    await screen.findByText("Lina stays outside and may ask again.", { selector: "[role=status]" })
    ask(asked)
    act(draw)
    await press("Let in")
    await screen.findByText("Lina may come in.", { selector: "[role=status]" })
    sitDown(asked)
    expect(holders(asked.map((it) => it.key))).toHaveLength(1)
  })
})
