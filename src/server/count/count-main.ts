/**
 * `npm run -s count -- FILE`, or `-` for standard input: prints the outcome of a counting request as one JSON object.
 * What is not counted is said on standard error, and the exit code is 2.
 */
import { readFileSync } from "node:fs"
import { readLanguage } from "../launch/language.ts"
import { runCount } from "./count-command.ts"
import { countProblemToSentence } from "./words.ts"

const readText = (file: string): string | undefined => {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8")
  } catch {
    return undefined
  }
}

const counted = runCount(process.argv.slice(2), readText)
if (counted.ok) process.stdout.write(`${JSON.stringify(counted.value)}\n`)
else {
  process.stderr.write(`${countProblemToSentence(readLanguage(process.env), counted.error)}\n`)
  // A refusal, and still an answer to the question: who reads the output learns it there too.
  if (counted.error.type === "QuotasCannotBeMet")
    process.stdout.write(`${JSON.stringify({ feasible: false, panel: [], quotas: counted.error.quotas })}\n`)
  process.exitCode = 2
}
