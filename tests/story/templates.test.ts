/** Every template that is offered, from its first stage to its end: the real commands, host and folds, no network. */
import { randomBytes } from "node:crypto"
import { describe, expect, it, test } from "vitest"
import { createPalabre } from "../../src/client/palabre.ts"
import { createLesson, type TestLesson } from "../../src/domain/host/lesson-in-tests.ts"
import { limits } from "../../src/domain/limits.ts"
import { proposalsToAnswer } from "../../src/domain/session/attention.ts"
import { evolvePublic, type PublicEntry } from "../../src/domain/session/entries.ts"
import { isOpening, toAskAgain } from "../../src/domain/session/opening.ts"
import { emptyPublic, type PublicState } from "../../src/domain/session/state.ts"
import type { Stage } from "../../src/domain/templates.ts"
import { givenTemplates, type Template } from "../../src/domain/templates-given.ts"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import { createFetchTransport } from "../../src/sync/fetch-transport.ts"
import { parts as englishParts } from "../../src/ui/messages/en/parts.ts"
import { scripts as englishScripts } from "../../src/ui/messages/en/scripts.ts"
import { teacherTemplates as english } from "../../src/ui/messages/en/teacher-templates.ts"
import { parts as frenchParts } from "../../src/ui/messages/fr/parts.ts"
import { scripts as frenchScripts } from "../../src/ui/messages/fr/scripts.ts"
import { teacherTemplates as french } from "../../src/ui/messages/fr/teacher-templates.ts"

const pupils = [0, 1, 2, 3]
type Words = { readonly [name: string]: string }
type Scripts = { readonly [name: string]: { readonly say: string; readonly watch: string } }
const languages: readonly [Words, Scripts, typeof english.templates | typeof french.templates][] = [
  [englishParts, englishScripts, english.templates],
  [frenchParts, frenchScripts, french.templates],
]

test("[TEMPLATE-1] there are thirteen, and what is offered is made of stages that exist", () => {
  expect(givenTemplates.length).toBe(13)
  const offered = givenTemplates.filter((it) => it.runs)
  expect(offered.map((it) => it.id)).toEqual([
    ...["quick-question", "little-council", "class-council", "idea-box"],
    ...["regulated-debate", "consent-circle"],
    ...["initiative", "challenge"],
  ])
  const ids = givenTemplates.map((it) => it.id)
  expect(new Set(ids).size).toBe(13)
  for (const [, , { names, about }] of languages) {
    expect(Object.keys(names).sort()).toEqual([...ids].sort())
    expect(Object.keys(about).sort()).toEqual([...ids].sort())
  }
  expect(offered.flatMap(({ stages }) => stages).map((it) => it.kind)).not.toContain("synthesise")
})

test("[TEMPLATE-1] every part and every kind has its script in each language, to be read aloud", () => {
  const stages = givenTemplates.flatMap((it) => it.stages)
  for (const [parts, scripts] of languages) {
    for (const { kind, part = kind } of stages) {
      const { say = "", watch = "" } = scripts[part] ?? {}
      const sentences = say.split(/[.?:](?=\s|$)/u).filter((it) => it.trim() !== "").length
      expect([part, sentences >= 2, sentences <= 7]).toEqual([part, true, true])
      expect([part, say.length <= limits.stageWords]).toEqual([part, true])
      const points = watch.split("\n").length
      expect([part, watch !== "" && points <= 3]).toEqual([part, true])
    }
    const known = new Set(stages.flatMap(({ kind, part }) => [kind as string, part ?? kind]))
    expect(Object.keys(scripts).filter((it) => !known.has(it))).toEqual([])
    expect(Object.keys(parts).filter((it) => !known.has(it))).toEqual([])
    expect(Object.values(parts).filter((it) => it.length > 24)).toEqual([])
  }
})

const answer = (lesson: TestLesson, poll: string, mark: "yes" | "no"): void => {
  for (const at of pupils) lesson.act(at, { type: "CastBallot", poll, marks: [mark] })
  lesson.act("teacher", { type: "ClosePoll", poll })
}

/** What a class does in a stage. */
const live = (lesson: TestLesson, stage: Stage): void => {
  const shown = () => lesson.state().public
  const ideas = () => Object.values(shown().contributions).filter((it) => it.kind === "proposal")
  const publish = () => {
    for (const { id, fate } of Object.values(lesson.state().staff.contributions))
      if (fate === "waiting") lesson.act("teacher", { type: "Publish", contribution: id })
  }
  lesson.act("teacher", { type: "SetTimer", seconds: stage.minutes * 60, running: true, hidden: false })
  if (isOpening(stage)) {
    answer(lesson, lesson.act("teacher", { type: "AskOpening" }), "yes")
    return
  }
  switch (stage.kind) {
    case "propose":
      for (const at of pupils) lesson.act(at, { type: "Submit", kind: "proposal", text: `Idea ${at}` })
      publish()
      return
    case "argue":
      for (const at of pupils) {
        const parent = ideas()[at]?.id ?? ""
        lesson.act(at, { type: "Submit", kind: at % 2 === 0 ? "for" : "against", parent, text: `As ${at}` })
        lesson.act(at, { type: "Support", contribution: parent, value: "agree" })
      }
      publish()
      return
    case "vote": {
      const first = toAskAgain(shown())
      if (first) {
        const poll = lesson.act("teacher", { type: "AskAgain", opening: first.id })
        answer(lesson, poll, "no")
        lesson.act("teacher", { type: "RevealPoll", poll })
        expect(lesson.state().staff.shifts?.[poll]?.both).toBe(pupils.length)
        return
      }
      const options = ideas().map((it) => it.id)
      const poll = lesson.act("teacher", { type: "OpenPoll", method: "single-choice", options })
      for (const at of pupils) lesson.act(at, { type: "CastBallot", poll, marks: options.slice(0, 1) })
      lesson.act("teacher", { type: "ClosePoll", poll })
      lesson.act("teacher", { type: "RevealPoll", poll })
      expect(shown().polls[poll]?.counted).toBe(pupils.length)
      return
    }
    case "decide":
      for (const { proposal, isLeading } of proposalsToAnswer(shown()))
        if (isLeading)
          lesson.act("teacher", {
            ...{ type: "GiveDecision", contribution: proposal.id, verdict: "accepted" },
            ...{ reason: "It can be done.", who: "Lina", when: "Friday" },
          })
      return
    default:
      lesson.act("teacher", { type: "SetPause", paused: true })
      lesson.act("teacher", { type: "SetPause", paused: false })
  }
}

