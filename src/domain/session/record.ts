/**
 * What is kept of a session once it is over: every file that a school takes out is written from this record and
 * from nothing else. It holds what the class has read (published texts, revealed results, answers) and, where it
 * is asked for, first names; never who wrote, supported or voted what.
 */
import type { Member } from "../class/state.ts"
import type { Duty } from "./events-debate.ts"
import { rootOf } from "./handlers-contributions.ts"
import { isOnQuestion, questionOf } from "./opening.ts"
import { chosenBy, pollOutcome } from "./poll-outcome.ts"
import type {
  RecordedContribution,
  RecordedDecision,
  RecordedItems,
  RecordedPoll,
  SessionFacts,
  SessionRecord,
  Votes,
} from "./recorded.ts"
import type { Decision, PublicPoll, PublicState, StaffState } from "./state.ts"
import { linksOf, picturesOf } from "./state-context.ts"

type View = { readonly public: PublicState; readonly staff: StaffState }

export const recordOf = (
  view: View,
  members: readonly Member[],
  facts: SessionFacts,
  withNames: boolean,
): SessionRecord => {
  const { public: shown } = view
  const numbers = numbersOf(shown)
  return {
    ...{ question: plain(shown.question), context: plain(shown.context), className: plain(classesIn(shown)) },
    ...{ template: shown.template, heldOn: facts.heldOn, finished: shown.finished, withNames },
    stages: shown.stages.map(({ kind, minutes, part = "" }) => ({
      ...{ kind, minutes, title: plain(shown.titles?.[part]?.title ?? "") },
    })),
    contextItems: itemsOf(shown),
    contract: contractOf(shown, withNames),
    people: peopleOf(view.staff, members, withNames),
    contributions: [...numbers].flatMap(([id, number]) => contributionOf(shown, id, number, numbers)),
    polls: revealedOf(shown).map((poll, at) => pollOf(shown, poll, at + 1, numbers)),
    decisions: Object.values(shown.decisions).map((it, at) =>
      decisionOf(shown, it, at + 1, numbers, withNames),
    ),
    ...followUpOf(shown, numbers, withNames),
  }
}

const classesIn = ({ className, classNames = {} }: PublicState): string =>
  Object.values(classNames).join(", ") || className

const itemsOf = (shown: PublicState): RecordedItems => ({
  links: linksOf(shown).map(({ words, address }) => ({ words: plain(words), address })),
  pictures: picturesOf(shown).map((it) => ({ description: plain(it.description) })),
})

const contractOf = ({ contract }: PublicState, withNames: boolean): SessionRecord["contract"] => {
  const { binding = "", advisory = "", impossible = "", listener = "", replyBy = "" } = contract
  return {
    ...{ binding: plain(binding), advisory: plain(advisory), impossible: plain(impossible), replyBy },
    listener: withNames ? plain(listener) : "",
  }
}

const followUpOf = (
  shown: PublicState,
  numbers: Numbers,
  withNames: boolean,
): Pick<SessionRecord, "tasks" | "replies"> => {
  const numberOf = (id: string | undefined) => (id === undefined ? null : (numbers.get(id) ?? null))
  const named = (words = "") => (withNames ? plain(words) : "")
  return {
    tasks: Object.values(shown.tasks).map((it, at) => ({
      ...{ number: at + 1, id: it.task, contribution: numberOf(it.contribution), what: plain(it.what) },
      ...{ who: named(it.who), due: it.due ?? "", state: it.state, why: plain(it.why ?? "") },
    })),
    replies: Object.values(shown.replies).map((it, at) => ({
      ...{ number: at + 1, id: it.reply, contribution: numberOf(it.contribution), due: it.due },
      ...{ from: named(it.given?.from ?? it.of), words: it.given ? plain(it.given.text) : null },
    })),
  }
}

type Numbers = ReadonlyMap<string, number>

/** Published and not removed, in the order of publication. */
const numbersOf = (shown: PublicState): Numbers =>
  new Map(
    Object.values(shown.contributions)
      .filter((it) => it.published && it.text !== null)
      .sort((one, other) => one.order - other.order)
      .map(({ id }, at) => [id, at + 1]),
  )

/** The ids of a record's contributions, in its order: what no file says. */
export const recordedIds = (shown: PublicState): readonly string[] => [...numbersOf(shown).keys()]

const contributionOf = (shown: PublicState, id: string, number: number, numbers: Numbers) => {
  const it = shown.contributions[id]
  if (!it) return []
  const numberOf = (other: string | undefined) => (other === undefined ? null : (numbers.get(other) ?? null))
  const recorded: RecordedContribution = {
    ...{ number, kind: it.kind, parent: numberOf(it.parent), words: plain(it.text ?? "") },
    mergedInto: it.mergedInto === undefined ? null : numberOf(rootOf(shown, id)),
    ...{ late: it.late, authors: it.authors.length, support: it.support },
  }
  return [recorded]
}

