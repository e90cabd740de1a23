import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { type ReactNode, useReducer } from "react"
import { afterEach, describe, expect, it } from "vitest"
import type { Command } from "../../domain/session/commands.ts"
import { decide } from "../../domain/session/decide.ts"
import { currentPoll } from "../../domain/session/poll-outcome.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { batchScreens } from "../registry/batches.tsx"
import { type Scene, sceneTime } from "../registry/scene.ts"
import { beginPlay, published, voting, withIdeas } from "../registry/teacher-scene.tsx"
import type { SessionProps } from "../session-props.ts"
import { BallotsView } from "./exports/ballots-screen.tsx"
import { RecountDialog } from "./recount-dialog.tsx"
import { useVoting } from "./use-voting.ts"
import { VotePanel } from "./vote-panel.tsx"

afterEach(cleanup)

const Vote = ({ scene, pupils }: { scene: Scene; pupils: number }) => {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const send = async (command: Command) => {
    const { view } = scene.staffProps()
    const asked = decide(view, command, { now: () => sceneTime, random: (count) => new Uint8Array(count) })
    if (!asked.ok) return asked
    scene.facilitator(command)
    draw()
    return { ok: true as const, value: [] }
  }
  const session = scene.staffProps({ act: send })
  return <Panel session={session} pupils={pupils} />
}

const Panel = ({ session, pupils }: { session: SessionProps; pupils: number }) => (
  <VotePanel session={session} voting={useVoting(session)} pupils={pupils} />
)

const inEnglish = (content: ReactNode) =>
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
      <ToastProvider>{content}</ToastProvider>
    </LanguageProvider>,
  )

const show = (until: "open" | "closed", pupils = 24) => {
  const { scene, ideas } = voting(published(withIdeas(beginPlay("en"), 4)), until)
  inEnglish(<Vote scene={scene} pupils={pupils} />)
  const nameOf = (id = "") => scene.host.session.public.contributions[id]?.text ?? ""
  return { scene, names: ideas.map(nameOf) }
}

