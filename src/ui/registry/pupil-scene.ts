/** Sessions as far along as a pupil's screen needs them, made by real commands. */
import type { OpenSession, RosterFace } from "../../client/palabre.ts"
import type { Command } from "../../domain/session/commands.ts"
import type { Method } from "../../domain/session/events.ts"
import { quickQuestion } from "../../domain/templates.ts"
import { useLanguage, useText } from "../language/language-provider.tsx"
import type { DeviceDrafts } from "../session-props.ts"
import { useSamples } from "./samples.ts"
import { createScene, type Scene } from "./scene.ts"

const said = {
  fr: {
    for: ["Parce qu’on a besoin de calme après la cantine.", "Parce qu’on pourrait y lire."],
    against: ["Le préau est déjà petit quand il pleut."],
    nuance: ["Oui, mais il faut quelqu’un pour ranger."],
    reason: "Dis aussi où on le mettrait, s’il te plaît.",
    refusal: "Cela se moque de quelqu’un.",
    alike: "Je propose un coin calme avec des livres",
    decision: "Il reste deux bancs à la mairie. On les installe.",
    who: "Lina et Noé",
    when: "avant les vacances",
    context: "La mairie donne 300 euros. On choisit maintenant, on achète avant les vacances.",
    contract: {
      binding: "Les règles de la cour, et qui s’en occupe.",
      advisory: "Ce qu’on achète avec l’argent de la mairie.",
      impossible: "Les horaires de la cantine.",
      listener: "La directrice et deux parents.",
    },
    short: "Quel jeu pour la récréation\u202f?",
    ballot: ["Violet", "Orange", "Vert"],
    voteKept: "Pas de réseau. Ton vote est gardé ici. Il partira tout seul.",
  },
  en: {
    for: ["Because we need some quiet after lunch.", "Because one could read there."],
    against: ["The shelter is small enough already when it rains."],
    nuance: ["Yes, but somebody has to tidy up."],
    reason: "Please say where it would go, too.",
    refusal: "This makes fun of somebody.",
    alike: "I suggest a quiet corner with books",
    decision: "The town hall has two benches left. We put them up.",
    who: "Lina and Noah",
    when: "before the holidays",
    context: "The town gives 300 euros. We choose now, and buy before the holidays.",
    contract: {
      binding: "The rules of the yard, and who looks after them.",
      advisory: "What to buy with the town’s money.",
      impossible: "The times of lunch.",
      listener: "The head and two parents.",
    },
    short: "Which game for break time?",
    ballot: ["Purple", "Orange", "Green"],
    voteKept: "No network. Your vote is kept here. It will leave by itself.",
  },
}

export type PupilWords = ReturnType<typeof useSamples>["words"] &
  (typeof said)["fr"] & { readonly problems: Record<"code" | "faces" | "pictures" | "opening", string> }

export const usePupilWords = (): PupilWords => {
  const { words } = useSamples()
  const refusals = useText("refusals.join")
  const pupil = useText("pupil")
  const problems = {
    code: refusals("WrongCode"),
    faces: pupil("join.offline"),
    pictures: pupil("join.wrong", { left: 3 }),
    opening: pupil("page.opening"),
  }
  return { ...words, ...said[useLanguage().language], problems }
}

/** Pupil 0 looks at the screen. */
export const grow = (
  words: PupilWords,
  options: { joined?: number; animals?: boolean; context?: boolean } = {},
) => {
  const { joined = 8, animals = false, context = false } = options
  const { question, names } = words
  const scene = createScene({
    question,
    names,
    ...(animals ? { naming: "animals" } : {}),
    ...(context ? { context: words.context } : {}),
  })
  for (let at = 0; at < joined; at += 1) scene.join(at)
  const write = (
    pupil: number,
    text: string,
    about?: { kind: "for" | "against" | "nuance"; parent: string },
  ): string => {
    const [event] = scene.pupil(pupil, { type: "Submit", kind: "proposal", text, ...about })
    return String(event?.facts.contribution)
  }
  const publish = (...written: Parameters<typeof write>): string => {
    const contribution = write(...written)
    scene.facilitator({ type: "Publish", contribution })
    return contribution
  }
  const ideas = (count: number, text?: string) =>
    Array.from({ length: count }, (_, at) =>
      publish(1 + (at % (joined - 1)), text ?? words.ideas[at % words.ideas.length] ?? ""),
    )
  return { scene, write, publish, ideas }
}

export type Growing = ReturnType<typeof grow>

/** In the argue stage, with what was said about the first idea. */
export const growArguments = (words: PupilWords, count = 4): Growing & { first: string } => {
  const growing = grow(words)
  const [first = ""] = growing.ideas(count)
  growing.scene.facilitator({ type: "EnterStage", stage: 1 })
  for (const kind of ["for", "against", "nuance"] as const)
    for (const [at, text] of words[kind].entries()) growing.publish(2 + at, text, { kind, parent: first })
  return { ...growing, first }
}

/** In the vote, with the poll open. */
export const growVote = (words: PupilWords, method: Method = "single-choice", count = 3) => {
  const growing = grow(words)
  const options = growing.ideas(count)
  const { scene } = growing
  scene.facilitator({ type: "EnterStage", stage: 2 })
  const asked = method === "yes-no" ? options.slice(0, 1) : options
  const max = method === "approval" ? { maxMarks: 2 } : {}
  const [event] = scene.facilitator({ type: "OpenPoll", method, options: asked, ...max })
  const poll = String(event?.facts.poll)
  const marks = method === "yes-no" ? ["yes", "no"] : options
  const vote = (...votes: readonly number[]) => {
    for (const [voter, mark] of votes.entries())
      scene.pupil(voter, { type: "CastBallot", poll, marks: mark < 0 ? [] : [marks[mark] ?? ""] })
  }
  return { ...growing, options, poll, vote }
}

