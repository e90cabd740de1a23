/**
 * The life of one process: a tab, a server. It may end at any await: what it was doing then never goes on,
 * what it stored stays. A port given to it dies with it.
 */
import type { VirtualTime } from "./virtual-time.ts"

export type Life = {
  readonly isOver: () => boolean
  readonly end: () => void
  /** Ends after so many more awaits. */
  readonly endAfter: (awaits: number) => void
  /** Called at each await; never resolves once it is over. */
  readonly step: () => Promise<void>
  readonly onEnd: (listener: () => void) => void
}

const never = new Promise<never>(() => undefined)

export const createLife = (time: VirtualTime): Life => {
  let isOver = false
  let left = Number.POSITIVE_INFINITY
  const listeners: (() => void)[] = []
  const end = () => {
    if (isOver) return
    isOver = true
    for (const listener of listeners) listener()
  }
  return {
    end,
    isOver: () => isOver,
    endAfter: (awaits) => {
      left = awaits
    },
    step: async () => {
      time.stir()
      left -= 1
      if (left < 0) end()
      if (isOver) await never
    },
    onEnd: (listener) => void listeners.push(listener),
  }
}

/** The same port, each of whose calls may be the last: before it is done, or after, before its answer. */
export const mortal = <T extends object>(port: T, life: Life): T =>
  new Proxy(port, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== "function") return method
      return async (...args: unknown[]) => {
        await life.step()
        const answer: unknown = await method.apply(target, args)
        await life.step()
        return answer
      }
    },
  })
