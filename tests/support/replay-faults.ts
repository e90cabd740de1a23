/** What breaks in a replay, and when: the same for the same seed. */
import { createChance } from "../simulation/chance.ts"

/** A deliberation is played in moments: some acts after each other, each of somebody. */
export type Moments = readonly (readonly { readonly who: string }[])[]

export type Faults = {
  readonly isOffline: (participant: string, moment: number) => boolean
  /** A third of all. */
  readonly flaky: readonly string[]
  /** They go on with another tablet, before the moment of this number. */
  readonly changing: { readonly moment: number; readonly who: readonly string[] }
  /** Their tablet loses its storage, once what they wrote was sent. */
  readonly wiped: { readonly moment: number; readonly who: readonly string[] }
  /** The server is killed in the middle of these, and started again before their end. */
  readonly kills: readonly number[]
}

export const fairWeather: Faults = {
  ...{ isOffline: () => false, flaky: [], kills: [] },
  ...{ changing: { moment: 0, who: [] }, wiped: { moment: 0, who: [] } },
}

export const drawFaults = (seed: number, participants: readonly string[], moments: Moments): Faults => {
  const chance = createChance(seed)
  const shuffled = participants
    .map((participant) => ({ participant, place: chance.below(2 ** 30) }))
    .sort((one, other) => one.place - other.place)
    .map((it) => it.participant)
  const flaky = shuffled.slice(0, Math.ceil(participants.length / 3))
  const phases = new Map(flaky.map((participant) => [participant, chance.below(2)]))
  const middle = Math.floor(moments.length / 2)
  const late = Math.floor((moments.length * 2) / 3)
  const changing = busiestAround(shuffled, moments, middle).slice(0, 2)
  const others = shuffled.filter((it) => !changing.includes(it))
  const within = (from: number, to: number) =>
    Math.floor(moments.length * from) + chance.below(Math.ceil(moments.length * (to - from)))
  return {
    flaky,
    changing: { moment: middle, who: changing },
    wiped: { moment: late, who: busiestAround(others, moments, late).slice(0, 1) },
    kills: [within(0.2, 0.45), within(0.7, 0.9)],
    isOffline: (participant, moment) => {
      // The battery goes while something waits on the old tablet.
      if (changing.includes(participant) && moment === middle - 1) return true
      const phase = phases.get(participant)
      return phase !== undefined && (Math.floor(moment / 2) + phase) % 2 === 0
    },
  }
}

/** First who acts just before the moment and again from it on: for them the fault matters. */
const busiestAround = (candidates: readonly string[], moments: Moments, moment: number): string[] => {
  const acting = (from: number, to: number) =>
    new Set(
      moments
        .slice(from, to)
        .flat()
        .map((it) => it.who),
    )
  const marks = [acting(moment - 1, moment), acting(moment, moments.length), acting(0, moment)]
  const worth = (who: string) => marks.filter((it) => it.has(who)).length
  return [...candidates].sort((one, other) => worth(other) - worth(one))
}