/** A vote that opens to who has read a reason for and one against. */
export const growGate = (words: PupilWords) => {
  const { scene, first } = growArguments(words)
  const stages = quickQuestion.stages.map((it) => (it.kind === "vote" ? { ...it, gate: true } : it))
  scene.facilitator({ type: "SetAgenda", stages, stage: 1 })
  scene.facilitator({ type: "EnterStage", stage: 2 })
  scene.facilitator({ type: "OpenPoll", method: "yes-no", options: [first] })
  return scene
}

/** In a debate, with a few ideas; gives the seats of the class. */
export const growDebate = (words: PupilWords, options: { animals?: boolean; sides?: true } = {}) => {
  const growing = grow(words, options)
  const { scene } = growing
  const ideas = growing.ideas(2)
  const { sides } = options
  const stages = [...quickQuestion.stages.slice(0, 2), { kind: "debate", minutes: 10, sides } as const]
  scene.facilitator({ type: "SetAgenda", stages, stage: 0 })
  scene.facilitator({ type: "EnterStage", stage: 2 })
  const seats = Object.values(scene.host.session.staff.seats).flatMap((it) =>
    it.role === "pupil" ? [it.seat] : [],
  )
  const raise = (...pupils: readonly number[]) => {
    for (const pupil of pupils) scene.pupil(pupil, { type: "RaiseHand", up: true })
  }
  return { ...growing, ideas, seats, raise }
}

/** In a debate with two sides, after a minute and a half; `mine`: what the first pupil does before. */
export const growSides = (words: PupilWords, mine: readonly Command[] = []): Scene => {
  const { scene, seats, raise } = growDebate(words, { sides: true })
  for (const command of mine) scene.pupil(0, command)
  for (const [at, side] of (["for", "against", "against", "for"] as const).entries())
    scene.pupil(at + 1, { type: "TakeSide", side })
  for (const [at, seconds] of [52, 31, 0].entries()) {
    scene.facilitator({ type: "GiveFloor", seat: seats[at + 1] ?? null })
    scene.wait(seconds)
  }
  raise(1, 4)
  scene.wait(7)
  return scene
}

/** The class was told what it can decide. */
export const growContract = (words: PupilWords): Scene => {
  const { scene } = grow(words, { context: true })
  scene.facilitator({ type: "SetContract", ...words.contract, replyBy: "2026-12-04" })
  return scene
}

/** The poll closed before this pupil's ballot arrived; `admit`: how the adult ruled, and the result is shown. */
export const growLate = (words: PupilWords, admit?: boolean): Scene => {
  const { scene, poll, options } = growVote(words)
  const cast = (mark: number) => ({ type: "CastBallot", poll, marks: options.slice(mark, mark + 1) }) as const
  const arrive = scene.pupilOffline(0, cast(0))
  for (const [at, mark] of [1, 0, 1, 2].entries()) scene.pupil(at + 1, cast(mark))
  scene.facilitator({ type: "ClosePoll", poll })
  arrive()
  if (admit === undefined) return scene
  scene.facilitator({ type: "RuleLateBallots", poll, admit })
  scene.facilitator({ type: "RevealPoll", poll })
  return scene
}

/** The poll closed, counted and revealed; the class in its last stage. */
export const growResult = (
  words: PupilWords,
  method: Method = "single-choice",
  votes = [0, 0, 1, 0, 2, -1],
) => {
  const growing = growVote(words, method)
  const { scene, poll } = growing
  growing.vote(...votes)
  scene.facilitator({ type: "ClosePoll", poll })
  scene.facilitator({ type: "RevealPoll", poll })
  scene.facilitator({ type: "EnterStage", stage: 3 })
  return growing
}

export const decide = ({ scene, options }: ReturnType<typeof growResult>, words: PupilWords): Scene => {
  const [chosen = "", other = ""] = options
  const { decision: reason, who, when } = words
  scene.facilitator({ type: "GiveDecision", contribution: chosen, verdict: "accepted", reason, who, when })
  scene.facilitator({
    type: "GiveDecision",
    contribution: other,
    verdict: "refused",
    reason: words.long.slice(0, 200),
  })
  return scene
}

/** What somebody had begun to write; as one kind of argument only, where one is named. */
export const begun = (text: string, kind = ""): DeviceDrafts => ({
  load: async (id) => (id.endsWith(kind) ? text : ""),
  save: async () => undefined,
  loadValue: async () => undefined,
  saveValue: async () => undefined,
})

/** A device that holds one value: the last ballot. */
export const holding = (value: unknown): DeviceDrafts => ({ ...begun(""), loadValue: async () => value })

/** A session as the door shows it. */
export const sessionAtTheDoor = (words: PupilWords, count = words.names.length): OpenSession => {
  const { host, members } = createScene({
    question: words.question,
    names: Array.from({ length: count }, (_, at) => words.names[at % words.names.length] ?? ""),
  })
  const faces: RosterFace[] = members.map((it, at) => ({
    ...it,
    seated: at % 3 === 1,
    here: at === 4,
    pictures: at % 2 === 0,
  }))
  const rest = { className: "CM2", naming: "firstNames", doorsOpen: true } as const
  return { log: host.log, genesis: host.genesis, question: words.question, faces, ...rest }
}
