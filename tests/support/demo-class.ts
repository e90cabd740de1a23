/** Plays the demonstration: a lesson from the first idea to the answers, then one left in the middle. */
import type { SessionClient } from "../../src/client/session-client.ts"
import type { SupportValue } from "../../src/domain/session/events.ts"
import { closePoll, joinAll, openPoll, revealPoll } from "./classroom.ts"
import type { DemoIdea, DemoScript, DemoSession } from "./demo-script.ts"
import {
  act,
  type Lesson,
  openLesson,
  type Pupil,
  startLesson,
  submit,
  untilSent,
  untilShown,
} from "./device.ts"

export type Say = (sentence: string) => void
export type Demo = { readonly first: Lesson; readonly second: Lesson }

type Seats = ReadonlyMap<string, Pupil>

export const playDemo = async (
  script: DemoScript,
  school: { readonly origin: string; readonly token: string },
  say: Say,
): Promise<Demo> => {
  const { className, names, finished, running, words } = script
  const first = await startLesson({ ...school, className, names, ...finished })
  const present = names.filter((it) => it !== script.absent)
  say(words.entering(present.length))
  const seats = await seatAll(first, present)
  await mark(first, script.absent, "absent")
  await playFinished(script, first, seats, say)
  for (const { client } of seats.values()) client.close()

  say(words.second)
  const { teacher, classLog } = first
  const second = await openLesson({ origin: school.origin, teacher, classLog, className }, running)
  const sitting = await seatAll(
    second,
    present.filter((it) => !script.free.includes(it)),
    seats,
  )
  await playRunning(running, second, sitting)
  return { first, second }
}

const playFinished = async (script: DemoScript, lesson: Lesson, seats: Seats, say: Say): Promise<void> => {
  const { finished, left, words } = script
  const { cockpit } = lesson
  const dice = createDice()
  say(words.proposing(finished.ideas.length))
  const ids = await propose(finished, lesson, seats)
  await enter(cockpit, 1)
  say(words.arguing(argumentsOf(finished).length))
  const reasons = await argue(finished, lesson, seats, ids)
  const opinions = await support(finished, seats, ids, reasons, dice)
  say(words.supporting(opinions))
  await mark(lesson, left, "left")
  await enter(cockpit, 2)
  const voters = [...seats].filter(([name]) => name !== left)
  say(words.voting(voters.length))
  await vote(script, cockpit, voters, ids, dice)
  await enter(cockpit, 3)
  say(words.deciding(finished.decisions.length))
  for (const { idea, ...decision } of finished.decisions)
    await act(cockpit, { type: "GiveDecision", contribution: idOf(ids, idea), ...decision })
  await act(cockpit, { type: "FinishSession" })
  await untilSent(cockpit)
}

const playRunning = async (running: DemoSession, lesson: Lesson, seats: Seats): Promise<void> => {
  const { cockpit } = lesson
  const ids = await propose(running, lesson, seats)
  await enter(cockpit, 1)
  const reasons = await argue(running, lesson, seats, ids, 1)
  await support(running, seats, ids, reasons, createDice(), 0.4)
  const states = ["drafting", "in", "done", "in", "in", "drafting", "in", "help"] as const
  const tell = () =>
    Promise.all(
      [...seats.values()].map(({ device, seat }, index) =>
        device.palabre.presence(lesson.log, seat, states[index % 20] ?? "in", 0),
      ),
    )
  await tell()
  // As tablets do: who falls silent is not there any more.
  setInterval(() => void tell(), 15_000).unref()
}

const seatAll = async (lesson: Lesson, names: readonly string[], before?: Seats): Promise<Seats> => {
  const pupils = before
    ? await Promise.all(names.map((name) => lesson.join(name, before.get(name)?.device)))
    : await joinAll(lesson, names)
  return new Map(names.map((name, index) => [name, pupils[index]]).filter(isSeated))
}
const isSeated = (entry: (string | Pupil | undefined)[]): entry is [string, Pupil] => entry[1] !== undefined

const seatOf = (seats: Seats, name: string): Pupil => {
  const pupil = seats.get(name)
  if (!pupil) throw new Error(`${name} does not sit in this session`)
  return pupil
}

const idOf = (ids: ReadonlyMap<string, string>, key: string): string => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`There is no idea ${key}`)
  return id
}

const mark = async ({ cockpit, teacher, classLog }: Lesson, name: string, presence: "absent" | "left") => {
  const roster = await teacher.palabre.openClass(classLog)
  const member = roster?.state.getState().confirmed.members.find((it) => it.name === name)?.member
  roster?.close()
  if (member === undefined) throw new Error(`${name} is not in the class`)
  await act(cockpit, { type: "MarkPresence", member, presence })
}

const enter = async (cockpit: SessionClient, stage: number): Promise<void> => {
  await act(cockpit, { type: "EnterStage", stage })
  await untilSent(cockpit)
}

