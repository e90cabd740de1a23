/** A whole class of headless tablets: what the stories and the demonstration do again and again. */
import { isDeepStrictEqual } from "node:util"
import type { SessionClient } from "../../src/client/session-client.ts"
import { act, type Lesson, type Pupil, publicOf, until, untilSent, untilShown } from "./device.ts"

/** 28 first names of a class. */
export const classNames = [
  ...["Lina", "Adam", "Zoé", "Noé", "Inès", "Gabriel", "Aya", "Louis", "Jade", "Ibrahim"],
  ...["Louise", "Sacha", "Mariam", "Jules", "Alba", "Yanis", "Rose", "Malo", "Nour", "Léon"],
  ...["Chloé", "Elias", "Anna", "Timéo", "Fatou", "Arthur", "Mila", "Enzo"],
] as const

/** Everybody comes in at once, as after the code was shown. */
export const joinAll = (lesson: Lesson, names: readonly string[]): Promise<Pupil[]> =>
  Promise.all(names.map((name) => lesson.join(name)))

/** Waits until `count` contributions came in all, then publishes those that wait. */
export const publishWhenArrived = async (cockpit: SessionClient, count: number): Promise<void> => {
  await untilShown(cockpit, ({ staff }) => staff?.arrived === count)
  const known = Object.values(cockpit.state.getState().shown.staff?.contributions ?? {})
  for (const { id, fate } of known)
    if (fate === "waiting") await act(cockpit, { type: "Publish", contribution: id })
  await untilSent(cockpit)
}

/** Opens a poll and gives its id, once the host has it. */
export const openPoll = async (
  cockpit: SessionClient,
  method: "single-choice" | "approval" | "yes-no",
  options: readonly string[],
  maxMarks?: number,
): Promise<string> => {
  await act(cockpit, { type: "OpenPoll", method, options, ...(maxMarks === undefined ? {} : { maxMarks }) })
  await untilSent(cockpit)
  return publicOf(cockpit).pollOrder.at(-1) ?? ""
}

/** Votes once the poll shows on the tablet; the ballot may leave later. */
export const castBallot = async (client: SessionClient, poll: string, marks: readonly string[]) => {
  await untilShown(client, (view) => view.public.polls[poll] !== undefined)
  await act(client, { type: "CastBallot", poll, marks })
}

export const closePoll = async (cockpit: SessionClient, poll: string): Promise<void> => {
  await act(cockpit, { type: "ClosePoll", poll })
  await untilShown(cockpit, (view) => view.public.polls[poll]?.status === "closed")
}

export const revealPoll = async (cockpit: SessionClient, poll: string): Promise<void> => {
  await act(cockpit, { type: "RevealPoll", poll })
  await untilShown(cockpit, (view) => view.public.polls[poll]?.status === "revealed")
}

/** Everybody has sent everything and shows the session as the facilitator's device does. */
export const untilAllAgree = async (
  cockpit: SessionClient,
  clients: readonly SessionClient[],
): Promise<void> => {
  for (const client of [cockpit, ...clients]) await untilSent(client)
  // A feed keeps its order: who has got the end of this pause has got all that was sent before.
  for (const paused of [true, false]) {
    await act(cockpit, { type: "SetPause", paused })
    await until(cockpit.state, ({ confirmed }) => confirmed.public.paused === paused)
  }
  await Promise.all(
    clients.map((client) =>
      until(client.state, ({ shown }) => isDeepStrictEqual(shown.public, publicOf(cockpit))),
    ),
  )
}
