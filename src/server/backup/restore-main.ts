/** `npm run restore -- FILE`: puts a backup in the place of DATA_DIR's database; the server must be stopped. */
import { resolve } from "node:path"
import { err } from "../../shared/result.ts"
import { readLanguage } from "../launch/language.ts"
import { restore } from "./restore.ts"
import { backupProblemToSentence, backupWords } from "./words.ts"

const words = backupWords(readLanguage(process.env))
const [, , file] = process.argv
const folder = resolve(process.env.DATA_DIR || "data")
const done =
  file === undefined ? err({ type: "Usage" } as const) : await restore(folder, resolve(file), Date.now)
if (done.ok) process.stdout.write(`${words.restored(done.value)}\n`)
else {
  process.stderr.write(`${backupProblemToSentence(words.problems, done.error)}\n`)
  process.exitCode = 1
}
