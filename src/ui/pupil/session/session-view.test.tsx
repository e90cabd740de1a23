import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { useState } from "react"
import { afterEach, describe, expect, it, vi } from "vitest"
import type { Command } from "../../../domain/session/commands.ts"
import { quickQuestion } from "../../../domain/templates.ts"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { memoryPreferences } from "../../language/preferences.tsx"
import { SpeechContext } from "../../parts/speaker.tsx"
import type { Speech } from "../../parts/speech.ts"
import { ToastProvider } from "../../parts/toast.tsx"
import { createScene, type Scene } from "../../registry/scene.ts"
import type { DeviceDrafts, SessionProps } from "../../session-props.ts"
import { SessionView } from "./session-view.tsx"

afterEach(cleanup)

const fakeDrafts = () => {
  const texts = new Map<string, string>()
  const values = new Map<string, unknown>()
  const drafts: DeviceDrafts = {
    load: async (id) => texts.get(id) ?? "",
    save: async (id, text) => {
      texts.set(id, text)
    },
    loadValue: async (name) => values.get(name),
    saveValue: async (name, value) => {
      values.set(name, value)
    },
  }
  return { texts, values, drafts }
}

const lesson = (names = ["Lina", "Adam"]): Scene => {
  const scene = createScene({ names, question: "A better break?" })
  for (const index of names.keys()) scene.join(index)
  return scene
}

const publish = (scene: Scene, text: string): string => {
  const [event] = scene.pupil(1, { type: "Submit", kind: "proposal", text })
  const contribution = String(event?.facts.contribution)
  scene.facilitator({ type: "Publish", contribution })
  return contribution
}

const Screen = ({ session }: { session: SessionProps }) => {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <LanguageProvider preferences={english}>
      <ToastProvider>
        <SessionView session={session} tell={nothing} open={open} onOpen={setOpen} onLeave={nothing} />
      </ToastProvider>
    </LanguageProvider>
  )
}

const english = memoryPreferences({ language: "en" })
const nothing = () => {}

/** The screen; gives a way to show another state of the session on it. */
const show = async (first: SessionProps) => {
  const { rerender } = render(<Screen session={first} />)
  await screen.findByText("A better break?")
  return (session: SessionProps) => rerender(<Screen session={session} />)
}

const field = (name: string) => screen.findByLabelText<HTMLTextAreaElement>(name)
const press = async (name: string | RegExp) =>
  act(async () => fireEvent.click(await screen.findByRole("button", { name })))

/** A voice that is asked for its state each time a card is drawn. */
const countingVoice = () => {
  const counted = { times: 0 }
  const voice: Speech = {
    stateFor: () => {
      counted.times += 1
      return "ready"
    },
    say: (_text, _language, onEnd) => onEnd,
    onVoicesChanged: () => nothing,
  }
  return { counted, voice }
}

describe("a list of ideas", () => {
  it("[BOARD-2] draws the card anew of which something changed, and no other", async () => {
    const { counted, voice } = countingVoice()
    const scene = lesson()
    const ideas = Array.from({ length: 20 }, (_, at) => publish(scene, `Idea ${at}`))
    const drawn = (session: SessionProps) => (
      <SpeechContext value={voice}>
        <Screen session={session} />
      </SpeechContext>
    )
    const acting = vi.fn()
    const props = () => ({ ...scene.pupilProps(0), act: acting })
    const { rerender } = render(drawn(props()))
    await waitFor(() => expect(screen.getAllByText(/^Idea \d+$/)).toHaveLength(20), { timeout: 15_000 })
    rerender(drawn(props()))
    counted.times = 0
    await act(async () => rerender(drawn(props())))
    const withNothingNew = counted.times
    scene.pupil(1, { type: "Support", contribution: ideas[3] ?? "", value: "agree" })
    counted.times = 0
    await act(async () => rerender(drawn(props())))
    expect(counted.times - withNothingNew).toBeGreaterThan(0)
    expect(counted.times - withNothingNew).toBeLessThan(10)
    expect(withNothingNew).toBeLessThan(20)
  }, 20_000)
})

