/** Sessions as far along as a screen of the wall needs them, made by real commands. */
import type { Method } from "../../domain/session/events.ts"
import { quickQuestion } from "../../domain/templates.ts"
import type { ProjectorSamples } from "./projector-samples.ts"
import { createScene, type Scene } from "./scene.ts"

const pupils = 26
/** Names that stand out: a test looks for them on the wall. */
export const wallNames = Array.from({ length: pupils }, (_, at) => `Zéphyrine${at}`)

export type Grown = { readonly scene: Scene; readonly ideas: readonly string[] }

type Options = { ideas?: number; long?: boolean; context?: boolean; joined?: number }

/** In the first stage, with ideas published. */
export const growIdeas = (words: ProjectorSamples, options: Options = {}): Grown => {
  const { ideas = 4, long = false, context = false, joined = pupils } = options
  const scene = createScene({
    names: wallNames,
    question: long ? words.long : words.question,
    ...(context ? { context: words.context } : {}),
  })
  for (let at = 0; at < joined; at += 1) scene.join(at)
  const published = Array.from({ length: ideas }, (_, at) => {
    const text = long ? words.longIdea : (words.ideas[at % words.ideas.length] ?? "")
    return contribute(scene, at % joined, { kind: "proposal", text })
  })
  return { scene, ideas: published }
}

type Said = { kind: "proposal" | "for" | "against" | "nuance"; parent?: string; text: string }

const contribute = (scene: Scene, pupil: number, said: Said): string => {
  const [event] = scene.pupil(pupil, { type: "Submit", ...said })
  const contribution = String(event?.facts.contribution)
  scene.facilitator({ type: "Publish", contribution })
  return contribution
}

/** A debate with two sides: nobody has spoken, or both have and one speaks. */
export const growSides = (words: ProjectorSamples, options: Options & { begun: boolean }): Grown => {
  const grown = growIdeas(words, options)
  const { scene } = grown
  const stages = [...quickQuestion.stages.slice(0, 1), { kind: "debate", minutes: 10, sides: true } as const]
  scene.facilitator({ type: "SetAgenda", stages, stage: 0 })
  scene.facilitator({ type: "EnterStage", stage: 1 })
  if (!options.begun) return grown
  for (let at = 0; at < 6; at += 1) {
    scene.pupil(at, { type: "TakeSide", side: at % 2 === 0 ? "for" : "against" })
    const [event] = scene.pupil(at, { type: "RaiseHand", up: true })
    if (at < 3) scene.facilitator({ type: "GiveFloor", seat: event?.seat ?? null })
    if (at < 3) scene.wait(38)
  }
  return grown
}

/** One card on every screen. */
export const growCard = (words: ProjectorSamples, long = false): Grown => {
  const grown = growIdeas(words, { ideas: 2, long })
  grown.scene.facilitator({ type: "ShowCard", card: grown.ideas[0] ?? null })
  return grown
}

/** In the second stage, with arguments on the first idea. */
export const growArguments = (
  words: ProjectorSamples,
  options: Options & { kinds?: readonly ("for" | "against" | "nuance")[]; times?: number } = {},
): Grown => {
  const grown = growIdeas(words, options)
  const { scene, ideas } = grown
  const { kinds = ["for", "against", "nuance"], times = 1, long = false } = options
  scene.facilitator({ type: "EnterStage", stage: 1 })
  const [parent = ""] = ideas
  for (let time = 0; time < times; time += 1)
    for (const kind of kinds)
      for (const text of long ? [words.longArgument] : words[kind])
        contribute(scene, time % pupils, { kind, parent, text })
  return grown
}

type PollOptions = Options & {
  times?: number
  method?: Method
  most?: number
  ballots?: readonly number[]
  blank?: number
}

/** In the vote; `ballots`: how many marked each option, in their order. */
export const growVote = (words: ProjectorSamples, options: PollOptions = {}): Grown & { poll: string } => {
  const grown = growArguments(words, options)
  const { scene, ideas } = grown
  const { method = "single-choice", most, ballots = [], blank = 0 } = options
  scene.facilitator({ type: "EnterStage", stage: 2 })
  const asked = method === "yes-no" ? ideas.slice(0, 1) : ideas
  const [event] = scene.facilitator({
    ...{ type: "OpenPoll", method, options: asked },
    ...(most === undefined ? {} : { maxMarks: most }),
  })
  const poll = String(event?.facts.poll)
  const choices = method === "yes-no" ? ["yes", "no"] : ideas
  let voter = 0
  for (const [at, count] of ballots.entries())
    for (let done = 0; done < count; done += 1) {
      const second = method === "approval" && done % 2 === 0 ? choices[at + 1] : undefined
      const marks = [choices[at] ?? "", ...(second === undefined ? [] : [second])]
      scene.pupil(voter, { type: "CastBallot", poll, marks })
      voter += 1
    }
  for (let done = 0; done < blank; done += 1) {
    scene.pupil(voter, { type: "CastBallot", poll, marks: [] })
    voter += 1
  }
  return { ...grown, poll }
}

/** Closed and revealed, in the last stage. */
export const growResult = (
  words: ProjectorSamples,
  options: PollOptions = {},
): ReturnType<typeof growVote> => {
  const grown = growVote(words, { ballots: [11, 7, 4, 2], blank: 2, ...options })
  grown.scene.facilitator({ type: "ClosePoll", poll: grown.poll })
  grown.scene.facilitator({ type: "RevealPoll", poll: grown.poll })
  grown.scene.facilitator({ type: "EnterStage", stage: 3 })
  return grown
}

const verdicts = ["accepted", "partly", "refused"] as const

export const growAnswers = (words: ProjectorSamples, answers: number, options: PollOptions = {}): Grown => {
  const grown = growResult(words, options)
  const { long = false } = options
  for (let at = answers - 1; at >= 0; at -= 1)
    grown.scene.facilitator({
      ...{
        type: "GiveDecision",
        contribution: grown.ideas[at] ?? "",
        verdict: verdicts[at % 3] ?? "refused",
      },
      reason: long ? `${words.longArgument} ${words.reasons[0] ?? ""}` : (words.reasons[at % 3] ?? ""),
      ...{ who: wallNames[3] ?? "", when: "vendredi" },
    })
  return grown
}
