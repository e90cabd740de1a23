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
  return <VotePanel session={session} voting={useVoting(session)} pupils={pupils} />
}

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

describe("votes without a tablet, beside the vote", { timeout: 20_000 }, () => {
  it("[BATCH-6] are entered, read again and corrected; what is missing is said, and nothing typed is lost", async () => {
    const { scene, names } = show("open")
    await press("Add a show of hands or paper")
    await press("Add these votes")
    expect(await screen.findByText("Write how many voted like this.")).not.toBeNull()
    await write(/^How many voted like this/, "7 pupils")
    await write(names[0] ?? "", "9")
    await write("Who counted?", "Aminata")
    await press("Add these votes")
    expect(await screen.findByText(/More votes than voters|more votes than voters/)).not.toBeNull()
    await write(names[0] ?? "", "5")
    await press("Add these votes")
    expect(await screen.findByText(/first names of the two people/)).not.toBeNull()
    await write("And who else?", "Leo")
    await press("Add these votes")
    expect(await screen.findByText("7 votes by a show of hands")).not.toBeNull()
    expect(screen.getByText("Counted by Aminata and Leo")).not.toBeNull()
    await press("Correct")
    await write(/^How many voted like this/, "6")
    await press("Correct")
    expect(await screen.findByText("6 votes by a show of hands")).not.toBeNull()
    const poll = currentPoll(scene.host.session.public)?.id ?? ""
    expect(scene.host.session.staff.polls[poll]?.batches).toHaveLength(2)
  })

  it("[BATCH-6] says where there are more votes than pupils", async () => {
    show("closed", 15)
    await press("Add a show of hands or paper")
    await write(/^How many voted like this/, "2")
    await write("Who counted?", "Aminata")
    await write("And who else?", "Leo")
    await press("Add these votes")
    expect(await screen.findByText(/^16 votes in all for 15 pupils/)).not.toBeNull()
  })
})

describe("a result with votes that no tablet took", { timeout: 20_000 }, () => {
  it.each(["pupil-batches", "projector-batches", "teacher-batches"])(
    "[BATCH-7] %s says how many",
    async (id) => {
      inEnglish(batchScreens.find((it) => it.id === id)?.states.revealed?.())
      expect(await screen.findByText("Without a tablet: 3 by a show of hands, 2 on paper.")).not.toBeNull()
    },
  )
})