describe("what a pupil writes", () => {
  it("[DRAFT-1] stays where it was typed after the button, while the device is slow to keep what was sent", async () => {
    const { drafts, texts } = fakeDrafts()
    let keep: () => void = nothing
    const slowly = () =>
      new Promise<{ ok: true; value: [] }>((resolve) => {
        keep = () => resolve({ ok: true, value: [] })
      })
    await show(lesson().pupilProps(0, { drafts, act: slowly }))
    const idea = await field("Your idea")
    fireEvent.change(idea, { target: { value: "Benches" } })
    await press("Send my idea")
    fireEvent.change(idea, { target: { value: "Benches and trees" } })
    await act(async () => keep())
    expect(idea.value).toBe(" and trees")
    expect([...texts.values()]).toEqual([" and trees"])
  })

  it("stays where it was when it is refused, with the reason", async () => {
    const { drafts, texts } = fakeDrafts()
    const refuse = async () => ({ ok: false, error: { type: "TooManyContributions", max: 60 } }) as const
    await show(lesson().pupilProps(0, { drafts, act: refuse }))
    const idea = await field("Your idea")
    fireEvent.change(idea, { target: { value: "Benches" } })
    await press("Send my idea")
    expect(await screen.findByText("There are 60 texts already. That is the most.")).not.toBeNull()
    expect(idea.value).toBe("Benches")
    expect([...texts.values()]).toEqual(["Benches"])
  })

  it("stays where it was when the device is full", async () => {
    const { drafts } = fakeDrafts()
    const fail = () => Promise.reject({ type: "StorageFull", detail: "" })
    await show(lesson().pupilProps(0, { drafts, act: fail }))
    const idea = await field("Your idea")
    fireEvent.change(idea, { target: { value: "Benches" } })
    await press("Send my idea")
    expect(await screen.findByText(/This device is full\. The text is still on the screen/)).not.toBeNull()
    expect(idea.value).toBe("Benches")
  })

  it("is written down before the act that takes the draft away", async () => {
    const order: string[] = []
    const { drafts } = fakeDrafts()
    const slow: DeviceDrafts = {
      ...drafts,
      save: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20))
        order.push("saved")
      },
    }
    const send = vi.fn(async () => {
      order.push("sent")
      return { ok: true, value: [] } as const
    })
    await show(lesson().pupilProps(0, { drafts: slow, act: send }))
    const idea = await field("Your idea")
    fireEvent.change(idea, { target: { value: "Benches" } })
    await press("Send my idea")
    await vi.waitFor(() => expect(order).toEqual(["saved", "sent"]))
    await vi.waitFor(() => expect(idea.value).toBe(""))
  })

  it("survives a stage that ends: it can be sent as it is, or kept", async () => {
    const { drafts, texts } = fakeDrafts()
    const sent: [Command, string | undefined][] = []
    const send: SessionProps["act"] = async (command, draft) => {
      sent.push([command, draft])
      return { ok: true, value: [] }
    }
    const scene = lesson()
    const give = await show(scene.pupilProps(0, { drafts, act: send }))
    fireEvent.change(await field("Your idea"), { target: { value: "I was writ" } })
    scene.facilitator({ type: "EnterStage", stage: 1 })
    give(scene.pupilProps(0, { drafts, act: send }))
    expect(await screen.findByText("The class has moved on")).not.toBeNull()
    expect(screen.getByText("I was writ")).not.toBeNull()
    await vi.waitFor(() => expect([...texts.values()]).toEqual(["I was writ"]))
    await press("Send it as it is")
    const [draft = ""] = texts.keys()
    expect(sent).toEqual([[{ type: "Submit", kind: "proposal", text: "I was writ" }, draft]])
    expect(screen.queryByText("The class has moved on")).toBeNull()
  })

  it("is found again by who kept it, in the stage it was written for", async () => {
    const { drafts } = fakeDrafts()
    const scene = lesson()
    const give = await show(scene.pupilProps(0, { drafts }))
    fireEvent.change(await field("Your idea"), { target: { value: "I was writ" } })
    scene.facilitator({ type: "EnterStage", stage: 1 })
    give(scene.pupilProps(0, { drafts }))
    await press("Keep it for me")
    await press("Propose")
    expect(await screen.findByText("You had started this text.")).not.toBeNull()
    expect(screen.getByText("I was writ")).not.toBeNull()
  })

  it("comes back to the editor when the host did not take it", async () => {
    const { drafts, texts } = fakeDrafts()
    const dismissed: string[] = []
    const scene = lesson()
    const { pending } = scene.pupilProps(0, {}, [{ type: "Submit", kind: "proposal", text: "Lost?" }])
    const refused = pending.map((it) => ({ ...it, state: "refused", reason: "TooMany" }) as const)
    const dismiss = async (ids: readonly string[]) => void dismissed.push(...ids)
    await show(scene.pupilProps(0, { drafts, pending: refused, dismiss }))
    expect(await screen.findByText("Your idea did not leave.")).not.toBeNull()
    expect(screen.queryByLabelText("Your idea")).toBeNull()
    await press("Put my text back")
    await vi.waitFor(() => expect(dismissed).toEqual(pending.map((it) => it.id)))
    expect([...texts.values()]).toEqual(["Lost?"])
    await vi.waitFor(async () => expect((await field("Your idea")).value).toBe("Lost?"))
  })
})