const revealedOf = (shown: PublicState): readonly PublicPoll[] =>
  shown.pollOrder.flatMap((id) => {
    const poll = shown.polls[id]
    return poll?.status === "revealed" ? [poll] : []
  })

const pollOf = (shown: PublicState, poll: PublicPoll, number: number, numbers: Numbers): RecordedPoll => {
  const { totals, blank } = countOf(poll)
  const byClass = (shown.byClass?.[poll.id] ?? []).map(({ class: of, counted, ...it }) => ({
    className: plain(shown.classNames?.[of] ?? ""),
    ballots: counted,
    blank: it.blank,
    ...votesOf(shown, poll, it.marks, numbers),
  }))
  return {
    ...{ number, method: poll.method, question: plain(poll.question ?? ""), ballots: poll.counted, blank },
    leftOut: poll.lateRuled ? 0 : poll.lateHeld,
    ...votesOf(shown, poll, totals, numbers),
    ...(byClass.length === 0 ? {} : { byClass }),
  }
}

const votesOf = (
  shown: PublicState,
  poll: PublicPoll,
  totals: { readonly [mark: string]: number },
  numbers: Numbers,
): Pick<RecordedPoll, "options" | "yes" | "no"> => {
  const chosen = new Set(chosenBy(poll))
  const isYesNo = poll.method === "yes-no"
  return {
    options: isOnQuestion(poll)
      ? [questionAsked(shown, poll, totals)]
      : poll.options.map((id) => ({
          ...{ number: numbers.get(id) ?? null, words: plain(shown.contributions[id]?.text ?? "") },
          marks: (isYesNo ? totals.yes : totals[id]) ?? 0,
          chosen: chosen.has(id),
        })),
    yes: isYesNo ? (totals.yes ?? 0) : null,
    no: isYesNo ? (totals.no ?? 0) : null,
  }
}

/** A yes to the question itself is no idea that was chosen; it is told like one that was asked about. */
const questionAsked = (
  shown: PublicState,
  poll: PublicPoll,
  { yes = 0, no = 0 }: { readonly [mark: string]: number },
) => ({
  ...{ number: null, words: plain(questionOf(shown, poll)) },
  ...{ marks: yes, chosen: yes > no },
})

const countOf = (poll: PublicPoll) => {
  const outcome = pollOutcome(poll)
  const counted = outcome?.steps.find((it) => it.type === "BallotsCounted")
  return { totals: outcome?.totals ?? {}, blank: counted?.blank ?? 0 }
}

const decisionOf = (
  shown: PublicState,
  it: Decision,
  number: number,
  numbers: Numbers,
  withNames: boolean,
): RecordedDecision => ({
  ...{ number, id: it.contribution, contribution: numbers.get(it.contribution) ?? null },
  words: plain(shown.contributions[it.contribution]?.text ?? ""),
  ...{ verdict: it.verdict, reason: plain(it.reason), votes: votesOn(shown, it.contribution) },
  who: withNames ? plain(it.who ?? "") : "",
  when: plain(it.when ?? ""),
})

/** In the last revealed poll that asked about it. */
const votesOn = (shown: PublicState, id: string): Votes | null => {
  const poll = revealedOf(shown).findLast((it) => it.options.includes(rootOf(shown, id)))
  if (!poll) return null
  const { totals, blank } = countOf(poll)
  const isYesNo = poll.method === "yes-no"
  return {
    ...{ method: poll.method, ballots: poll.counted, blank },
    for: (isYesNo ? totals.yes : totals[rootOf(shown, id)]) ?? 0,
    against: isYesNo ? (totals.no ?? 0) : null,
    ...(poll.byWay ? { byWay: poll.byWay } : {}),
  }
}

/** Who has sat or was marked as here; who left early was here. */
const peopleOf = (
  { seats, seatOfMember, presence, staffDuties }: StaffState,
  members: readonly Member[],
  withNames: boolean,
): SessionRecord["people"] => {
  const listed = new Set(members.map((it) => it.member))
  const others = Object.values(seats).filter((it) => it.role === "pupil" && !listed.has(it.member))
  const all = [...members, ...others.map(({ member, name = "" }) => ({ member, name }))]
  const isHere = ({ member }: { member: string }) => {
    const marked = presence[member]
    return marked === undefined ? seatOfMember[member] !== undefined : marked !== "absent"
  }
  const present = all.filter(isHere)
  const absent = all.filter((it) => !isHere(it))
  const names = (list: readonly { name?: string }[]) =>
    withNames ? list.map(({ name = "" }) => plain(name)).filter((it) => it !== "") : []
  const having = (duty: Duty) => names(Object.values(seats).filter((it) => staffDuties[it.seat] === duty))
  return {
    ...{ enrolled: all.length, present: present.length, absent: absent.length },
    ...{ presentNames: names(present), absentNames: names(absent) },
    ...{ chair: having("chair"), secretary: having("secretary") },
  }
}

/**
 * One's own words without what a reader cannot see: control characters, and the marks that turn the direction of
 * the text around them. Lines end in one way.
 */
const plain = (words: string): string =>
  words
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, "")
    .trim()
