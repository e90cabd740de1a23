/** Sessions whose files are looked at: the demonstration's lesson, the same each time, and one of hostile words. */
import { recordOf } from "../../src/domain/session/record.ts"
import type { SessionRecord } from "../../src/domain/session/recorded.ts"
import { createScene, type Scene } from "../../src/ui/registry/scene.ts"
import { frenchDemo } from "./demo-french.ts"

export const heldOn = "2026-11-17"
/** When files are made: ms. */
export const madeAt = Date.UTC(2026, 10, 17, 14, 0)

export const sceneToRecord = (scene: Scene, withNames: boolean): SessionRecord =>
  recordOf(
    { public: scene.host.session.public, staff: scene.host.session.staff },
    scene.members,
    { heldOn },
    withNames,
  )

/** `share`: of the ideas and voters of the demonstration. */
export const demoScene = (voters = 24): Scene => {
  const { names, absent, finished, className } = frenchDemo
  const { question, context, ideas, options, maxMarks, decisions } = finished
  const scene = createScene({ names, question, context, className })
  const place = (name: string) => names.indexOf(name)
  for (const [at, name] of names.entries()) if (name !== absent) scene.join(at)
  const ids = new Map<string, string>()
  for (const { key, author, text, isWaiting, rephrase } of ideas) {
    const id = idFrom(scene.pupil(place(author), { type: "Submit", kind: "proposal", text }))
    ids.set(key, id)
    if (!isWaiting && !rephrase) scene.facilitator({ type: "Publish", contribution: id })
  }
  for (const { key, into } of ideas)
    if (into) scene.facilitator({ type: "Merge", into: ids.get(into) ?? "", from: ids.get(key) ?? "" })
  scene.facilitator({
    ...{ type: "SetContract", binding: "Les jeux, le matériel et la peinture au sol", replyBy: "2026-12-18" },
    ...{ advisory: "Les travaux", listener: "La directrice" },
  })
  scene.facilitator({ type: "EnterStage", stage: 1 })
  for (const { key, arguments: said = [] } of ideas)
    for (const [kind, author, text] of said) {
      const parent = ids.get(key) ?? ""
      const id = idFrom(scene.pupil(place(author), { type: "Submit", kind, parent, text }))
      scene.facilitator({ type: "Publish", contribution: id })
    }
  support(
    scene,
    ideas.filter((it) => it.liked > 0 && !it.into).map((it) => ids.get(it.key) ?? ""),
    absent,
  )
  vote(
    scene,
    options.map((key) => ids.get(key) ?? ""),
    maxMarks,
    voters,
    absent,
  )
  const days = ["avant le 18 décembre", "le 15/01", "2027-04-10"]
  for (const [at, { idea, when, ...rest }] of decisions.entries()) {
    const contribution = ids.get(idea) ?? ""
    const deadline = days[at] ?? when
    scene.facilitator({
      ...{ type: "GiveDecision", contribution, ...rest },
      ...(deadline === undefined ? {} : { when: deadline }),
    })
  }
  const [first = "", second = ""] = decisions.map(({ idea }) => ids.get(idea) ?? "")
  const task = { type: "SetTask", state: "doing", who: "Lina", due: "2026-12-01" } as const
  scene.facilitator({ ...task, contribution: first, what: "Écrire les règles d’emprunt de la malle" })
  scene.facilitator({ type: "AskReply", contribution: second, due: "2026-12-15", of: "La directrice" })
  scene.facilitator({ type: "FinishSession" })
  return scene
}

const support = (scene: Scene, ids: readonly string[], absent: string) => {
  for (const [at, contribution] of ids.entries())
    for (const [index, name] of frenchDemo.names.entries()) {
      // The later an idea, the fewer have an opinion: the last ones have fewer than five.
      if (name === absent || (index + at) % (at + 2) !== 0) continue
      const value = index % 3 === 0 ? "mixed" : index % 7 === 0 ? "disagree" : "agree"
      scene.pupil(index, { type: "Support", contribution, value })
    }
}

