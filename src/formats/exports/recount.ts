/** A revealed vote as a request that the counting command reads: docs/voting-requests.md. */
import { countRequestOf } from "../../domain/session/poll-outcome.ts"
import type { PublicPoll, PublicState } from "../../domain/session/state.ts"

/**
 * JSON; null before the reveal. Ideas are named by their words, so that who reads it understands. Ballots that are
 * alike stand on one line, the lines in an order that tells nothing of who voted when. Of a batch (hands, paper) only
 * the totals were seen: its ballots are those that the count dealt out.
 */
export const recountOf = (state: PublicState, poll: PublicPoll): string | null => {
  const request = countRequestOf(poll)
  if (!request) return null
  const nameOf = namesOf(state, poll)
  const lines = new Map<string, number>()
  for (const { marks, count } of request.ballots) {
    const line = JSON.stringify(marks.map(nameOf).toSorted())
    lines.set(line, (lines.get(line) ?? 0) + count)
  }
  const ballots = [...lines.keys()]
    .toSorted()
    .map((line) => ({ count: lines.get(line), marks: JSON.parse(line) as string[] }))
  const { candidates, ...rest } = request
  const named = candidates ? { candidates: candidates.map(nameOf) } : {}
  return `${JSON.stringify({ ...rest, ...named, ballots }, null, 2)}\n`
}

/** Of two ideas with the same words, and of removed ones, each keeps a name of its own. */
const namesOf = ({ contributions }: PublicState, poll: PublicPoll): ((option: string) => string) => {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const option of poll.options) {
    const words = contributions[option]?.text ?? ""
    const first = words === "" ? "?" : words
    let name = first
    for (let number = 2; taken.has(name); number += 1) name = `${first} (${number})`
    taken.add(name)
    names.set(option, name)
  }
  return (option) => names.get(option) ?? option
}
