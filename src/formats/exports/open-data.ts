/**
 * A session as open data: JSON whose schema is public/open-data.schema.json. Nobody is named, nothing links it to
 * another session: the class is left out, numbers count from 1 in each file. What fewer than five people did is not
 * counted: no support below five opinions, no totals below five ballots.
 */
import * as v from "valibot"
import { limits } from "../../domain/limits.ts"
import { contributionKinds, methods } from "../../domain/session/events.ts"
import { taskStates, verdicts } from "../../domain/session/events-follow-up.ts"
import type {
  RecordedContribution,
  RecordedPoll,
  SessionRecord,
  Votes,
} from "../../domain/session/recorded.ts"
import { stageKinds } from "../../domain/templates.ts"

export const OPEN_DATA_FORMAT = "palabre-session"
export const OPEN_DATA_VERSION = 1
const SMALLEST_GROUP = limits.breakdown

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const words = v.pipe(v.string(), v.maxLength(4000))
const tooFew = "null: fewer than five people"

const votesSchema = v.strictObject({
  ballots: v.pipe(count, v.description("Ballots counted")),
  for: v.pipe(count, v.description("Ballots that chose it")),
  against: v.pipe(v.nullable(count), v.description("Ballots that said no; null: they could not")),
  blank: v.pipe(count, v.description("Blank ballots")),
})

export const openDataSchema = v.pipe(
  v.strictObject({
    format: v.literal(OPEN_DATA_FORMAT),
    version: v.literal(OPEN_DATA_VERSION),
    smallestGroup: v.pipe(v.literal(SMALLEST_GROUP), v.description("Fewer people than this are not counted")),
    heldOn: v.pipe(v.string(), v.isoDate(), v.description("The day the session began")),
    finished: v.boolean(),
    template: v.pipe(words, v.description("The template it was made from")),
    question: words,
    context: words,
    stages: v.array(v.strictObject({ kind: v.picklist(stageKinds), minutes: count })),
    present: v.pipe(v.nullable(count), v.description(`How many pupils took part; ${tooFew}`)),
    contributions: v.pipe(
      v.array(
        v.strictObject({
          number: v.pipe(number, v.description("Names it in this file, and in no other")),
          kind: v.picklist(contributionKinds),
          about: v.pipe(v.nullable(number), v.description("The contribution that it argues about")),
          mergedInto: v.pipe(v.nullable(number), v.description("The idea that it was joined to")),
          text: words,
          late: v.pipe(v.boolean(), v.description("Came after its stage was over")),
          support: v.pipe(
            v.nullable(v.strictObject({ agree: count, mixed: count, disagree: count })),
            v.description(`How many agreed, were in between, disagreed; ${tooFew}`),
          ),
        }),
      ),
      v.description("What was published, in the order of publication"),
    ),
    polls: v.pipe(
      v.array(
        v.strictObject({
          number,
          method: v.picklist(methods),
          question: words,
          totals: v.pipe(
            v.nullable(
              v.strictObject({
                ballots: count,
                blank: count,
                yes: v.nullable(count),
                no: v.nullable(count),
                marks: v.pipe(v.array(count), v.description("For each option, in their order")),
              }),
            ),
            v.description(`What was counted; ${tooFew}`),
          ),
          options: v.array(
            v.strictObject({ contribution: v.nullable(number), text: words, chosen: v.boolean() }),
          ),
        }),
      ),
      v.description("Votes whose result was revealed"),
    ),
    decisions: v.array(
      v.strictObject({
        number,
        contribution: v.nullable(number),
        text: words,
        verdict: v.picklist(verdicts),
        reason: words,
        when: v.pipe(words, v.description("The deadline, as it was written")),
        votes: v.pipe(
          v.nullable(votesSchema),
          v.description(`In the last vote on it; ${tooFew}, or no vote`),
        ),
      }),
    ),
    tasks: v.pipe(
      v.array(
        v.strictObject({
          number,
          contribution: v.nullable(number),
          what: words,
          due: v.pipe(v.nullable(v.pipe(v.string(), v.isoDate())), v.description("The day it is due")),
          state: v.picklist(taskStates),
        }),
      ),
      v.description("What is to be done"),
    ),
  }),
  v.title("A deliberation of a class, as open data"),
  v.description("Written by Palabre. A field is never taken away within a version; a new one may come."),
)

export type OpenData = v.InferOutput<typeof openDataSchema>

export const openDataOf = (record: SessionRecord): OpenData => ({
  ...{ format: OPEN_DATA_FORMAT, version: OPEN_DATA_VERSION, smallestGroup: SMALLEST_GROUP },
  ...{ heldOn: record.heldOn, finished: record.finished, template: record.template },
  ...{ question: record.question, context: record.context },
  stages: record.stages.map(({ kind, minutes }) => ({ kind, minutes })),
  present: record.people.present < SMALLEST_GROUP ? null : record.people.present,
  contributions: record.contributions.map((it) => ({
    ...{ number: it.number, kind: it.kind, about: it.parent, mergedInto: it.mergedInto, text: it.words },
    ...{ late: it.late, support: supportOf(it) },
  })),
  polls: record.polls.map((it) => ({
    ...{ number: it.number, method: it.method, question: it.question, totals: totalsOf(it) },
    options: it.options.map((option) => ({
      ...{ contribution: option.number, text: option.words, chosen: option.chosen },
    })),
  })),
  decisions: record.decisions.map((it) => ({
    ...{ number: it.number, contribution: it.contribution, text: it.words, verdict: it.verdict },
    ...{ reason: it.reason, when: it.when, votes: votesOf(it.votes) },
  })),
  tasks: record.tasks.map((it) => ({
    ...{ number: it.number, contribution: it.contribution, what: it.what },
    ...{ due: it.due === "" ? null : it.due, state: it.state },
  })),
})

export const writeOpenData = (record: SessionRecord): string =>
  `${JSON.stringify(openDataOf(record), null, 2)}\n`

const supportOf = ({ support }: RecordedContribution) => {
  const { agree, mixed, disagree } = support
  return agree + mixed + disagree < SMALLEST_GROUP ? null : { agree, mixed, disagree }
}

const totalsOf = ({ ballots, blank, yes, no, options }: RecordedPoll) =>
  ballots < SMALLEST_GROUP ? null : { ballots, blank, yes, no, marks: options.map((it) => it.marks) }

const votesOf = (votes: Votes | null) => {
  if (!votes || votes.ballots < SMALLEST_GROUP) return null
  const { ballots, for: yes, against, blank } = votes
  return { ballots, for: yes, against, blank }
}
