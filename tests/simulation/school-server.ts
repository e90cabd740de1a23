/** The school's server: the real one, over a store that outlives it. It is killed, restarted, restored. */
import type { Readable } from "node:stream"
import type { EventStore } from "../../src/server/event-store.ts"
import { buildServer } from "../../src/server/http/server.ts"
import {
  createMemoryEventStore,
  type MemoryCopy,
  type MemoryEventStore,
} from "../support/memory-event-store.ts"
import type { Chance } from "./chance.ts"
import { createLife, type Life, mortal } from "./life.ts"
import type { Referee } from "./referee.ts"
import type { VirtualTime } from "./virtual-time.ts"

type Asked = {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string | undefined
}
type Answered = {
  readonly status: number
  readonly headers: { readonly [name: string]: unknown }
  readonly body: string
  readonly stream: Readable | null
}

export type SchoolServer = {
  readonly start: () => Promise<void>
  /** kill -9. */
  readonly kill: () => void
  readonly killAfter: (awaits: number) => void
  /** After so many ms. */
  readonly killIn: (ms: number) => void
  readonly isUp: () => boolean
  readonly firstToken: () => Promise<string>
  readonly handle: (asked: Asked, stream?: AbortSignal) => Promise<Answered>
  readonly copy: () => MemoryCopy
  /** The server must be down. */
  readonly restore: (copy: MemoryCopy) => Promise<void>
  readonly store: () => MemoryEventStore
}

type Parts = {
  readonly time: VirtualTime
  readonly chance: Chance
  readonly distFolder: string
  readonly referee: Referee
  readonly onEnd: () => void
  /** What it holds already. */
  readonly copy?: MemoryCopy | undefined
}

type Running = {
  readonly life: Life
  readonly over: Promise<never>
  readonly app: Awaited<ReturnType<typeof buildServer>>["app"]
  readonly firstLink: Awaited<ReturnType<typeof buildServer>>["firstLink"]
}

export const createSchoolServer = (parts: Parts): SchoolServer => {
  const { time, chance, distFolder, referee, onEnd } = parts
  let store = parts.copy?.elsewhere() ?? createMemoryEventStore()
  let epoch = 1
  let running: Running | null = null

  /** The server may die between its work and the commit; the referee reads what became durable. */
  const watched = (of: MemoryEventStore, life: Life): EventStore => ({
    ...of,
    transact: async (log, work) => {
      const done = work()
      // The disk takes its time; while the server starts, time waits for it.
      if (running) await time.sleep(1 + chance.below(10))
      await life.step()
      const answer = await of.transact(log, () => done)
      referee.note((await of.log(log))?.genesis, done.write.rows)
      return answer
    },
  })

  return {
    start: async () => {
      const life = createLife(time)
      const over = new Promise<never>((_resolve, reject) =>
        life.onEnd(() => {
          running = null
          reject(new TypeError("the server is gone"))
          onEnd()
        }),
      )
      over.catch(() => undefined)
      const building = buildServer({
        store: mortal(watched(store, life), life),
        baseUrl: "http://localhost:8080",
        distFolder,
        now: time.now,
        random: chance.bytes,
      })
      const { app, firstLink } = await time.hold(Promise.race([building, over]))
      await time.hold(Promise.race([app.ready(), over]))
      running = { life, over, app, firstLink }
    },
    kill: () => running?.life.end(),
    killAfter: (awaits) => running?.life.endAfter(awaits),
    killIn: (ms) => {
      const dying = running
      if (dying) time.after(ms, () => dying.life.endAfter(0))
    },
    isUp: () => running !== null,
    firstToken: async () => (await running?.firstLink())?.token ?? "",
    handle: async ({ method, path, headers, body }, signal) => {
      if (!running) throw new TypeError("nobody answers")
      const { app, over } = running
      const options = {
        ...{ method: method as "GET", url: path, headers },
        ...(body === undefined ? {} : { payload: body }),
        ...(signal ? { payloadAsStream: true, signal } : {}),
      }
      const answer = await Promise.race([app.inject(options), over])
      const { statusCode: status } = answer
      if (!signal || status !== 200)
        return {
          status,
          headers: answer.headers,
          body: signal ? await textOf(answer.stream()) : answer.body,
          stream: null,
        }
      const stream = answer.stream()
      over.catch(() => stream.destroy(new TypeError("the server is gone")))
      return { status, headers: answer.headers, body: "", stream }
    },
    copy: () => store.copy(),
    restore: async (copy) => {
      epoch += 1
      store = copy.open(epoch)
      referee.forget()
      for (const { log, genesis } of await store.logs()) referee.note(genesis, await store.readAll(log))
    },
    store: () => store,
  }
}

const textOf = async (stream: Readable): Promise<string> => {
  let text = ""
  for await (const chunk of stream) text += String(chunk)
  return text
}
