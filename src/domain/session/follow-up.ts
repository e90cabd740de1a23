/** What is read of follow-up: what to speak about, what is overdue, what the class has seen become of it. */
import type { Stage } from "../templates.ts"
import type { Verdict } from "./events.ts"
import type { TaskState } from "./events-follow-up.ts"
import type { PublicState } from "./state.ts"
import type { FollowUpTotals, Reply, Task } from "./state-follow-up.ts"

/** The day that a moment falls on, where this device is: "2026-11-17". */
export const dayAt = (time: number): string => {
  const date = new Date(time)
  const two = (value: number) => String(value).padStart(2, "0")
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Noon there, for whoever writes a day in words: no change of the clock moves it to another one. */
export const noonOf = (day: string): number => new Date(`${day}T12:00:00`).getTime()

/** Replies that were due before `today` and were not given, the oldest first. */
export const overdueReplies = ({ replies }: PublicState, today: string): readonly Reply[] =>
  Object.values(replies)
    .filter((it) => it.given === null && it.due < today)
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))

export const isOverdue = ({ state, due }: Pick<Task, "due"> & { state?: TaskState }, today: string) =>
  due !== undefined && due < today && (state === "planned" || state === "doing")

export const tasksAbout = ({ tasks }: PublicState, contribution: string): readonly Task[] =>
  Object.values(tasks).filter((it) => it.contribution === contribution)

/** A moment of a session at which earlier decisions are read again. */
export const isReread = (stage: Stage | undefined): boolean =>
  stage?.kind === "followUp" || (stage?.kind === "understand" && stage.part === "reread")

/** What pupils say go on, change or stop to. */
export type Followed = {
  readonly id: string
  readonly isPast: boolean
  readonly words: string
  readonly verdict?: Verdict
  readonly state?: TaskState
  readonly due?: string
  readonly who?: string
  readonly when?: string
  readonly reason?: string
  readonly why?: string
  readonly said: FollowUpTotals
}

/** What earlier sessions decided first, then the tasks of this one, each in the order in which it came. */
export const followedOf = ({ past, tasks }: PublicState): readonly Followed[] => [
  ...Object.values(past).map(({ past: id, ...it }) => ({ ...it, id, isPast: true })),
  ...Object.values(tasks).map(({ task: id, what, contribution: _about, ...it }) => ({
    ...{ ...it, id, isPast: false, words: what },
  })),
]
