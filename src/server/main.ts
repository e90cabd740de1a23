/**
 * Starts Palabre: `npm start`, or `node src/server/main.ts` once the app is built. What it reads from the
 * environment and the command line is told by `--help` and docs/install.md.
 */
import { randomBytes } from "node:crypto"
import { hostname, networkInterfaces } from "node:os"
import { createInterface } from "node:readline/promises"
import { fileURLToPath } from "node:url"
import { err, ok, type Result } from "../shared/result.ts"
import { unreachable } from "../shared/unreachable.ts"
import type { EventStore } from "./event-store.ts"
import { buildServer } from "./http/server.ts"
import { asksForHelp } from "./launch/configuration.ts"
import { readLanguage, wordsIn } from "./launch/language.ts"
import {
  type BuiltServer,
  type Enrolment,
  launch,
  type ServerInput,
  type StoreProblem,
} from "./launch/launch.ts"
import { problemToSentence } from "./launch/problems.ts"
import { closeOnSignals } from "./launch/stop-signals.ts"
import { type OpenFault, openSqliteStore } from "./sqlite/sqlite-event-store.ts"

const words = wordsIn(readLanguage(process.env))
const clock = Date.now
const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count))

const main = async (): Promise<void> => {
  const argv = process.argv.slice(2)
  if (asksForHelp(argv)) {
    process.stdout.write(`${words.help}\n`)
    return
  }
  const launched = await launch({
    env: process.env,
    argv,
    write: (text) => process.stdout.write(text),
    onTerminal: process.stdout.isTTY,
    ask: process.stdin.isTTY && process.stdout.isTTY ? ask : undefined,
    interfaces: networkInterfaces,
    hostName: hostname(),
    now: clock,
    distFolder: fileURLToPath(new URL("../../dist", import.meta.url)),
    openStore,
    buildServer: build,
  })
  if (!launched.ok) {
    const sentences = launched.error.map((problem) => problemToSentence(words.problems, problem))
    process.stderr.write(`${sentences.join("\n")}\n`)
    process.exitCode = 1
    return
  }
  closeOnSignals({
    signals: process,
    now: clock,
    close: launched.value.close,
    exit: (code) => process.exit(code),
    notice: () => process.stderr.write(`\n${words.stopping}\n`),
  })
  process.stdout.write(launched.value.announcement)
}

const build = async ({ tls, metricsToken, ...input }: ServerInput<EventStore>): Promise<BuiltServer> => {
  const given = {
    ...(tls === undefined ? {} : { tls }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
  }
  const server = await buildServer({ ...input, ...given, now: clock, random })
  const enrolment = async (): Promise<Enrolment | undefined> => {
    const link = await server.firstLink()
    // After the #: no proxy and no log ever sees it.
    return link === null
      ? undefined
      : {
          url: `${input.baseUrl}/enrol#${link.token}`,
          validForMinutes: Math.round((link.expiresAt - clock()) / 60_000),
        }
  }
  return { app: server.app, enrolment }
}

const openStore = (path: string): Result<EventStore, StoreProblem> => {
  const opened = openSqliteStore(path)
  return opened.ok ? ok(opened.value) : err(faultToProblem(opened.error, path))
}

const faultToProblem = (fault: OpenFault, path: string): StoreProblem => {
  switch (fault.type) {
    case "DatabaseDamaged":
    case "DatabaseTooNew":
      return { type: fault.type, path }
    case "DatabaseLocked":
    case "DatabaseUnwritable":
      return { type: "DatabaseUnusable", path, detail: fault.detail }
    default:
      return unreachable(fault)
  }
}

const ask = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

/** A bug: one line, and a stop that a service manager answers with a fresh start. */
const fail = (error: unknown): void => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${words.failed(message.split("\n")[0] ?? "")}\n`)
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exit(1)
}

process.on("uncaughtException", fail)
process.on("unhandledRejection", fail)
await main()
