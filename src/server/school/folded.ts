/**
 * The folded logs in memory: the last few used, and every one that somebody still holds (a stream, a request, a
 * writer). A log that is held is never folded a second time: two states of one log would write over each other.
 */
export type Folded<T extends object> = {
  readonly find: (id: string) => Promise<T | null>
  /** How many are kept though nobody may hold them. */
  readonly kept: () => number
}

export const createFolded = <T extends object>(
  limit: number,
  load: (id: string) => Promise<T | null>,
): Folded<T> => {
  /** In the order of their last use. */
  const recent = new Map<string, T>()
  const held = new Map<string, WeakRef<T>>()
  const loading = new Map<string, Promise<T | null>>()
  const gone = new FinalizationRegistry<string>((id) => {
    if (held.get(id)?.deref() === undefined) held.delete(id)
  })

  const use = (id: string, log: T): T => {
    recent.delete(id)
    recent.set(id, log)
    for (const oldest of recent.keys()) {
      if (recent.size <= limit) break
      recent.delete(oldest)
    }
    return log
  }

  const loadNow = async (id: string): Promise<T | null> => {
    const log = await load(id)
    if (!log) return null
    held.set(id, new WeakRef(log))
    gone.register(log, id)
    return use(id, log)
  }

  return {
    find: (id) => {
      const there = recent.get(id) ?? held.get(id)?.deref()
      if (there) return Promise.resolve(use(id, there))
      const known = loading.get(id)
      if (known) return known
      const found = loadNow(id).finally(() => loading.delete(id))
      loading.set(id, found)
      return found
    },
    kept: () => recent.size,
  }
}
