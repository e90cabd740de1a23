/** The tables of a session: what was said, what was voted, what was decided. No row is about a person. */
import { limits } from "../../domain/limits.ts"
import type { RecordedContribution, RecordedPoll, SessionRecord } from "../../domain/session/recorded.ts"
import type { Cell } from "./csv.ts"
import type { FileWords } from "./words.ts"

export type Table = {
  readonly name: "contributions" | "votes" | "decisions" | "followUp"
  readonly title: string
  readonly rows: readonly (readonly Cell[])[]
}

/** With headings and values in words, for people. */
export const tablesOf = (record: SessionRecord, words: FileWords): readonly Table[] => [
  {
    ...{ name: "contributions", title: words.contributions },
    rows: [
      [
        ...[words.number, words.kind, words.about, words.joinedTo, words.text, words.late, words.authors],
        ...[words.agree, words.mixed, words.disagree, words.agreeShare],
      ],
      ...record.contributions.map((it) => [
        ...[it.number, kindWords(words)[it.kind], it.parent, it.mergedInto, it.words],
        ...[it.late ? words.yes : words.no, it.authors],
        ...[it.support.agree, it.support.mixed, it.support.disagree, agreeShare(it)],
      ]),
    ],
  },
  {
    ...{ name: "votes", title: words.polls },
    rows: [
      [
        ...[words.poll, words.method, words.number, words.option, words.marks, words.share, words.chosen],
        ...[words.ballots, words.blank, words.leftOut],
        ...(isByClass(record) ? [words.class] : []),
      ],
      ...record.polls.flatMap((poll) => [
        ...voteRows(poll, words),
        ...(poll.byClass ?? []).flatMap(({ className, ...votes }) =>
          voteRows({ ...poll, ...votes, leftOut: 0 }, words).map((row) => [...row, className]),
        ),
      ]),
    ],
  },
  {
    ...{ name: "decisions", title: words.decisions },
    rows: [
      [
        ...[words.number, words.heldOn, words.class, words.decision, words.result, words.reply],
        ...[words.owner, words.deadline, words.ballots, words.for, words.against, words.blank],
      ],
      ...record.decisions.map((it) => [
        ...[it.number, record.heldOn, record.className, it.words, words[it.verdict], it.reason],
        ...[it.who, it.when, it.votes?.ballots ?? null, it.votes?.for ?? null],
        ...[it.votes?.against ?? null, it.votes?.blank ?? null],
      ]),
    ],
  },
  {
    ...{ name: "followUp", title: words.followUp },
    rows: [
      [...[words.kind, words.about, words.task, words.owner, words.deadline, words.state], ...[words.answer]],
      ...record.tasks.map((it) => [
        ...[words.task, it.contribution, it.what, it.who, it.due, words[it.state], it.why],
      ]),
      ...record.replies.map((it) => [
        ...[
          words.answer,
          it.contribution,
          "",
          it.from,
          it.due,
          it.words === null ? words.notYet : words.done,
        ],
        it.words ?? "",
      ]),
    ],
  },
]

const isByClass = ({ polls }: SessionRecord): boolean => polls.some((it) => it.byClass !== undefined)

const voteRows = (poll: RecordedPoll, words: FileWords): readonly Cell[][] =>
  optionsOf(poll, words).map((it) => [
    ...[poll.number, methodWords(words)[poll.method], it.number, it.words, it.marks],
    ...[share(it.marks, poll.ballots), it.chosen ? words.yes : words.no],
    ...[poll.ballots, poll.blank, poll.leftOut],
  ])

/**
 * With headings for programs, to be shared: who does what is left out, and what fewer than five people did is not
 * counted. Decisions have the columns of the French schema for deliberations (SCDL, "Délibérations"): COLL_NOM to
 * VOTE_ABSTENTION; a blank ballot is an abstention there.
 */
export const openTablesOf = (record: SessionRecord): readonly Table[] => [
  {
    ...{ name: "contributions", title: "contributions" },
    rows: [
      ["id", "kind", "about", "merged_into", "text", "late", "agree", "mixed", "disagree", "agree_share"],
      ...record.contributions.map((it) => [
        ...[it.number, it.kind, it.parent, it.mergedInto, it.words, String(it.late)],
        ...(isFew(opinionsOn(it))
          ? [null, null, null, null]
          : [it.support.agree, it.support.mixed, it.support.disagree, agreeShare(it)]),
      ]),
    ],
  },
  {
    ...{ name: "votes", title: "votes" },
    rows: [
      [
        "poll",
        "method",
        "contribution",
        "option",
        "marks",
        "share",
        "chosen",
        "ballots",
        "blank",
        "left_out",
      ],
      ...record.polls.flatMap((poll) =>
        optionsOf(poll, { yes: "yes", no: "no" }).map((it) => [
          ...[poll.number, poll.method, it.number, it.words],
          ...(isFew(poll.ballots) ? [null, null] : [it.marks, share(it.marks, poll.ballots)]),
          String(it.chosen),
          ...(isFew(poll.ballots) ? [null, null, null] : [poll.ballots, poll.blank, poll.leftOut]),
        ]),
      ),
    ],
  },
  {
    ...{ name: "decisions", title: "decisions" },
    rows: [
      [
        ...["COLL_NOM", "DELIB_ID", "DELIB_DATE", "DELIB_OBJET", "VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR"],
        ...["VOTE_CONTRE", "VOTE_ABSTENTION", "VERDICT", "REASON", "WHEN"],
      ],
      ...record.decisions.map(({ votes: all, ...it }) => {
        const votes = all && !isFew(all.ballots) ? all : null
        return [
          ...[record.className, `${record.heldOn}-${it.number}`, record.heldOn, it.words],
          ...[isFew(record.people.enrolled) ? null : record.people.enrolled, votes?.ballots ?? null],
          ...[votes?.for ?? null, votes?.against ?? null, votes?.blank ?? null],
          ...[it.verdict, it.reason, it.when],
        ]
      }),
    ],
  },
]

const isFew = (people: number): boolean => people < limits.breakdown

/** Of a question: its two answers. */
const optionsOf = (poll: RecordedPoll, words: Pick<FileWords, "yes" | "no">) => {
  const [asked] = poll.options
  if (poll.yes === null || poll.no === null || !asked) return poll.options
  return [
    { number: asked.number, words: `${asked.words} (${words.yes})`, marks: poll.yes, chosen: asked.chosen },
    { number: asked.number, words: `${asked.words} (${words.no})`, marks: poll.no, chosen: !asked.chosen },
  ]
}

export const kindWords = (words: FileWords): { readonly [kind in RecordedContribution["kind"]]: string } => ({
  ...{ proposal: words.proposal, for: words.argumentFor },
  ...{ against: words.argumentAgainst, nuance: words.nuance },
})

export const methodWords = (words: FileWords): { readonly [method in RecordedPoll["method"]]: string } => ({
  ...{ "yes-no": words.yesNo, "single-choice": words.singleChoice, approval: words.approval },
})

/** From 0 to 1, in thousandths. */
const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 1000

const opinionsOn = ({ support }: RecordedContribution): number =>
  support.agree + support.mixed + support.disagree

const agreeShare = (it: RecordedContribution): number | null => share(it.support.agree, opinionsOn(it))
