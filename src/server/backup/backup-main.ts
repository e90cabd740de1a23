/** `npm run backup -- [FILE]`, or `-- --log ID FILE.json`. See docs/backup.md. */
import { join, resolve } from "node:path"
import { err } from "../../shared/result.ts"
import { readLanguage } from "../launch/language.ts"
import { backUp } from "./backup.ts"
import { backUpLog } from "./log-commands.ts"
import { backupProblemToSentence, backupWords } from "./words.ts"

const words = backupWords(readLanguage(process.env))
const folder = resolve(process.env.DATA_DIR || "data")
const [first, id, file] = process.argv.slice(2)

const backUpAll = async () => {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "")
  const target = resolve(first ?? join("backups", `palabre-${stamp}.sqlite`))
  const done = await backUp(join(folder, "palabre.sqlite"), target)
  return done.ok ? { ok: true as const, value: words.made(target, done.value) } : done
}
const backUpOne = async () => {
  if (id === undefined || file === undefined) return err({ type: "Usage" } as const)
  const done = await backUpLog(folder, id, resolve(file), Date.now)
  return done.ok ? { ok: true as const, value: words.logsMade(file, done.value) } : done
}

const done = await (first === "--log" ? backUpOne() : backUpAll())
if (done.ok) process.stdout.write(`${done.value}\n`)
else {
  process.stderr.write(`${backupProblemToSentence(words.problems, done.error)}\n`)
  process.exitCode = 1
}