const press = async (name: string | RegExp) => {
  const button = await screen.findByRole("button", { name })
  await act(async () => fireEvent.click(button))
}
const write = async (label: string | RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

describe("votes without a tablet, beside the vote", { timeout: 60_000 }, () => {
  it("[BATCH-6] are entered, read again and corrected; what is missing is said, and nothing typed is lost", async () => {
    const { scene, names } = show("open")
    await press("Add a vote by hand or on paper")
    await press("Add")
    expect(await screen.findByText("Write how many voted like this.")).not.toBeNull()
    await write(/^How many voted like this/, "7 pupils")
    await write(names[0] ?? "", "9")
    await write("Who counted?", "Aminata")
    await press("Add")
    expect(await screen.findByText(/more votes than voters/)).not.toBeNull()
    await write(names[0] ?? "", "5")
    await press("Add")
    expect(await screen.findByText(/two people, under two different names/)).not.toBeNull()
    await write("And who else?", "Leo")
    await press("Add")
    expect(await screen.findByText("7 pupils by a show of hands")).not.toBeNull()
    expect(screen.getByText("Counted by Aminata and Leo")).not.toBeNull()
    await press("Correct: 7 pupils by a show of hands")
    await write(/^How many voted like this/, "6")
    await press("Correct")
    expect(await screen.findByText("6 pupils by a show of hands")).not.toBeNull()
    const poll = currentPoll(scene.host.session.public)?.id ?? ""
    expect(scene.host.session.staff.polls[poll]?.batches).toHaveLength(2)
  })

  it("[BATCH-6] stay in the dialog while the vote closes behind it", async () => {
    const { scene } = show("open")
    await press("Add a vote by hand or on paper")
    await write(/^How many voted like this/, "4")
    await write("Who counted?", "Aminata")
    await act(async () =>
      scene.facilitator({ type: "ClosePoll", poll: currentPoll(scene.host.session.public)?.id ?? "" }),
    )
    await write("And who else?", "Leo")
    await press("Add")
    expect(await screen.findByText("4 pupils by a show of hands")).not.toBeNull()
    expect(screen.getByText("The vote is closed")).not.toBeNull()
  })

  it("[BATCH-6] are said to wait where the host has not taken them", async () => {
    const { scene, ideas } = voting(published(withIdeas(beginPlay("en"), 4)), "open")
    const poll = currentPoll(scene.host.session.public)?.id ?? ""
    const marks = { [ideas[0] ?? ""]: 1 }
    const entry = { poll, way: "hands", voters: 1, marks, witnesses: ["Aminata", "Leo"] } as const
    const [event] = scene.facilitator({ type: "EnterBatch", ...entry })
    if (!event) throw new Error("Nothing was entered")
    const session = scene.staffProps({ pending: [{ id: "1", event, state: "waiting" }] })
    inEnglish(<Panel session={session} pupils={0} />)
    expect(await screen.findByText(/Waiting for the network/)).not.toBeNull()
  })

  it("[BATCH-8] are said not to count where the result was shown before they came", async () => {
    const { scene, ideas } = voting(published(withIdeas(beginPlay("en"), 4)), "closed")
    const poll = currentPoll(scene.host.session.public)?.id ?? ""
    const entry = { poll, way: "paper", voters: 1, marks: { [ideas[0] ?? ""]: 1 } } as const
    const arrive = scene.facilitatorOffline({ type: "EnterBatch", ...entry, witnesses: ["Aminata", "Leo"] })
    scene.facilitator({ type: "RevealPoll", poll })
    arrive()
    inEnglish(<Panel session={scene.staffProps()} pupils={0} />)
    expect(await screen.findByText("Not counted: the result was shown already.")).not.toBeNull()
  })

  it("[BATCH-6] says where there are more votes than pupils", async () => {
    show("closed", 15)
    await press("Add a vote by hand or on paper")
    await write(/^How many voted like this/, "2")
    await write("Who counted?", "Aminata")
    await write("And who else?", "Leo")
    await press("Add")
    expect(await screen.findByText(/^16 voters in all for 15 pupils/)).not.toBeNull()
  })
})

describe("a result with votes that no tablet took", { timeout: 60_000 }, () => {
  it.each(["pupil-batches", "projector-batches", "teacher-batches"])(
    "[BATCH-7] %s says how many",
    async (id) => {
      inEnglish(batchScreens.find((it) => it.id === id)?.states.revealed?.())
      expect(await screen.findByText("Without a tablet: 3 by a show of hands, 2 on paper.")).not.toBeNull()
    },
  )
})

describe("ballots on paper", { timeout: 60_000 }, () => {
  const printed = async (until: "open" | "revealed", wanted = 3) => {
    const { scene, ideas } = voting(published(withIdeas(beginPlay("en"), 4)), until)
    const state = scene.host.session.public
    let prints = 0
    inEnglish(<BallotsView state={state} wanted={wanted} onPrint={() => (prints += 1)} />)
    const button = await screen.findByRole("button", { name: /^Print/ })
    return { state, ideas, button, prints: () => prints }
  }
  const ballots = () => screen.queryAllByLabelText("One ballot", { selector: "section" })

  it("[BATCH-9] each names the vote and all that may be ticked, says what a blank vote is, and names nobody", async () => {
    const { state, ideas, button, prints } = await printed("open")
    expect(ballots()).toHaveLength(3)
    const id = currentPoll(state)?.id ?? ""
    for (const ballot of ballots()) {
      const words = ballot.textContent ?? ""
      for (const idea of ideas) expect(words).toContain(state.contributions[idea]?.text)
      expect(words).toContain(`Vote ${id.slice(0, 3).toUpperCase()} ${id.slice(3, 6).toUpperCase()}`)
      expect(words).toContain("Ticking nothing is a blank vote.")
      for (const { name } of Object.values(state.seats)) expect(words).not.toContain(name)
    }
    await act(async () => fireEvent.click(button))
    expect(prints()).toBe(1)
    await write("How many ballots?", "12x")
    expect(ballots()).toHaveLength(12)
    await write("How many ballots?", "999")
    expect(ballots()).toHaveLength(200)
    await write("How many ballots?", "")
    expect(ballots()).toHaveLength(0)
    expect(button.hasAttribute("disabled")).toBe(true)
  })

  it("[BATCH-9] there are none once the result is shown", async () => {
    const { button } = await printed("revealed")
    expect(ballots()).toHaveLength(0)
    expect(screen.getByText(/^The result is shown already/)).not.toBeNull()
    expect(button.hasAttribute("disabled")).toBe(true)
  })

  it("[BATCH-9] who enters a count on paper reads the code that the ballots carry", async () => {
    const { scene } = show("closed")
    const id = currentPoll(scene.host.session.public)?.id ?? ""
    await press("Add a vote by hand or on paper")
    expect(screen.queryByText(/^On ballots printed here/)).toBeNull()
    fireEvent.click(screen.getByRole("radio", { name: "On paper" }))
    expect(screen.getByText(new RegExp(id.slice(3, 6), "i"))).not.toBeNull()
  })
})

describe("a recount", { timeout: 60_000 }, () => {
  it("[COUNT-7] says that of hands and paper only the totals were seen, and warns where few voted", async () => {
    inEnglish(batchScreens.find((it) => it.id === "teacher-recount")?.states.typical?.())
    expect(await screen.findByText(/knows the totals only/)).not.toBeNull()
    expect(screen.queryByText(/^Fewer than five ballots/)).toBeNull()
    expect(screen.getByText(/^npm run -s count -- vote-[0-9A-F]{6}\.json$/)).not.toBeNull()
    cleanup()
    const { scene } = voting(published(withIdeas(beginPlay("en"), 4)), "revealed")
    const state = scene.host.session.public
    const poll = currentPoll(state)
    if (!poll) throw new Error("No vote")
    inEnglish(<RecountDialog state={state} poll={{ ...poll, counted: 4 }} onClose={() => undefined} />)
    expect(await screen.findByText(/^Fewer than five ballots/)).not.toBeNull()
    expect(screen.queryByText(/knows the totals only/)).toBeNull()
  })
})
