/** What is true: the rules applied to what the server has made durable. Everybody is compared with it. */
import { type HostLog, openHostLog, type Row, restoreRow } from "../../src/domain/host/log.ts"
import { type Genesis, logIdOf } from "../../src/domain/log/genesis.ts"

/** Whose words a text is, by the event that brought it. */
export type Word = {
  readonly type: string
  /** The contribution, or the item beside the context. */
  readonly subject: string
  readonly seat: string
}
export type Vote = { readonly poll: string; readonly seat: string; readonly log: string }

export type Referee = {
  readonly note: (genesis: Genesis | undefined, rows: readonly Row[]) => void
  readonly log: (log: string) => HostLog | undefined
  /** Word of `newWord` -> the event that brought it. */
  readonly words: ReadonlyMap<string, Word>
  /** Nonce of a ballot -> whose. */
  readonly votes: ReadonlyMap<string, Vote>
  /** Contributions that the class has seen. */
  readonly published: ReadonlySet<string>
  /** Contribution -> the seat that wrote it. */
  readonly authors: ReadonlyMap<string, string>
  /** Who a seat was ever given to. */
  readonly nameOf: (seat: string) => string | undefined
  /** A restored server knows less: the state begins anew from the rows that are noted next. */
  readonly forget: () => void
}

export const newWord = (number: number): string => `zq${number}z`
export const wordsIn = (text: string): readonly string[] => text.match(/zq\d+z/g) ?? []

/** `onStale`: a second step was taken from the same one. */
export const createReferee = (onStale: (basis: string) => void): Referee => {
  const logs = new Map<string, HostLog>()
  const words = new Map<string, Word>()
  const votes = new Map<string, Vote>()
  const published = new Set<string>()
  const names = new Map<string, string>()
  const members = new Map<string, string>()
  const authors = new Map<string, string>()
  /** The steps from which a next one was taken. */
  const taken = new Set<string>()

  const note: Referee["note"] = (genesis, rows) => {
    if (!genesis) return
    const log = logIdOf(genesis)
    const host = logs.get(log) ?? openHostLog(genesis)
    logs.set(log, host)
    for (const row of rows) {
      const { type, facts, text } = row.body
      if ("seat" in row.body) {
        const { seat } = row.body
        for (const word of wordsIn(Object.values(text ?? {}).join(" ")))
          words.set(word, { type, subject: String(facts.contribution ?? facts.item), seat })
        if (type === "v1.ContributionSubmitted") authors.set(String(facts.contribution), seat)
        if (type === "v1.BallotCast") votes.set(String(facts.nonce), { poll: String(facts.poll), seat, log })
      }
      if (type === "v1.MemberAdded") names.set(String(facts.member), text?.name ?? "")
      if (type === "v1.SeatAdmitted") members.set(String(facts.seat), String(facts.member))
      restoreRow(host, row)
      if (type === "v1.StageEntered" && host.session.public.basis === row.id?.slice(0, 32)) {
        const basis = String(facts.basis)
        if (taken.has(basis)) onStale(basis)
        taken.add(basis)
      }
      for (const id of changedContributions(row)) {
        if (host.session.public.contributions[id]?.published) published.add(id)
      }
    }
  }

  return {
    ...{ note, words, votes, published, authors },
    log: (log) => logs.get(log),
    nameOf: (seat) => names.get(members.get(seat) ?? ""),
    forget: () => {
      logs.clear()
      taken.clear()
    },
  }
}

const changedContributions = ({ body: { facts } }: Row): readonly string[] =>
  [facts.contribution, facts.into, facts.from].filter((id) => typeof id === "string")