const vote = (scene: Scene, options: readonly string[], maxMarks: number, voters: number, absent: string) => {
  scene.facilitator({ type: "EnterStage", stage: 2 })
  scene.facilitator({ type: "OpenPoll", method: "approval", options, maxMarks })
  const poll = scene.host.session.public.pollOrder.at(-1) ?? ""
  const seated = frenchDemo.names.flatMap((name, index) => (name === absent ? [] : [index]))
  for (const index of seated.slice(0, voters)) {
    const marks = options.filter((_, at) => (index * 7 + at * at) % (at + 2) === 0).slice(0, maxMarks)
    scene.pupil(index, { type: "CastBallot", poll, marks: index === 11 ? [] : marks })
  }
  scene.facilitator({ type: "ClosePoll", poll })
  scene.facilitator({ type: "RevealPoll", poll })
  scene.facilitator({ type: "EnterStage", stage: 3 })
}

/** What somebody tries in the words of a lesson: none of it may act, break a line or leave its cell. */
export const hostileWords = [
  "=1+1",
  '=HYPERLINK("//evil.example";"Gagné")',
  "@SUM(A1:A9)",
  "+33 6 12 34 56 78",
  "-2+3+cmd|' /C calc'!A0",
  "\t=1+1",
  "＝1+1",
  'Elle a dit "non"; puis, « oui »',
  "Une ligne\net une autre\r\n\r\nEND:VEVENT\r\nBEGIN:VEVENT",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "# Titre\n- liste\n1. un\n> cité\n```code```\n[lien](javascript:alert(1)) ![image](//evil.example/x.png)",
  "[Idée 9]: faux\n  + <Argument 9>: faux\n===\ntitle: faux\n===\n/* fin // <!-- -->",
  "]]><b>&amp;&lt; {évil: 1} | a | b |",
  "\u202eesrever\u202c \u2067مرحبا\u2069 مرحبا بالعالم",
  "\u0000\u0007\u001b[31mrouge\ufeff",
  "👩‍🏫 école 日本語 ̈a",
  "'=1+1",
  "a".repeat(200),
  "é".repeat(200),
  "日".repeat(200),
] as const

/** Each hostile text as an idea, an argument, a question, a reason, who and when. */
export const hostileScene = (): Scene => {
  const names = Array.from({ length: 12 }, (_, at) => `=Nom${at},"x";<b>`)
  const [first = ""] = hostileWords
  const scene = createScene({ names, question: `=1+1 <b>"Q";`, context: first, className: "@CM2;\n<i>" })
  for (const at of names.keys()) scene.join(at)
  const ids = hostileWords.map((text, at) => {
    const id = idFrom(scene.pupil(at % 12, { type: "Submit", kind: "proposal", text }))
    scene.facilitator({ type: "Publish", contribution: id })
    return id
  })
  scene.facilitator({ type: "EnterStage", stage: 1 })
  for (const [at, text] of hostileWords.entries()) {
    const kind = (["for", "against", "nuance"] as const)[at % 3] ?? "for"
    const id = idFrom(scene.pupil(at % 12, { type: "Submit", kind, parent: ids[at] ?? "", text }))
    scene.facilitator({ type: "Publish", contribution: id })
  }
  scene.facilitator({ type: "EnterStage", stage: 2 })
  scene.facilitator({ type: "EnterStage", stage: 3 })
  for (const [at, reason] of hostileWords.entries()) {
    const [who, when] = [reason.slice(0, 40), `${reason.slice(0, 25)} 4/12/2026`]
    scene.facilitator({
      ...{ type: "GiveDecision", contribution: ids[at] ?? "", verdict: "partly", reason },
      ...(who.trim() === "" ? {} : { who }),
      when,
    })
  }
  return scene
}

const idFrom = (events: readonly { readonly facts: { readonly contribution?: unknown } }[]): string =>
  String(events[0]?.facts.contribution)
