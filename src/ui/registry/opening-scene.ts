/** Sessions in which the class votes before it talks, and on the same question afterwards: for every room. */
import type { Stage } from "../../domain/templates.ts"
import type { Build } from "./follow-up-scene.ts"
import { atStage, beginPlay, type Play } from "./teacher-scene.tsx"

const stages: readonly Stage[] = [
  { kind: "understand", minutes: 5, opening: true },
  { kind: "argue", minutes: 10 },
  { kind: "vote", minutes: 5 },
  { kind: "evaluate", minutes: 5 },
]

const words = {
  fr: {
    question: "Faut-il interdire les téléphones dans la cour\u202f?",
    own: "Êtes-vous d’accord pour que les téléphones restent dans les casiers jusqu’à seize heures trente, même quand il pleut et que la cour est fermée\u202f?",
  },
  en: {
    question: "Should phones be banned from the playground?",
    own: "Do you agree that phones stay in the lockers until half past four, even when it rains and the playground is closed?",
  },
}

type Asked = { readonly seated?: number; readonly own?: boolean }

export const notAsked: Build = (language) =>
  beginPlay(language, { stages, question: words[language].question })

const withTurnout = (play: Play, poll: string, n: number): Play => ({
  ...play,
  live: { ...play.live, turnout: { [poll]: { n, of: 18 } } },
})

/** Yes, no, or not known yet: the second time a few have moved. */
const first = ["yes", "no", "yes", null, "yes", "no", null, "yes", "no", "yes"] as const
const second = ["yes", "no", "no", null, "yes", "no", "yes", "no", "no", null] as const

const cast = (
  play: Play,
  poll: string,
  from: number,
  to: number,
  marks: readonly ("yes" | "no" | null)[],
) => {
  for (let at = from; at < to; at++) {
    const mark = marks[at % marks.length] ?? null
    play.scene.pupil(at, { type: "CastBallot", poll, marks: mark === null ? [] : [mark] })
  }
}

const newest = ({ scene }: Play): string => scene.host.session.public.pollOrder.at(-1) ?? ""

/** The first pupil has not voted yet. */
export const asked =
  (ballots: number, { own = false }: Asked = {}): Build =>
  (language) => {
    const play = notAsked(language)
    const question = own ? { question: words[language].own } : {}
    play.scene.facilitator({ type: "AskOpening", ...question })
    const poll = newest(play)
    cast(play, poll, 1, ballots + 1, first)
    return withTurnout(play, poll, ballots)
  }

export const askedAndClosed =
  (ballots: number): Build =>
  (language) => {
    const play = asked(ballots)(language)
    play.scene.facilitator({ type: "ClosePoll", poll: newest(play) })
    return play
  }

/** A tablet that came back after the closing. */
export const withLate: Build = (language) => {
  const play = asked(11)(language)
  const poll = newest(play)
  const arrive = play.scene.pupilOffline(14, { type: "CastBallot", poll, marks: ["yes"] })
  play.scene.facilitator({ type: "ClosePoll", poll })
  arrive()
  return play
}

/** In the stage of the second vote. */
export const toAskAgain: Build = (language) => atStage(askedAndClosed(16)(language), 2)

export const askedAgain =
  (until: "open" | "revealed", { before = 16, after = 16 } = {}): Build =>
  (language) => {
    const play = atStage(askedAndClosed(before)(language), 2)
    const { scene } = play
    scene.facilitator({ type: "AskAgain", opening: newest(play) })
    const poll = newest(play)
    cast(play, poll, 1, after + 1, second)
    if (until === "open") return withTurnout(play, poll, after)
    scene.facilitator({ type: "ClosePoll", poll })
    scene.facilitator({ type: "RevealPoll", poll })
    return play
  }

export const shiftShown: Build = (language) => {
  const play = askedAgain("revealed")(language)
  play.scene.facilitator({ type: "ShowShift", poll: newest(play) })
  return play
}

export const evaluatingShift: Build = (language) =>
  atStage(askedAgain("revealed", { after: 17 })(language), 3)

export const neverAskedAgain: Build = (language) => atStage(askedAndClosed(16)(language), 3)
