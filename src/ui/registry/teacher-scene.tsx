/** Sessions at every point of a lesson, for the facilitator's registered screens. */
import { type ReactElement, useMemo } from "react"
import type { LiveFrame } from "../../client/log-client.ts"
import { useLanguage } from "../language/language-provider.tsx"
import type { SessionProps } from "../session-props.ts"
import type { StaffSession } from "../teacher/staff-session.ts"
import { type ProjectorSamples, projectorSamples } from "./projector-samples.ts"
import { createScene, type Scene, type SceneOptions, sceneTime } from "./scene.ts"

const given = {
  fr: ["Aminata", "Léo", "Marie-Charlotte", "Yanis", "Zoé", "Jean-Baptiste", "Inès", "Noé", "Sacha", "Lina"],
  en: ["Aminata", "Leo", "Mary-Charlotte", "Yanis", "Zoe", "John-Baptist", "Ines", "Noah", "Sacha", "Lina"],
}
const more = ["Adam", "Rosa", "Tom", "Mila", "Ali", "Jade", "Hugo", "Nour", "Eva", "Malo", "Chloé", "Ismaël"]

export type Play = {
  readonly scene: Scene
  readonly words: ProjectorSamples
  /** Ids of the proposals, in order. */
  readonly ideas: readonly string[]
  readonly live: Omit<LiveFrame, "now">
}

type Options = Partial<SceneOptions> & { readonly seated?: number }

export const beginPlay = (language: "fr" | "en", options: Options = {}): Play => {
  const words = projectorSamples(language)
  const names = [...given[language], ...more]
  const className = language === "fr" ? "CM2 de Mme Diallo" : "Year 5 Blue"
  const scene = createScene({ names, className, question: words.question, ...options })
  const seated = options.seated ?? 18
  const seats = Array.from({ length: seated }, (_, at) => scene.join(at))
  const states = ["in", "drafting", "done", "in", "drafting", "in", "help", "in"] as const
  const presence = Object.fromEntries(seats.slice(1).map((seat, at) => [seat, states[at % 8] ?? "in"]))
  return { scene, words, ideas: [], live: { presence } }
}

/** Ideas that wait to be read. */
export const withIdeas = (play: Play, count: number): Play => {
  const { scene, words } = play
  const before = new Set(proposalsOf(scene))
  for (let at = 0; at < count; at++) {
    const text = words.ideas[at % words.ideas.length] ?? ""
    scene.pupil(at % 18, { type: "Submit", kind: "proposal", text })
  }
  return { ...play, ideas: proposalsOf(scene).filter((id) => !before.has(id)) }
}

const proposalsOf = (scene: Scene): readonly string[] =>
  Object.values(scene.host.session.staff.contributions)
    .filter((it) => it.kind === "proposal")
    .map((it) => it.id)

export const published = (play: Play): Play => {
  for (const contribution of play.ideas) play.scene.facilitator({ type: "Publish", contribution })
  return play
}

export const argued = (play: Play): Play => {
  const { scene, words, ideas } = play
  scene.facilitator({ type: "EnterStage", stage: 1 })
  const [first = "", second = ""] = ideas
  for (const [at, text] of words.for.entries())
    scene.pupil(at, { type: "Submit", kind: "for", parent: first, text })
  for (const [at, text] of words.against.entries())
    scene.pupil(at + 4, { type: "Submit", kind: "against", parent: at === 0 ? first : second, text })
  for (const it of Object.values(scene.host.session.staff.contributions))
    if (it.kind !== "proposal") scene.facilitator({ type: "Publish", contribution: it.id })
  for (const at of [1, 2, 3, 5]) scene.pupil(at, { type: "Support", contribution: first, value: "agree" })
  scene.pupil(6, { type: "Support", contribution: second, value: "disagree" })
  return play
}

export const atStage = (play: Play, stage: number): Play => {
  for (let at = play.scene.host.session.public.stage + 1; at <= stage; at++)
    play.scene.facilitator({ type: "EnterStage", stage: at })
  return play
}

/** A vote with fourteen ballots. */
export const voting = (play: Play, until: "open" | "closed" | "revealed", ballots = 14): Play => {
  const { scene, ideas } = atStage(play, 2)
  scene.facilitator({ type: "OpenPoll", method: "approval", options: ideas })
  const poll = scene.host.session.public.pollOrder.at(-1) ?? ""
  for (let at = 0; at < ballots; at++) {
    const marks = ideas.filter((_, index) => (at + index) % (index + 2) === 0)
    scene.pupil(at, { type: "CastBallot", poll, marks })
  }
  if (until !== "open") scene.facilitator({ type: "ClosePoll", poll })
  if (until === "revealed") scene.facilitator({ type: "RevealPoll", poll })
  const [away = ""] = Object.values(scene.host.session.staff.seats).flatMap(({ role, seat }) =>
    role === "pupil" ? [seat] : [],
  )
  return {
    ...play,
    live: { ...play.live, turnout: { [poll]: { n: 14, of: 18 } }, missing: { [poll]: [away] } },
  }
}

export const answered = (play: Play): Play => {
  const { scene, ideas, words } = atStage(play, 3)
  const [first = "", second = ""] = ideas
  const [one = "", two = ""] = words.reasons
  const who = "Aminata, Leo"
  scene.facilitator({ type: "GiveDecision", contribution: first, verdict: "accepted", reason: one, who })
  scene.facilitator({ type: "GiveDecision", contribution: second, verdict: "refused", reason: two })
  return play
}

type StageProps = {
  build: (language: "fr" | "en") => Play
  over?: Partial<SessionProps>
  live?: Partial<LiveFrame> | null
  children: (staff: StaffSession, play: Play) => ReactElement
}

export const Staged = ({ build, over, live, children }: StageProps) => {
  const { language } = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a state's `build` never changes
  const play = useMemo(() => build(language), [language])
  const shown = live === null ? null : { now: sceneTime, ...play.live, ...live }
  const session = play.scene.staffProps({ live: shown, ...over })
  return children({ session, log: "0".repeat(64), members: play.scene.members }, play)
}
