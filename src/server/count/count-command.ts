/** `npm run count`, without its process: arguments and texts in, an outcome or a problem out. */

import { parseArgs } from "node:util"
import { count } from "../../domain/voting/count.ts"
import type { Outcome } from "../../domain/voting/outcome.ts"
import { type BallotFormat, ballotFormats, readBallotFile } from "../../formats/ballots/ballot-file.ts"
import { err, ok, type Result } from "../../shared/result.ts"
import type { CountProblem } from "./words.ts"

/** The text of a file, or of standard input for `-`; undefined where it cannot be read. */
export type ReadText = (file: string) => string | undefined

export const runCount = (args: readonly string[], readText: ReadText): Result<Outcome, CountProblem> => {
  const parsed = readArguments(args)
  if (!parsed.ok) return parsed
  const { file, flags } = parsed.value
  const format = flags.format ?? formatOf(file)
  if (!isFormat(format)) return err({ type: "UnknownFormat", file })
  const text = readText(file)
  if (text === undefined) return err({ type: "FileMissing", file })
  if (format === "json") return countJson(text, flags)
  const options = readOptions(flags.options)
  if (!options.ok) return options
  const ballots = readBallotFile(format, text, flags.method)
  if (!ballots.ok) return ballots
  const method = flags.method ?? ballots.value.method
  if (method === undefined) return err({ type: "MethodMissing" })
  // The seats of a file are for the method it is made for.
  const seats = flags.seats ?? (method === ballots.value.method ? ballots.value.seats : undefined)
  return count({
    method,
    ...ballots.value.entries,
    options: { ...(seats === undefined ? {} : { seats: Number(seats) }), ...options.value },
  })
}

type Flags = { readonly [flag in "format" | "method" | "seats" | "options"]?: string | undefined }

const text = { type: "string" } as const

const readArguments = (
  args: readonly string[],
): Result<{ readonly file: string; readonly flags: Flags }, CountProblem> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: text, method: text, seats: text, options: text },
    })
    const [file, ...others] = positionals
    return file === undefined || others.length > 0 ? err({ type: "Usage" }) : ok({ file, flags: values })
  } catch (problem) {
    return err({ type: "UnknownFlag", detail: problem instanceof Error ? problem.message : String(problem) })
  }
}

/** Of an ending that says nothing: a request. */
const formatOf = (file: string): string => {
  const ending = (/\.([^./\\]+)$/.exec(file)?.[1] ?? "").toLowerCase()
  return isFormat(ending) ? ending : "json"
}

const isFormat = (format: string): format is BallotFormat => ballotFormats.some((it) => it === format)

const countJson = (json: string, flags: Flags): Result<Outcome, CountProblem> => {
  const named = (["method", "seats", "options"] as const).find((flag) => flags[flag] !== undefined)
  if (named) return err({ type: "FlagNotForJson", flag: `--${named}` })
  const request = readJson(json.replace(/^\uFEFF/, ""))
  return request.ok ? count(request.value) : request
}

const readJson = (json: string): Result<unknown, CountProblem> => {
  try {
    return ok(JSON.parse(json))
  } catch {
    return err({ type: "NotJson" })
  }
}

const readOptions = (json: string | undefined): Result<object, CountProblem> => {
  if (json === undefined) return ok({})
  const read = readJson(json)
  const isObject =
    read.ok && typeof read.value === "object" && read.value !== null && !Array.isArray(read.value)
  return isObject ? ok(read.value) : err({ type: "OptionsNotJson" })
}
