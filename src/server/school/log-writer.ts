/**
 * The one writer of a log: works that gather while a commit is under way share the next one. A work changes
 * the log in memory before its commit; when the commit fails, the log is read again before anything else runs,
 * so that memory is never ahead of what is stored.
 */
import { type Changes, noChanges } from "../../domain/host/host.ts"
import type { HostLog } from "../../domain/host/log.ts"
import { inBulk } from "../../domain/session/tables.ts"
import type { EventStore, RecordKey, Summary } from "../event-store.ts"

type Work<T> = (host: HostLog, changes: Changes) => T
type Job = {
  readonly work: Work<unknown>
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
}

export type LogWriter = {
  /** Resolves after the commit. Rejects, with nothing written, where `work` throws or the commit fails. */
  readonly change: <T>(work: Work<T>) => Promise<T>
}

export const createLogWriter = (parts: {
  readonly store: Pick<EventStore, "transact">
  readonly log: string
  readonly host: () => HostLog
  readonly summaryOf: (host: HostLog) => Summary
  /** Records that must go with what the changes remove. */
  readonly touchedBy: (changes: Changes) => readonly RecordKey[]
  /** Reads the log again from the store. */
  readonly reload: () => Promise<void>
  readonly onCommit: (changes: Changes) => void
}): LogWriter => {
  const jobs: Job[] = []
  let isWriting = false
  let isStale = false
  /** The summary that is stored, as JSON; null where nobody can say. */
  let told: string | null = null

  const commit = async (group: readonly Job[]): Promise<void> => {
    if (isStale) await parts.reload()
    isStale = true
    const changes = noChanges()
    const toldBefore = told
    let telling = ""
    told = null
    const answers = await parts.store
      .transact(parts.log, () => {
        const answer = inBulk(() => group.map((job) => job.work(parts.host(), changes)))
        const summary = parts.summaryOf(parts.host())
        telling = JSON.stringify(summary)
        const forgotten = parts.touchedBy(changes)
        const write = { ...changes, forgotten }
        return { write: telling === toldBefore ? write : { ...write, summary }, answer }
      })
      .catch(async (error: unknown) => {
        // At once, so that nobody is answered from what was not kept; where it fails, before the next write.
        await parts.reload().then(
          () => {
            isStale = false
          },
          () => undefined,
        )
        throw error
      })
    isStale = false
    told = telling
    if (changes.rows.length > 0) parts.onCommit(changes)
    for (const [index, job] of group.entries()) job.resolve(answers[index])
  }

  const run = async (): Promise<void> => {
    isWriting = true
    while (jobs.length > 0) {
      const group = jobs.splice(0)
      try {
        await commit(group)
      } catch (error) {
        // One bad work must not take its neighbours with it: each is tried alone.
        if (group.length === 1) group[0]?.reject(error)
        else for (const job of group) await commit([job]).catch(job.reject)
      }
    }
    isWriting = false
  }

  return {
    change: <T>(work: Work<T>) =>
      new Promise<T>((resolve, reject) => {
        jobs.push({ work, resolve: resolve as Job["resolve"], reject })
        if (!isWriting) run().catch(reject)
      }),
  }
}
