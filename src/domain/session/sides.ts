/** A debate with two sides: whose turn it is, who waits on each, and how long each has spoken. */
import type { Stage } from "../templates.ts"
import type { Side } from "./events-debate.ts"
import type { PublicState } from "./state.ts"
import { type Floor, inOrder, type SideFloor, type StaffDebate } from "./state-debate.ts"

export const isSided = (stage: Stage | undefined): boolean => stage?.kind === "debate" && stage.sides === true

export const otherSide = (side: Side): Side => (side === "for" ? "against" : "for")

/** Nobody's turn lasts longer: a device whose clock is wrong takes no side's time away. */
const LONGEST_TURN = 3_600_000

/** What the turn that ends at `at` adds to the time of its side. */
export const withTurn = ({ used, speakingSide, since }: StaffDebate, at: number | undefined) => {
  if (speakingSide === null || since === null || at === undefined) return used
  const spent = Math.max(0, Math.min(LONGEST_TURN, at - since))
  return { ...used, [speakingSide]: used[speakingSide] + spent }
}

/** Who wants to speak on each side, and who stands on neither, each in the order of `inOrder`. */
export const sideQueues = (debate: StaffDebate) => {
  const queue = inOrder(debate)
  const of = (side: Side | undefined) => queue.filter((seat) => debate.sides[seat] === side)
  return { for: of("for"), against: of("against"), neither: of(undefined) }
}

/**
 * Who wants to speak, in the order in which they should. With two sides these take turns, and begin with the one that
 * did not speak last; who stands on neither comes after them.
 */
export const queueOf = (debate: StaffDebate, sided: boolean): readonly string[] => {
  const queue = inOrder(debate)
  if (!sided) return queue
  const queues = sideQueues(debate)
  const waits = queue.map((seat) => debate.sides[seat]).find((side) => side !== undefined) ?? "for"
  const turn = debate.lastSide === null ? waits : otherSide(debate.lastSide)
  const [first, second] = [queues[turn], queues[otherSide(turn)]]
  const longest = Math.max(first.length, second.length)
  const pairs = Array.from({ length: longest }, (_, at) => [first[at], second[at]]).flat()
  return [...pairs.filter((seat) => seat !== undefined), ...queues.neither]
}

const silent: SideFloor = { used: 0, waiting: 0 }

/** The two sides as everybody sees them; null where the stage has none. */
export const sidesOf = ({ stages, stage, floor }: PublicState): Floor["sides"] | null =>
  isSided(stages[stage]) ? (floor.sides ?? { for: silent, against: silent }) : null

/** How long a side has spoken at `now`, in whole seconds. */
export const secondsOf = ({ floor }: Pick<PublicState, "floor">, side: Side, now: number): number => {
  const used = floor.sides?.[side].used ?? 0
  const { since } = floor
  const running = floor.side === side && typeof since === "number" ? Math.max(0, now - since) : 0
  return Math.floor((used + Math.min(running, LONGEST_TURN)) / 1000)
}