const runnable = givenTemplates.filter((it) => it.runs).map((it): [string, Template] => [it.id, it])

describe("offered", () => {
  it.each(runnable)(
    "[TEMPLATE-2] %s runs from its first stage to its end",
    (_id, { stages, ...template }) => {
      const lesson = createLesson({ stages, naming: template.naming, approval: template.approval })
      for (const at of pupils) lesson.join(at)
      for (const [at, stage] of stages.entries()) {
        if (at > 0) lesson.act("teacher", { type: "EnterStage", stage: at })
        expect(lesson.state().public.stages[lesson.state().public.stage]).toEqual(stage)
        live(lesson, stage)
      }
      lesson.act("teacher", { type: "FinishSession" })
      const { public: shown, staff } = lesson.state()
      expect(shown.finished).toBe(true)
      const written = Object.values(staff.contributions)
      expect(written.length).toBeGreaterThan(0)
      expect(written.filter((it) => it.late || it.fate !== "published")).toEqual([])
      const isDecided = stages.some((it) => it.kind === "decide")
      expect(Object.keys(shown.decisions).length > 0).toBe(isDecided)
      const folded = lesson
        .feed("public")
        .reduce<PublicState>((state, row) => evolvePublic(state, row.body as unknown as PublicEntry), {
          ...emptyPublic,
          basis: lesson.genesis.nonce,
        })
      expect(folded).toEqual(shown)
      expect(lesson.restored().session).toEqual(lesson.state())
    },
  )

  it.each(runnable)(
    "[TEMPLATE-2] %s may lose every other stage and gain one while it runs",
    (_id, { stages }) => {
      const lesson = createLesson({ stages })
      for (const at of pupils) lesson.join(at)
      const thanks: Stage = { kind: "debate", minutes: 3, part: "thanks" }
      const [first, ...rest] = stages
      if (!first) throw new Error("A template has a stage")
      live(lesson, first)
      const kept = [first, thanks, ...rest.filter((_, at) => at % 2 === 0)]
      lesson.act("teacher", { type: "SetAgenda", stages: kept, stage: 0 })
      for (let at = 1; at < kept.length; at += 1) lesson.act("teacher", { type: "EnterStage", stage: at })
      expect(lesson.state().public.stage).toBe(kept.length - 1)
      const refused = lesson.decideAs("teacher", { type: "EnterStage", stage: kept.length })
      expect(refused.ok ? null : refused.error.type).toBe("LastStage")
    },
  )
})

const key = (digit: string) => digit.repeat(64)

test("[TEMPLATE-6] a session made without the network begins with the stages and words that were chosen", async () => {
  const store = createMemoryDeviceStore()
  const host = { sign: key("1"), receive: key("2") }
  await store.setValue("hello", { protocol: 1, now: 0, host, device: null, addresses: [], secure: true })
  const palabre = await createPalabre({
    ...{ store, now: () => 1_000, random: (count: number) => new Uint8Array(randomBytes(count)) },
    timers: { sleep: () => new Promise<void>(() => undefined) },
    transport: createFetchTransport(() => Promise.reject(new Error("no network")), "http://school.test"),
  })
  const made = await palabre.createClass("CM2", ["Lina", "Adam"])
  if (!made.ok) throw new Error(made.error.type)
  const stages: readonly Stage[] = [
    { kind: "understand", minutes: 2, part: "mood", opening: true },
    { kind: "propose", minutes: 9 },
    { kind: "debate", minutes: 4, part: "own-1" },
    { kind: "vote", minutes: 3, gate: true },
  ]
  const words = { "own-1": { title: "Good news", say: "Who has some?", watch: "Who never has any" } }
  const opened = await palabre.createSession({
    ...{ classLog: made.value, className: "CM2", template: "own", question: "What next?", context: "" },
    ...{ naming: "animals", approval: false, stages, words },
  })
  if (!opened.ok) throw new Error(opened.error.type)
  const cockpit = await palabre.openSession(opened.value)
  const { public: shown, staff } = cockpit?.state.getState().shown ?? {}
  expect(shown?.stages).toEqual(stages)
  expect([shown?.naming, shown?.approval, shown?.template, shown?.doorsOpen]).toEqual([
    "animals",
    false,
    "own",
    true,
  ])
  expect(shown?.titles?.["own-1"]?.title).toBe("Good news")
  expect(staff?.scripts?.["own-1"]).toEqual({ say: "Who has some?", watch: "Who never has any" })
  cockpit?.close()
})
