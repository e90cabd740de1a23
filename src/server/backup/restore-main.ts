/** `npm run restore -- FILE`, a whole backup or a .json of some logs; the server must be stopped. */
import { resolve } from "node:path"
import { err } from "../../shared/result.ts"
import { readLanguage } from "../launch/language.ts"
import { restoreLogs } from "./log-commands.ts"
import { restore } from "./restore.ts"
import { backupProblemToSentence, backupWords } from "./words.ts"

const words = backupWords(readLanguage(process.env))
const folder = resolve(process.env.DATA_DIR || "data")
const [, , file] = process.argv

const run = async () => {
  if (file === undefined) return err({ type: "Usage" } as const)
  if (file.endsWith(".json")) {
    const added = await restoreLogs(folder, resolve(file))
    return added.ok ? { ok: true as const, value: words.logsRestored(added.value) } : added
  }
  const done = await restore(folder, resolve(file), Date.now)
  return done.ok ? { ok: true as const, value: words.restored(done.value) } : done
}

const done = await run()
if (done.ok) process.stdout.write(`${done.value}\n`)
else {
  process.stderr.write(`${backupProblemToSentence(words.problems, done.error)}\n`)
  process.exitCode = 1
}