describe("where things stand", () => {
  it("what one should know is under the question: open at the first stage, folded afterwards", async () => {
    const scene = createScene({ names: ["Lina"], question: "A better break?", context: "300 euros." })
    scene.join(0)
    const give = await show(scene.pupilProps(0))
    const fold = () => screen.findByRole("button", { name: "What to know" })
    expect((await fold()).ariaExpanded ?? (await fold()).getAttribute("aria-expanded")).toBe("true")
    expect(screen.getByText("300 euros.")).not.toBeNull()
    scene.facilitator({ type: "EnterStage", stage: 1 })
    give(scene.pupilProps(0))
    expect((await fold()).getAttribute("aria-expanded")).toBe("false")
  })

  it("an idea that came back stands above all, and that it was sent is no longer said", async () => {
    const scene = lesson()
    const made: string[] = []
    const send: SessionProps["act"] = async (command) => {
      made.push(...scene.pupil(0, command).map((it) => String(it.facts.contribution)))
      return { ok: true, value: [] }
    }
    const give = await show(scene.pupilProps(0, { act: send }))
    const idea = await field("Your idea")
    fireEvent.change(idea, { target: { value: "Benches" } })
    await press("Send my idea")
    give(scene.pupilProps(0, { act: send }))
    expect(await screen.findByText("Your idea is sent.")).not.toBeNull()
    scene.facilitator({ type: "AskToRephrase", contribution: made[0] ?? "", reason: "Say why." })
    give(scene.pupilProps(0, { act: send }))
    const back = await screen.findByText("Benches")
    expect(back.compareDocumentPosition(idea) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
    expect(screen.queryByText("Your idea is sent.")).toBeNull()
  })

  it("the ways to begin keep their place while one writes", async () => {
    await show(lesson().pupilProps(0))
    const ways = (await screen.findByRole("group", { name: "To begin" })) as HTMLElement
    fireEvent.change(await field("Your idea"), { target: { value: "B" } })
    expect(ways.isConnected).toBe(true)
    expect(ways.hasAttribute("inert")).toBe(true)
  })

  it("an idea of which one is an author is not offered for support", async () => {
    const scene = lesson()
    const into = publish(scene, "A quiet corner with books")
    const [event] = scene.pupil(0, { type: "Submit", kind: "proposal", text: "A quiet corner to read" })
    const from = String(event?.facts.contribution)
    scene.facilitator({ type: "Publish", contribution: from })
    scene.facilitator({ type: "Merge", into, from })
    await show(scene.pupilProps(0))
    fireEvent.change(await field("Your idea"), { target: { value: "a quiet corner with books" } })
    expect(await screen.findByText("This is your idea too.")).not.toBeNull()
    expect(screen.queryByRole("button", { name: "I support this one" })).toBeNull()
  })

  it("an argument begins with the words that were tapped, which alone cannot be sent", async () => {
    const scene = lesson()
    publish(scene, "Benches")
    scene.facilitator({ type: "EnterStage", stage: 1 })
    await show(scene.pupilProps(0))
    await press("Read and answer")
    await press("Give a reason")
    await press("I am for, because…")
    const argument = await field("Your argument for")
    expect(argument.value).toBe("I am for, because ")
    const send = screen.getByRole("button", { name: "Send my argument" }) as HTMLButtonElement
    expect(send.disabled).toBe(true)
    fireEvent.change(argument, { target: { value: "I am for, because we rest" } })
    expect(send.disabled).toBe(false)
  })

  it("one's own argument that waits is no longer asked for", async () => {
    const scene = lesson()
    const parent = publish(scene, "Benches")
    scene.facilitator({ type: "EnterStage", stage: 1 })
    const give = await show(scene.pupilProps(0))
    await press("Read and answer")
    expect(await screen.findByText(/Nobody has said why yes/)).not.toBeNull()
    scene.pupil(0, { type: "Submit", kind: "for", parent, text: "We rest" })
    give(scene.pupilProps(0))
    expect(screen.queryByText(/Nobody has said why yes/)).toBeNull()
  })
})

describe("a pause", () => {
  it("speaks of a text only to who is writing one", async () => {
    const scene = lesson()
    const give = await show(scene.pupilProps(0))
    scene.facilitator({ type: "SetPause", paused: true })
    give(scene.pupilProps(0))
    expect(await screen.findByText("Eyes on your teacher")).not.toBeNull()
    expect(screen.queryByText("Your text waits for you.")).toBeNull()
    scene.facilitator({ type: "SetPause", paused: false })
    give(scene.pupilProps(0))
    fireEvent.change(await field("Your idea"), { target: { value: "Ben" } })
    scene.facilitator({ type: "SetPause", paused: true })
    give(scene.pupilProps(0))
    expect(await screen.findByText("Your text waits for you.")).not.toBeNull()
  })
})

describe("a message that a text was not taken", () => {
  const refusedText = (scene: Scene) =>
    scene
      .pupilProps(0, {}, [{ type: "Submit", kind: "proposal", text: "Lost?" }])
      .pending.map((it) => ({ ...it, state: "refused", reason: "TooMany" }) as const)

  it("can be closed: the text stays among one's own, with its way back", async () => {
    const { drafts, texts } = fakeDrafts()
    const dismissed: string[] = []
    const scene = lesson()
    const dismiss = async (ids: readonly string[]) => void dismissed.push(...ids)
    await show(scene.pupilProps(0, { drafts, pending: refusedText(scene), dismiss }))
    await press("Close this message")
    expect((await field("Your idea")).value).toBe("")
    expect(screen.getByText("Lost?")).not.toBeNull()
    expect(dismissed).toEqual([])
    await press("Put my text back")
    await vi.waitFor(() => expect([...texts.values()]).toEqual(["Lost?"]))
  })

  it("takes an argument back to the idea it is about", async () => {
    const { drafts, texts } = fakeDrafts()
    const scene = lesson()
    const idea = publish(scene, "Benches")
    scene.facilitator({ type: "EnterStage", stage: 1 })
    const { pending } = scene.pupilProps(0, {}, [
      { type: "Submit", kind: "against", parent: idea, text: "Too hard" },
    ])
    const refused = pending.map((it) => ({ ...it, state: "refused", reason: "TooMany" }) as const)
    await show(scene.pupilProps(0, { drafts, pending: refused }))
    await press("Put my text back")
    await vi.waitFor(async () => expect((await field("Your argument against")).value).toBe("Too hard"))
    expect([...texts.keys()].every((it) => it.includes(idea))).toBe(true)
  })
})

describe("what others think", () => {
  it("is hidden until one gave one's own opinion", async () => {
    const scene = lesson()
    const idea = publish(scene, "Benches")
    scene.pupil(1, { type: "Support", contribution: idea, value: "disagree" })
    const give = await show(scene.pupilProps(0))
    const option = await screen.findByRole("radio", { name: /Disagree/ })
    expect(option.closest("label")?.textContent).toBe("Disagree")
    scene.pupil(0, { type: "Support", contribution: idea, value: "agree" })
    give(scene.pupilProps(0))
    expect(screen.getByRole("radio", { name: /Disagree/ }).closest("label")?.textContent).toBe("Disagree1")
  })
})

describe("speaking in turn", () => {
  const debate = (sides = false) => {
    const scene = lesson()
    const stages = [{ kind: "debate", minutes: 10, sides } as const]
    scene.facilitator({ type: "SetAgenda", stages: [quickQuestion.stages[0], ...stages], stage: 0 })
    scene.facilitator({ type: "EnterStage", stage: 1 })
    return scene
  }

  it("[SPEAK-6] a hand goes up and down by one button, which is gone while one speaks", async () => {
    const scene = debate()
    const acting = async (command: Command) => {
      scene.pupil(0, command)
      return { ok: true, value: [] } as const
    }
    const props = () => scene.pupilProps(0, { act: acting })
    const again = await show(props())
    await press("I want to speak")
    again(props())
    await screen.findByText("Your hand is up. Wait for your turn.")
    await press("Lower my hand")
    again(props())
    await press("I want to speak")
    const seat = scene.host.session.public.floor.next[0] ?? null
    scene.facilitator({ type: "GiveFloor", seat })
    again(props())
    await screen.findByText("It is your turn to speak.")
    expect(screen.queryByRole("button", { name: "I want to speak" })).toBeNull()
  })

  it("[SPEAK-11] with two sides one chooses a side before the hand goes up, and sees both times", async () => {
    const scene = debate(true)
    const acting = async (command: Command) => {
      scene.pupil(0, command)
      return { ok: true, value: [] } as const
    }
    const props = () => scene.pupilProps(0, { act: acting })
    const again = await show(props())
    expect(screen.queryByRole("button", { name: "I want to speak" })).toBeNull()
    await act(async () => void fireEvent.click(screen.getByRole("radio", { name: "For" })))
    again(props())
    await press("I want to speak")
    scene.facilitator({ type: "GiveFloor", seat: scene.host.session.public.floor.next[0] ?? null })
    scene.wait(65)
    again(props())
    await screen.findByText("1:05")
    await screen.findByText("0:00")
    expect(screen.queryByRole("radio", { name: "Against" })).toBeNull()
  })

  it("[CHAIR-2] who chairs gives the floor and moves the class on; who does not has no such button", async () => {
    const scene = debate()
    scene.pupil(1, { type: "RaiseHand", up: true })
    const done: Command[] = []
    const acting = async (command: Command) => {
      done.push(command)
      return { ok: true, value: [] } as const
    }
    const again = await show(scene.pupilProps(0, { act: acting }))
    expect(screen.queryByRole("button", { name: "Give Adam the floor" })).toBeNull()
    const [chair, other] = Object.values(scene.host.session.staff.seats).filter((it) => it.role === "pupil")
    scene.facilitator({ type: "GiveDuty", seat: chair?.seat ?? "", duty: "chair" })
    again(scene.pupilProps(0, { act: acting }))
    await press("Give Adam the floor")
    await press("Back: Propose")
    expect(done).toEqual([
      { type: "GiveFloor", seat: other?.seat },
      { type: "EnterStage", stage: 0 },
    ])
  })

  it("[CARD-2] a card for everybody covers what is being written, which is there again when it goes", async () => {
    const scene = lesson()
    const card = publish(scene, "Benches")
    const { drafts } = fakeDrafts()
    const again = await show(scene.pupilProps(0, { drafts }))
    const idea = await field("Your idea")
    fireEvent.change(idea, { target: { value: "A garden" } })
    scene.facilitator({ type: "ShowCard", card })
    again(scene.pupilProps(0, { drafts }))
    await screen.findByText("Look at this together.")
    expect(screen.queryByRole("textbox")).toBeNull()
    scene.facilitator({ type: "ShowCard", card: null })
    again(scene.pupilProps(0, { drafts }))
    expect((await field("Your idea")).value).toBe("A garden")
  })
})

describe("the gate before a ballot", () => {
  it("[GATE-4] gives a reason for and one against to read, then the ballot, and asks each pupil of a tablet once", async () => {
    const scene = lesson(["Lina", "Adam", "Zoé"])
    const idea = publish(scene, "Benches")
    scene.facilitator({ type: "EnterStage", stage: 1 })
    for (const [kind, text] of [
      ["for", "We can rest"],
      ["against", "They break"],
    ] as const) {
      const [event] = scene.pupil(1, { type: "Submit", kind, parent: idea, text })
      scene.facilitator({ type: "Publish", contribution: String(event?.facts.contribution) })
    }
    const stages = quickQuestion.stages.map((it) => (it.kind === "vote" ? { ...it, gate: true } : it))
    scene.facilitator({ type: "SetAgenda", stages, stage: 1 })
    scene.facilitator({ type: "EnterStage", stage: 2 })
    scene.facilitator({ type: "OpenPoll", method: "yes-no", options: [idea] })
    const { drafts } = fakeDrafts()
    await show(scene.pupilProps(0, { drafts }))
    await screen.findByText("We can rest")
    expect(screen.queryByText("They break")).toBeNull()
    await press("I have read it")
    await screen.findByText("They break")
    expect(screen.queryByRole("radio")).toBeNull()
    await press("I have read it")
    expect(await screen.findAllByRole("radio")).not.toHaveLength(0)
    cleanup()
    await show(scene.pupilProps(0, { drafts }))
    expect(await screen.findAllByRole("radio")).not.toHaveLength(0)
    expect(screen.queryByText("We can rest")).toBeNull()
    cleanup()
    await show(scene.pupilProps(2, { drafts }))
    expect(await screen.findByText("I have read it")).toBeTruthy()
    expect(screen.queryByRole("radio")).toBeNull()
  })
})

describe("a ballot", () => {
  it("is reread before it goes into the box, and stays on the screen", async () => {
    const { drafts, values } = fakeDrafts()
    const scene = lesson()
    const idea = publish(scene, "Benches")
    const other = publish(scene, "Balls")
    scene.facilitator({ type: "EnterStage", stage: 2 })
    const [event] = scene.facilitator({ type: "OpenPoll", method: "single-choice", options: [idea, other] })
    const poll = String(event?.facts.poll)
    const send: SessionProps["act"] = async (command) => {
      scene.pupil(0, command)
      return { ok: true, value: [] }
    }
    const give = await show(scene.pupilProps(0, { drafts, act: send }))
    fireEvent.click(await screen.findByRole("radio", { name: /Balls/ }))
    await press("Look at my ballot")
    expect(screen.getByText("This is your ballot")).not.toBeNull()
    await press("Put it in the box")
    give(scene.pupilProps(0, { drafts, act: send }))
    expect(await screen.findByText("Your vote is in")).not.toBeNull()
    expect(screen.getByText("Balls")).not.toBeNull()
    expect(scene.pupilProps(0).view.own.ballots).toEqual({ [poll]: true })
    expect([...values.values()]).toContainEqual([other])
  })

  it("may be blank, and says so", async () => {
    const scene = lesson()
    const idea = publish(scene, "Benches")
    scene.facilitator({ type: "EnterStage", stage: 2 })
    const [event] = scene.facilitator({ type: "OpenPoll", method: "yes-no", options: [idea] })
    const cast: Command[] = []
    const send: SessionProps["act"] = async (command) => {
      cast.push(command)
      return { ok: true, value: [] }
    }
    await show(scene.pupilProps(0, { act: send }))
    fireEvent.click(await screen.findByRole("radio", { name: /I vote blank/ }))
    await press("Look at my ballot")
    expect(screen.getByText("I vote blank")).not.toBeNull()
    await press("Put it in the box")
    expect(cast).toEqual([{ type: "CastBallot", poll: String(event?.facts.poll), marks: [] }])
  })

  it("that arrived after the closing says so, and then what was decided about it", async () => {
    const { drafts } = fakeDrafts()
    const scene = lesson()
    const options = [publish(scene, "Benches"), publish(scene, "Balls")]
    scene.facilitator({ type: "EnterStage", stage: 2 })
    const [event] = scene.facilitator({ type: "OpenPoll", method: "single-choice", options })
    const poll = String(event?.facts.poll)
    const cast: Command = { type: "CastBallot", poll, marks: options.slice(0, 1) }
    const { pending } = scene.pupilProps(0, {}, [cast])
    const arrive = scene.pupilOffline(0, cast)
    scene.pupil(1, cast)
    scene.facilitator({ type: "ClosePoll", poll })
    const give = await show(scene.pupilProps(0, { drafts, pending }))
    expect(await screen.findByText(/Your ballot is kept here/)).not.toBeNull()
    arrive()
    give(scene.pupilProps(0, { drafts }))
    expect(await screen.findByText(/came after the vote had closed. Your teacher will say/)).not.toBeNull()
    scene.facilitator({ type: "RuleLateBallots", poll, admit: true })
    scene.facilitator({ type: "RevealPoll", poll })
    give(scene.pupilProps(0, { drafts }))
    expect(await screen.findByText(/It was counted/)).not.toBeNull()
  })
})
