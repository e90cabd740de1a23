/** Sessions in which decisions are followed, and thought about: for every room. */
import type { ClassLog } from "../../domain/session/class-log.ts"
import type { Stage } from "../../domain/templates.ts"
import { answered, atStage, beginPlay, type Play, published, voting, withIdeas } from "./teacher-scene.tsx"

export type Build = (language: "fr" | "en") => Play

const stages: readonly Stage[] = [
  { kind: "propose", minutes: 5 },
  { kind: "argue", minutes: 5 },
  { kind: "vote", minutes: 3 },
  { kind: "decide", minutes: 2 },
  { kind: "followUp", minutes: 5 },
  { kind: "evaluate", minutes: 3 },
]

const words = {
  fr: {
    tasks: ["Apporter les livres de la classe dans la cour", "Demander des coussins à la bibliothèque"],
    done: "Dessiner un plan du terrain",
    dropped: "Il n’y a pas de peinture cette année. On en reparle en mai.",
    past: ["Des jeux à emprunter le midi", "Un tableau des équipes à la cantine"],
    reason: "Deux élèves les rangent chaque semaine.",
    head: "La directrice",
    mayor: "La mairie",
    reply: "Oui pour les coussins, à partir de janvier. Je vous apporte la clé du placard.",
    question: "Que faire le midi quand il pleut\u202f?",
  },
  en: {
    tasks: ["Bring the class books to the playground", "Ask the library for cushions"],
    done: "Draw a plan of the pitch",
    dropped: "There is no paint this year. We speak of it again in May.",
    past: ["Games to borrow at lunch time", "A board with the teams in the canteen"],
    reason: "Two pupils put them away each week.",
    head: "The head teacher",
    mayor: "The town hall",
    reply: "Yes to the cushions, from January on. I will bring you the key of the cupboard.",
    question: "What to do at lunch time when it rains?",
  },
}

export const begun = (language: "fr" | "en", seated = 18, template?: string): Play =>
  beginPlay(language, { stages, seated, ...(template === undefined ? {} : { template }) })

export const decided: Build = (language) => {
  const play = answered(voting(published(withIdeas(begun(language), 4)), "revealed"))
  const { scene, ideas } = play
  const [contribution = ""] = ideas
  const [one = "", two = ""] = words[language].tasks
  const set = { type: "SetTask", contribution } as const
  scene.facilitator({ ...set, what: one, who: "Aminata, Noé", due: "2026-11-30", state: "doing" })
  scene.facilitator({ ...set, what: two, who: "Zoé", due: "2026-11-12", state: "planned" })
  return play
}

export const replied: Build = (language) => {
  const play = decided(language)
  const { scene } = play
  const { head, mayor, reply } = words[language]
  scene.facilitator({ type: "AskReply", of: mayor, due: "2026-11-10" })
  scene.facilitator({ type: "AskReply", of: head, due: "2026-12-04" })
  scene.facilitator({ type: "AskReply", of: head, due: "2026-11-16" })
  const given = Object.keys(scene.host.session.public.replies).at(-1) ?? ""
  scene.facilitator({ type: "GiveReply", reply: given, from: head, text: reply })
  return play
}

const log = "e".repeat(64)

export const following =
  (shown?: { counts: boolean; names: boolean }): Build =>
  (language) => {
    const play = atStage(replied(language), 4)
    const { scene } = play
    const { past, reason, done, dropped } = words[language]
    const [one = "", two = ""] = past
    scene.facilitator({
      ...{ type: "RecallPast", past: "1".repeat(32), log, words: one, reason, who: "Inès" },
      ...{ state: "doing", due: "2026-12-18" },
    })
    scene.facilitator({ type: "RecallPast", past: "2".repeat(32), log, words: two, verdict: "accepted" })
    scene.facilitator({ type: "SetTask", what: done, state: "done", who: "Léo" })
    scene.facilitator({ type: "SetTask", what: two, state: "dropped", why: dropped })
    const values = ["goOn", "goOn", "change", "goOn", "stop"] as const
    for (let at = 1; at < 16; at++)
      for (const task of ["1".repeat(32), ...Object.keys(scene.host.session.public.tasks)])
        scene.pupil(at, { type: "SayFollowUp", task, value: values[(at * 7) % 5] ?? "goOn" })
    if (shown) scene.facilitator({ type: "ShowFollowUp", ...shown })
    return play
  }

/** Forty things to follow. */
export const forty: Build = (language) => {
  const play = following()(language)
  for (let at = 0; at < 35; at++)
    play.scene.facilitator({ type: "SetTask", what: words[language].tasks[at % 2] ?? "", state: "planned" })
  return play
}

export const evaluating =
  (given: number, template?: string): Build =>
  (language) => {
    const play = atStage(begun(language, 18, template), 5)
    for (let at = 1; at <= given; at++)
      play.scene.pupil(at, {
        type: "Evaluate",
        answers: {
          ...{ listened: 3 + (at % 3), understood: 4 + (at % 2), learnt: 1 + ((at * 3) % 5) },
          again: 5 - (at % 2),
        },
      })
    return play
  }

export const evaluated: Build = (language) => {
  const play = evaluating(14)(language)
  play.scene.facilitator({ type: "ShowEvaluation" })
  return play
}

export const finished: Build = (language) => {
  const play = atStage(replied(language), 5)
  for (let at = 1; at <= 12; at++)
    play.scene.pupil(at, {
      ...{ type: "Evaluate" },
      answers: { listened: 4, understood: 3 + (at % 3), learnt: 1 + (at % 5), again: 5 },
    })
  play.scene.facilitator({ type: "FinishSession" })
  return play
}

/** What earlier sessions left open. */
export const leftOpen = (language: "fr" | "en"): ClassLog => {
  const { past, question, reason, mayor } = words[language]
  const reply = { reply: "5".repeat(32), of: mayor, due: "2026-11-05", given: null }
  const items = past.map((it, at) => ({
    ...{ id: String(at + 3).repeat(32), log, heldOn: "2026-10-06", question, words: it, reason },
    ...{ who: at === 0 ? "Inès, Hugo" : "Lina", due: "2026-11-13", state: "doing" as const },
  }))
  return { items, replies: [{ ...reply, log, heldOn: "2026-10-06", question }] }
}
