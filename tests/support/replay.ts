/**
 * `npm run replay -- FOLDER [--break] [--seed N] [--keep]`: plays a deliberation of compdemocracy/openData through
 * a real server, headless tablets and the app's own commands, and compares the counts. `--break` takes networks,
 * tablets, a storage and the server away, as the seed (1) says. `--keep` leaves the server running.
 */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { readPolis } from "./polis.ts"
import { type Comparison, type Counts, misfits, type Replay, replay } from "./polis-replay.ts"
import { disposeOnStop } from "./run-until-stopped.ts"
import { startServer } from "./server-process.ts"

const LONDON = "tests/data/polis/london.youth.policing"

const say = (text: string) => void process.stdout.write(`${text}\n`)

const main = async (): Promise<void> => {
  const options = {
    break: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    keep: { type: "boolean", default: false },
  } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const folder = positionals[0] ?? LONDON
  if (!existsSync(join(folder, "votes.csv"))) return fail([`There is no deliberation in ${folder}.`])
  const deliberation = readPolis(folder)
  const { topic, participants, statements, votes, agreeSign } = deliberation
  say(`${topic}`)
  say(`${participants.length} participants, ${statements.length} statements, ${votes.length} votes.`)
  say(`In this source a vote of ${agreeSign} agrees: so its own counts say.\n`)
  const tooLarge = misfits(deliberation)
  if (tooLarge.length > 0) return fail(["This is larger than a host takes.", ...tooLarge])

  const server = await startServer()
  disposeOnStop(server)
  const weather = values.break ? { seed: Number(values.seed) } : {}
  const played = await replay(deliberation, server, { ...weather, onProgress: reportTenths() })
  for (const line of tableOf(played.comparisons)) say(line)
  say("")
  for (const line of summaryOf(played)) say(line)
  if (values.break) for (const line of faultsOf(played)) say(line)
  if (played.comparisons.some((it) => it.difference === "unexplained")) process.exitCode = 1
  if (values.keep) return keep(played)
  await server.dispose()
  process.exit()
}

const fail = (sentences: readonly string[]): void => {
  process.stderr.write(`${sentences.join("\n")}\n`)
  process.exitCode = 1
}

const reportTenths = () => {
  const began = performance.now()
  return (done: number, of: number) => {
    if (Math.floor((done * 10) / of) === Math.floor(((done - 1) * 10) / of)) return
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    say(`${String(Math.round((done * 100) / of)).padStart(4)} %  ${done} of ${of} acts after ${seconds} s`)
  }
}

const tableOf = (comparisons: readonly Comparison[]): string[] => {
  const pair = ({ agree, disagree }: Counts) => `${agree}/${disagree}`.padStart(9)
  const notes: { readonly [difference in Comparison["difference"]]: (it: Comparison) => string } = {
    same: ({ statement }) => (statement.isModeratedOut ? "taken out by the moderators" : ""),
    repeatedVotesCounted: ({ repeatedVotes }) =>
      `the source counts ${repeatedVotes} repeated vote${repeatedVotes === 1 ? "" : "s"} again`,
    unexplained: () => "NOT EXPLAINED",
  }
  return [
    "\nAgree/disagree of each statement",
    `${"id".padStart(4)}${["source", "teacher", "pupil"].map((it) => it.padStart(9)).join("")}`,
    ...comparisons.map((it) =>
      `${it.statement.id.padStart(4)}${pair(it.source)}${pair(it.staff)}${pair(it.pupil)}  ${notes[it.difference](it)}`.trimEnd(),
    ),
  ]
}

const summaryOf = ({ comparisons, played, joinSeconds, playSeconds, tablets }: Replay): string[] => {
  const count = (difference: Comparison["difference"]) =>
    comparisons.filter((it) => it.difference === difference).length
  return [
    `${count("same")} of ${comparisons.length} statements have the counts of the source.`,
    `${count("repeatedVotesCounted")} differ by votes that stand twice in votes.csv: here the last one counts, once.`,
    `${count("unexplained")} differ without an explanation.`,
    `All joined in ${joinSeconds.toFixed(1)} s.`,
    `${played.events} events in ${playSeconds.toFixed(1)} s: ${Math.round(played.events / playSeconds)} a second.`,
    `${tablets.length} tablets and the facilitator's device hold the same state, and nothing waits on any of them.`,
  ]
}

const faultsOf = ({ faults, played }: Replay): string[] => [
  `${faults.flaky.length} tablets were offline half of the time; ${played.queued} acts waited on a tablet.`,
  `${played.postponed} votes waited for a statement that the tablet did not hold yet.`,
  `${faults.changing.who.join(" and ")} went on with another tablet.`,
  `${faults.wiped.who.join(" and ")} lost the storage of theirs, and sat down again.`,
  `The server was killed ${faults.kills.length} times.`,
]

/** The facilitator of the replay has no screen: a second device of theirs is let in by a one-time link. */
const keep = async ({ lesson }: Replay): Promise<void> => {
  const link = await lesson.teacher.palabre.invite("device")
  if (!link.ok) return fail([`No link could be made: ${link.error.type}`])
  say(`\nThe facilitator's screen (the link serves once): ${lesson.origin}/enrol#${link.value.token}`)
  say("Ctrl+C stops the server and deletes its data.")
}

main().catch((error: unknown) => {
  fail([error instanceof Error ? error.message : String(error)])
  process.exit()
})