/** One after the other, as hands go up; the teacher reads each before the next stage. */
const propose = async ({ ideas }: DemoSession, { cockpit }: Lesson, seats: Seats) => {
  const ids = new Map<string, string>()
  for (const { key, author, text } of ideas) {
    const { client } = seatOf(seats, author)
    const id = await submit(client, "proposal", text)
    ids.set(key, id)
    await untilSent(client)
    await untilShown(cockpit, ({ staff }) => staff?.contributions[id] !== undefined)
  }
  for (const { key, isWaiting, rephrase } of ideas) {
    const contribution = idOf(ids, key)
    if (rephrase !== undefined) await act(cockpit, { type: "AskToRephrase", contribution, reason: rephrase })
    else if (!isWaiting) await act(cockpit, { type: "Publish", contribution })
  }
  for (const { key, into } of ideas)
    if (into !== undefined) await act(cockpit, { type: "Merge", into: idOf(ids, into), from: idOf(ids, key) })
  await untilSent(cockpit)
  return ids
}

const argumentsOf = ({ ideas }: DemoSession) =>
  ideas.flatMap((idea) =>
    (idea.arguments ?? []).map(([kind, author, text]) => ({ idea: idea.key, kind, author, text })),
  )

/** Gives the arguments that were published; `left` of them, the last ones, wait for the visitor. */
const argue = async (
  session: DemoSession,
  { cockpit }: Lesson,
  seats: Seats,
  ids: ReadonlyMap<string, string>,
  left = 0,
): Promise<readonly string[]> => {
  const published: string[] = []
  const all = argumentsOf(session)
  for (const [index, { idea, kind, author, text }] of all.entries()) {
    const { client } = seatOf(seats, author)
    await untilShown(client, (view) => view.public.contributions[idOf(ids, idea)]?.published === true)
    const id = await submit(client, kind, text, idOf(ids, idea))
    await untilSent(client)
    if (index >= all.length - left) continue
    await untilShown(cockpit, ({ staff }) => staff?.contributions[id] !== undefined)
    await act(cockpit, { type: "Publish", contribution: id })
    published.push(id)
  }
  await untilSent(cockpit)
  return published
}

/** Each pupil reads some ideas and arguments and says what they think. Returns how many opinions. */
const support = async (
  { ideas }: DemoSession,
  seats: Seats,
  ids: ReadonlyMap<string, string>,
  reasons: readonly string[],
  dice: Dice,
  share = 0.7,
): Promise<number> => {
  const shown = ideas.filter((it) => it.liked > 0 && it.into === undefined)
  const wanted = [...seats.values()].map(({ client }) => {
    const onIdeas = shown
      .filter(() => dice() < share)
      .map((it) => ({ contribution: idOf(ids, it.key), value: opinion(dice, it.liked / 10) }))
    const onReasons = reasons
      .filter(() => dice() < share / 2)
      .map((contribution) => ({ contribution, value: opinion(dice, 0.7) }))
    return { client, acts: [...onIdeas, ...onReasons] }
  })
  await Promise.all(
    wanted.map(async ({ client, acts }) => {
      for (const { contribution, value } of acts) {
        await untilShown(client, (view) => view.public.contributions[contribution]?.published === true)
        await act(client, { type: "Support", contribution, value })
      }
      await untilSent(client)
    }),
  )
  return wanted.reduce((sum, { acts }) => sum + acts.length, 0)
}

const opinion = (dice: Dice, liked: number): SupportValue =>
  dice() < liked ? "agree" : dice() < 0.5 ? "mixed" : "disagree"

/** Two or three choices each, more often what is liked; one ballot is blank. */
const vote = async (
  { finished }: DemoScript,
  cockpit: SessionClient,
  voters: readonly (readonly [string, Pupil])[],
  ids: ReadonlyMap<string, string>,
  dice: Dice,
): Promise<void> => {
  const options = finished.options.map((key) => ({ id: idOf(ids, key), liked: likedOf(finished.ideas, key) }))
  const poll = await openPoll(
    cockpit,
    "approval",
    options.map((it) => it.id),
    finished.maxMarks,
  )
  for (const [index, [, { client }]] of voters.entries()) {
    const few = dice() < 0.25 ? 1 : 0
    const wishes = options.map(({ id, liked }) => ({ id, wish: dice() ** (8 / liked ** 2) }))
    wishes.sort((one, other) => other.wish - one.wish)
    const marks = index === 11 ? [] : wishes.slice(0, finished.maxMarks - few).map((it) => it.id)
    await untilShown(client, (view) => view.public.polls[poll] !== undefined)
    await act(client, { type: "CastBallot", poll, marks })
    await untilSent(client)
  }
  await closePoll(cockpit, poll)
  await revealPoll(cockpit, poll)
}

const likedOf = (ideas: readonly DemoIdea[], key: string): number =>
  ideas.find((it) => it.key === key)?.liked ?? 1

type Dice = () => number

/** The same throws each time: the demonstration ends with the same result (Park and Miller, 1988). */
const createDice = (): Dice => {
  let state = 2026
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
