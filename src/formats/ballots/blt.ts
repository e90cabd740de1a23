/**
 * BLT, of OpaVote, OpenSTV and others: `candidates seats`, `-3` for each withdrawn, a line `ballots 2 1=4 3 0` for
 * each ranking, `0`, then the names and the title in quotes. `=` ties, `-` leaves a place out, `(…)` names a ballot,
 * `[…]` holds options that are not read here, `#` begins a comment.
 */

import { ok, type Result } from "../../shared/result.ts"
import { type BallotFile, type UnreadableBallots, unreadable, wholeNumber } from "./unreadable.ts"

type Token = { readonly text: string; readonly quoted: boolean; readonly line: number }

export const readBlt = (text: string): Result<BallotFile, UnreadableBallots> => {
  const tokens = tokensOf(text)
  const size = wholeNumber(tokens[0]?.text)
  const seats = wholeNumber(tokens[1]?.text)
  if (!size || size > 1000 || !seats) return unreadable(tokens[0]?.line ?? 1, "candidates seats")
  let at = 2
  const withdrawn = new Set<number>()
  for (let token = tokens[at]; token && /^-\d+$/.test(token.text); token = tokens[at]) {
    withdrawn.add(-Number(token.text))
    at += 1
  }
  const lines: { readonly count: number; readonly ranking: readonly (readonly number[])[] }[] = []
  for (;;) {
    const token = tokens[at]
    const count = token?.quoted ? undefined : wholeNumber(token?.text)
    if (token === undefined || count === undefined) return unreadable(token?.line ?? 0, "ballots 2 1 3 0")
    at += 1
    if (count === 0) break
    const ranking: (readonly number[])[] = []
    for (let next = tokens[at]; next?.text !== "0"; next = tokens[at]) {
      if (!next || next.quoted || !/^(-|\d+(=\d+)*)$/.test(next.text)) {
        return unreadable(next?.line ?? 0, "ballots 2 1 3 0")
      }
      const tier = next.text === "-" ? [] : next.text.split("=").map(Number)
      if (tier.some((candidate) => candidate < 1 || candidate > size))
        return unreadable(next.line, `1-${size}`)
      ranking.push(tier)
      at += 1
    }
    at += 1
    lines.push({ count, ranking })
  }
  const names = Array.from({ length: size }, (_, index) => {
    const token = tokens[at + index]
    return token?.quoted && token.text !== "" ? token.text : String(index + 1)
  })
  const goesOn = (candidate: number) => !withdrawn.has(candidate)
  return ok({
    method: "stv",
    seats,
    entries: {
      candidates: names.filter((_, index) => goesOn(index + 1)),
      ballots: lines.map(({ count, ranking }) => ({
        count,
        ranking: ranking.map((tier) =>
          tier.filter(goesOn).flatMap((candidate) => names[candidate - 1] ?? []),
        ),
      })),
    },
  })
}

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    // Longest first: a name may hold anything but its quote.
    for (const match of line.matchAll(/"([^"]*)"|#.*$|\([^)]*\)|\[[^\]]*\]|[^\s"#([]+/g)) {
      const [whole, name] = match
      if (name !== undefined) tokens.push({ text: name.trim(), quoted: true, line: index + 1 })
      else if (!/^[#([]/.test(whole)) tokens.push({ text: whole, quoted: false, line: index + 1 })
    }
  }
  return tokens
}
