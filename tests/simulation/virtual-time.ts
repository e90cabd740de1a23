/**
 * The clock of a simulated world. Nothing waits for real: time jumps to the next thing that is due, and goes
 * on only when all that it set off has come to rest.
 */
type Due = { readonly at: number; readonly order: number; readonly work: () => void; isOff: boolean }

export type VirtualTime = {
  /** ms since 1970, by the server's clock. */
  readonly now: () => number
  /** Does `work` after `ms`; gives what cancels it. */
  readonly after: (ms: number, work: () => void) => () => void
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Says that something is going on that time must wait for. */
  readonly stir: () => void
  /** Time waits for this promise, which really takes time (files). */
  readonly hold: <T>(work: Promise<T>) => Promise<T>
  /** Lets `ms` pass. */
  readonly pass: (ms: number) => Promise<void>
  /** Lets time pass until `work` is done, at most `limit` ms of it. */
  readonly until: <T>(work: Promise<T>, limit?: number) => Promise<T>
}

/** Work that goes on by promises alone rests after so many turns of the loop without a sign of life. */
const CALM_TURNS = 3

const realImmediate = setImmediate

export const createVirtualTime = (start: number): VirtualTime => {
  let now = start
  let order = 0
  let stirs = 0
  let held = 0
  const queue: Due[] = []

  const after = (ms: number, work: () => void) => {
    const due: Due = { at: now + Math.max(0, ms), order, work, isOff: false }
    order += 1
    let [low, high] = [0, queue.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = queue[middle]
      if (other !== undefined && other.at <= due.at) low = middle + 1
      else high = middle
    }
    queue.splice(low, 0, due)
    return () => {
      due.isOff = true
    }
  }

  const rest = async (): Promise<void> => {
    let seen = stirs
    for (let calm = 0; calm < CALM_TURNS; ) {
      await new Promise<void>((resolve) => realImmediate(resolve))
      if (held > 0 || stirs !== seen) calm = 0
      else calm += 1
      seen = stirs
    }
  }

  /** The next thing due by `end`, done with all that it sets off; false where there is none. */
  const step = async (end: number): Promise<boolean> => {
    while (queue[0]?.isOff) queue.shift()
    const due = queue[0]
    if (!due || due.at > end) return false
    queue.shift()
    now = due.at
    due.work()
    await rest()
    return true
  }

  return {
    now: () => now,
    after,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const cancel = after(ms, resolve)
        signal?.addEventListener("abort", () => {
          cancel()
          resolve()
        })
      }),
    stir: () => {
      stirs += 1
    },
    hold: (work) => {
      held += 1
      return work.finally(() => {
        held -= 1
      })
    },
    pass: async (ms) => {
      const end = now + ms
      await rest()
      while (await step(end)) stirs += 1
      now = end
    },
    until: async (work, limit = 600_000) => {
      const end = now + limit
      const done = { is: false }
      const finish = () => {
        done.is = true
      }
      work.then(finish, finish)
      await rest()
      while (!done.is) {
        if (!(await step(end))) throw new Error(`Nothing more happens (${limit} ms)`)
      }
      return work
    },
  }
}

let current: VirtualTime | null = null

/** From now on the timers of the code under test are those of this world. */
export const useTime = (time: VirtualTime): void => {
  current = time
}

const timeNow = (): VirtualTime => {
  if (!current) throw new Error("No world has begun")
  return current
}

/** What Node gives for a timer, as far as the code under test asks. */
class Timer {
  cancel: () => void = () => undefined
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
  hasRef(): boolean {
    return false
  }
}

/** Puts virtual timers in the place of those of this thread, for good. */
export const installTimers = (): void => {
  const stop = (timer: unknown) => {
    if (timer instanceof Timer) timer.cancel()
  }
  const set = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const timer = new Timer()
    timer.cancel = timeNow().after(ms, () => work(...args))
    return timer
  }
  const repeat = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const timer = new Timer()
    const again = () => {
      timer.cancel = timeNow().after(Math.max(1, ms), () => {
        again()
        work(...args)
      })
    }
    again()
    return timer
  }
  Object.assign(globalThis, {
    setTimeout: set,
    setInterval: repeat,
    clearTimeout: stop,
    clearInterval: stop,
  })
}
