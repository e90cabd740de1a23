/**
 * The network between one tablet and its school: slow, lossy, cut at any moment; requests overtake each other,
 * the parts of one stream never do. Every byte that it brings is shown to `onBytes`.
 */
import type { Readable } from "node:stream"
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from "../../src/protocol/version.ts"
import type { Chance } from "./chance.ts"
import type { Life } from "./life.ts"
import type { SchoolServer } from "./school-server.ts"
import type { VirtualTime } from "./virtual-time.ts"

export type Weather = {
  /** Of requests, and of answers, that never arrive. */
  loss: number
  /** The longest way, ms. */
  slowest: number
}

export type Brought = { readonly path: string; readonly text: string }

export type Wire = {
  readonly fetch: (
    path: string,
    init: RequestInit,
    life: Life,
    versionsBehind: () => number,
  ) => Promise<Response>
  readonly cut: () => void
  readonly mend: () => void
  readonly isCut: () => boolean
  readonly cookie: () => string
  /** The browser's data are gone. */
  readonly forgetCookie: () => void
}

/** After this time a device gives a lost request up. */
const LOST_MS = 15_000

type Parts = {
  readonly time: VirtualTime
  readonly chance: Chance
  readonly weather: Weather
  readonly school: SchoolServer
  readonly onBytes: (brought: Brought) => void
  /** That the browser holds already. */
  readonly cookie: string
}

export const createWire = ({ time, chance, weather, school, onBytes, ...held }: Parts): Wire => {
  let { cookie } = held
  let isCut = false
  const breakers = new Set<() => void>()
  const way = () => time.sleep(1 + chance.below(weather.slowest))
  const offline = () => new TypeError("no network")

  /** Rejects when the network goes or the tab dies, whatever is under way. */
  const whileConnected = async <T>(life: Life, work: (isBroken: () => boolean) => Promise<T>): Promise<T> => {
    if (isCut) {
      await way()
      throw offline()
    }
    let isBroken = false
    let breakOff: () => void = () => undefined
    const broken = new Promise<never>((_resolve, reject) => {
      breakOff = () => {
        isBroken = true
        reject(offline())
      }
    })
    broken.catch(() => undefined)
    breakers.add(breakOff)
    life.onEnd(breakOff)
    try {
      return await Promise.race([work(() => isBroken), broken])
    } finally {
      breakers.delete(breakOff)
    }
  }

  const goThrough = async () => {
    await way()
    if (!chance.isTrue(weather.loss)) return
    await time.sleep(LOST_MS)
    throw offline()
  }

  const streamOf = (path: string, source: Readable, stopped: AbortController, life: Life) => {
    const stop = () => stopped.abort()
    let last = time.now()
    let isOver = false
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        const end = (how: () => void) => {
          if (isOver) return
          isOver = true
          breakers.delete(breakOff)
          time.stir()
          how()
        }
        const breakOff = () => {
          end(() => controller.error(offline()))
          // A server may not hear for long that its reader is gone.
          time.after(chance.isTrue(0.5) ? 1 : 40_000, stop)
        }
        breakers.add(breakOff)
        life.onEnd(breakOff)
        const later = (work: () => void) => {
          last = Math.max(last, time.now() + 1 + chance.below(weather.slowest))
          time.after(last - time.now(), work)
        }
        source.on("data", (chunk: Buffer) => {
          later(() => {
            if (isOver) return
            time.stir()
            onBytes({ path, text: chunk.toString() })
            controller.enqueue(chunk)
          })
        })
        source.on("end", () => later(() => end(() => controller.close())))
        const failed = () => later(() => end(() => controller.error(offline())))
        source.on("error", failed)
        // The device gives up; or the server was gone before its first word came.
        stopped.signal.addEventListener("abort", failed)
        if (source.destroyed) failed()
      },
      cancel: () => {
        isOver = true
        stop()
      },
    })
  }

  return {
    fetch: (path, init, life, versionsBehind) =>
      whileConnected(life, async (isBroken) => {
        await goThrough()
        if (isBroken()) throw offline()
        const headers: Record<string, string> = { ...(init.headers as Record<string, string>), cookie }
        const isStream = headers.accept === "text/event-stream"
        const stopped = new AbortController()
        const asked = { method: init.method ?? "GET", path, headers, body: init.body as string | undefined }
        const answer = await school.handle(asked, isStream ? stopped.signal : undefined)
        await goThrough()
        if (isBroken()) {
          stopped.abort()
          throw offline()
        }
        const given = answer.headers["set-cookie"]
        if (given) cookie = String(given).split(";")[0] ?? ""
        const told = new Headers()
        for (const [name, value] of Object.entries(answer.headers))
          if (name !== "set-cookie") told.set(name, String(value))
        if (told.has(PROTOCOL_HEADER)) told.set(PROTOCOL_HEADER, String(PROTOCOL_VERSION + versionsBehind()))
        const { status } = answer
        if (answer.stream && status === 200) {
          init.signal?.addEventListener("abort", () => stopped.abort())
          const body = streamOf(path, answer.stream, stopped, life)
          return new Response(body, { status, headers: told })
        }
        onBytes({ path, text: answer.body })
        return new Response(answer.body, { status, headers: told })
      }),
    cut: () => {
      isCut = true
      for (const breakOff of [...breakers]) breakOff()
    },
    mend: () => {
      isCut = false
    },
    isCut: () => isCut,
    cookie: () => cookie,
    forgetCookie: () => {
      cookie = ""
    },
  }
}
