/**
 * Bugs planted on purpose: each is one change of the source, made while it is loaded, in a worker that is asked
 * to. A test proves that the simulation catches each; where the source has moved on, planting fails.
 */
import { readFileSync } from "node:fs"
import { registerHooks } from "node:module"
import { fileURLToPath } from "node:url"

export type Bug = {
  readonly file: string
  readonly find: string
  readonly replace: string
  /** Of a bug that few lessons meet: one of CI's seeds that caught it, tried first. */
  readonly seed?: number
}

export const bugs: { readonly [name: string]: Bug } = {
  "a cursor that skips a row": {
    file: "server/http/feed-stream.ts",
    find: "it.position = frame.position",
    replace: "it.position = frame.position + (frame.position % 3 === 0 ? 1 : 0)",
  },
  "an acknowledgement before its commit": {
    file: "server/school/log-writer.ts",
    find: "group.map((job) => job.work(parts.host(), changes)))",
    replace:
      "group.map((job) => { const done = job.work(parts.host(), changes); job.resolve(done); return done }))",
    seed: 26,
  },
  "the verdict of the first for the whole batch": {
    file: "sync/outbox.ts",
    find: "answer.value.verdicts[index]",
    replace: "answer.value.verdicts[0]",
  },
  "an act that is held is forgotten": {
    file: "sync/outbox.ts",
    find: 'if (verdict?.type === "held" || verdict?.type === "refused") {',
    replace:
      'if (verdict?.type === "held") return [{ id, type: "accepted" }]\n  if (verdict?.type === "refused") {',
  },
  "what only its author may read goes to everybody": {
    file: "domain/host/log.ts",
    find: 'it.feed === "public" ? "public"',
    replace: 'true ? "public"',
  },
  "ballots are released when the vote is closed": {
    file: "domain/host/host.ts",
    find: "      closePoll(host, poll, false, context, changes)\n",
    replace:
      "      closePoll(host, poll, false, context, changes)\n      for (const it of host.box[poll] ?? []) changes.rows.push(...place(host, it.event, saltOf(context)).rows)\n",
    seed: 80,
  },
  "a stale step is taken": {
    file: "domain/session/handlers-steering.ts",
    find: 'if (basis !== state.public.basis) return voided("Stale")',
    replace: "",
  },
  "a tablet keeps a removed text": {
    file: "client/log-client.ts",
    find: "if (erased.length > 0) await store.eraseTexts(spec.log, erased)",
    replace: "",
  },
  "the server keeps a removed text": {
    file: "domain/host/host.ts",
    find: "changes.erased.push(subject)",
    replace: "",
  },
  "an edit brings a removed text back": {
    file: "domain/host/host.ts",
    find: 'contributions[subject]?.fate === "removed" || contextItems[subject] === "removed"',
    replace: "false",
    seed: 691,
  },
  "two tabs erase the reason of a removal": {
    file: "domain/session/entries.ts",
    find: 'if (body.type === "v1.ContributionRemoved" || fate === "removed") return undefined',
    replace: "",
  },
  "a ballot for each tablet of a seat": {
    file: "domain/host/log.ts",
    find: "last.set(seat, ballot)",
    replace: "last.set(key, ballot)",
    seed: 84,
  },
  "a duplicate is judged anew": {
    file: "domain/host/admit.ts",
    find: 'if (known) return { type: "duplicate", id, position: known.position }',
    replace: "",
  },
  "a cursor that moves before its rows are stored": {
    file: "client/log-client.ts",
    find: "await store.append(spec.log, frame.feed, rows.map(toFeedRow), cursor, frame.reset?.keep)",
    replace:
      "cursors.set(frame.feed, cursor)\n      await store.append(spec.log, frame.feed, rows.map(toFeedRow), cursor, frame.reset?.keep)",
  },
  "a reset adds to what is shown": {
    file: "client/log-client.ts",
    find: "if (frame.reset) await readAgain()\n      else {",
    replace: "{",
  },
  "nobody is woken by a commit": {
    file: "server/school/school.ts",
    find: "live.wake(log)",
    replace: "",
  },
  "a restored history passes for the old one": {
    file: "server/http/feeds.ts",
    find: "const isOurs = epoch === log.stored.epoch && row?.chain === chain",
    replace: "const isOurs = row !== undefined",
  },
  "what was sent is not sent again to a restored server": {
    file: "storage/memory-device-store.ts",
    find: "sentIn === undefined || sentIn === epoch) continue",
    replace: "sentIn !== -1) continue",
  },
  "a snapshot keeps a removed text": {
    file: "storage/memory-device-store.ts",
    find: "forgetWhere(disk.snapshots, (snapshot) => snapshot.log === log)",
    replace: "undefined",
  },
  "a start from a snapshot skips a row": {
    file: "storage/memory-device-store.ts",
    find: "rows.slice(after.get(feed) ?? 0)",
    replace: "rows.slice(after.has(feed) ? (after.get(feed) ?? 0) + 1 : 0)",
  },
  "two tabs use one sequence": {
    file: "storage/memory-device-store.ts",
    find: "if (last !== undefined) disk.sequences.set(keyOf(log, key), last.event.seq)",
    replace: "",
  },
  "a device that was offline gives up": {
    file: "sync/follow.ts",
    find: 'options.onConnection("offline", isFault(end) ? end : undefined)',
    replace:
      'options.onConnection("offline", isFault(end) ? end : undefined)\n      if (isFault(end)) return',
  },
  "frames in memory keep a removed text": {
    file: "server/school/feed-frames.ts",
    find: "if (erased.length + hidden.length > 0)",
    replace: "if (erased.length + hidden.length > 99)",
  },
  "what was packed leaves its tablet's queue": {
    file: "client/carrying.ts",
    find: "count += batch.length",
    replace:
      'count += batch.length; await store.settle(it.log, batch.map(({ id }) => ({ id, type: "accepted" })), 1)',
  },
  // Found by the simulation itself, mended, and planted again: they stay found.
  "nobody sends what a dying tab wrote": {
    file: "client/log-client.ts",
    find: "takeOver().catch(() => undefined)",
    replace: "",
    seed: 253,
  },
  "a removed text is refused by a restored server": {
    file: "domain/host/admit.ts",
    find: "(event.text === undefined && event.textHash !== undefined) || v.is(text, event.text)",
    replace: "v.is(text, event.text)",
  },
  "a full device refreshes into the void": {
    file: "client/palabre.ts",
    find: "if (!isStorageFault(error)) throw error",
    replace: "throw error",
    seed: 148,
  },
}

const source = fileURLToPath(new URL("../../src/", import.meta.url))

/** True where the source still has the place that this bug changes. */
export const isPlantable = ({ file, find }: Bug): boolean =>
  readFileSync(source + file, "utf8").includes(find)

/** Before the code under test is loaded, in this thread. */
export const plant = ({ file, find, replace }: Bug): void => {
  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context)
      if (!url.endsWith(`/src/${file}`)) return loaded
      const text = String(loaded.source)
      if (!text.includes(find)) throw new Error(`Nothing to change in ${file}`)
      return { ...loaded, source: text.replace(find, () => replace) }
    },
  })
}
