/** `npm run backup -- [FILE]`: copies the database of DATA_DIR while the server runs. See docs/backup.md. */
import { join, resolve } from "node:path"
import { readLanguage } from "../launch/language.ts"
import { backUp } from "./backup.ts"
import { backupProblemToSentence, backupWords } from "./words.ts"

const words = backupWords(readLanguage(process.env))
const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "")
const target = resolve(process.argv[2] ?? join("backups", `palabre-${stamp}.sqlite`))
const done = await backUp(resolve(process.env.DATA_DIR || "data", "palabre.sqlite"), target)
if (done.ok) process.stdout.write(`${words.made(target, done.value)}\n`)
else {
  process.stderr.write(`${backupProblemToSentence(words.problems, done.error)}\n`)
  process.exitCode = 1
}
