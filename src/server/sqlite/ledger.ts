/**
 * What must outlive a restore: the removals, so that no copy brings a removed text back, and the epochs that
 * were, so that none is used twice. A file of JSON lines beside the database, which no backup copies and no
 * restore replaces; a line is on the disk before what it tells of is committed.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs"
import { dirname, join } from "node:path"
import * as v from "valibot"
import { hashSchema } from "../../domain/log/genesis.ts"

const epoch = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const lineSchema = v.union([
  v.strictObject({ log: hashSchema, removed: v.array(v.string()) }),
  v.strictObject({ epoch }),
])
type Line = v.InferOutput<typeof lineSchema>

export type Ledger = {
  readonly isRemoved: (log: string, subject: string | undefined) => boolean
  readonly removals: () => readonly { readonly log: string; readonly subjects: readonly string[] }[]
  readonly remove: (log: string, subjects: readonly string[]) => void
  /** The highest that a restore ever began here; 0: none. */
  readonly lastEpoch: () => number
  readonly begin: (epoch: number) => void
}

/** The ledger of the database at `path`. A last line cut off by a power cut tells of nothing committed. */
export const openLedger = (path: string): Ledger => {
  const file = join(dirname(path), "removed.jsonl")
  const removed = new Map<string, Set<string>>()
  let lastEpoch = 0

  const take = (line: Line): void => {
    if ("epoch" in line) lastEpoch = Math.max(lastEpoch, line.epoch)
    else removed.set(line.log, new Set([...(removed.get(line.log) ?? []), ...line.removed]))
  }
  const write = (line: Line): void => {
    const handle = openSync(file, "a", 0o600)
    try {
      // On a line of its own, also after one that was cut off.
      writeSync(handle, `\n${JSON.stringify(line)}\n`)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    take(line)
  }
  for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
    const decoded = v.safeParse(lineSchema, parsed(line))
    if (decoded.success) take(decoded.output)
  }
  return {
    isRemoved: (log, subject) => subject !== undefined && (removed.get(log)?.has(subject) ?? false),
    removals: () => [...removed].map(([log, subjects]) => ({ log, subjects: [...subjects] })),
    remove: (log, subjects) => {
      const fresh = subjects.filter((it) => !removed.get(log)?.has(it))
      if (fresh.length > 0) write({ log, removed: fresh })
    },
    lastEpoch: () => lastEpoch,
    begin: (epoch) => write({ epoch }),
  }
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
