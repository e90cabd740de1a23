/**
 * A network for headless devices that counts the bytes as they come over the wire, before they are unpacked.
 * Node's own fetch unpacks first and does not tell.
 */
import http from "node:http"
import { Readable } from "node:stream"
import { constants, createBrotliDecompress, createGunzip } from "node:zlib"
import type { Network } from "./device.ts"

export type WireBytes = {
  /** Bodies of feeds: streams and pages. */
  readonly content: number
  readonly proofs: number
  readonly other: number
}

export type Wire = Network & {
  readonly bytes: () => WireBytes
  readonly forgetBytes: () => void
  readonly cookie: () => string
}

type Counted = { -readonly [part in keyof WireBytes]: WireBytes[part] }

/** What a browser sends on plain http. */
const ACCEPTED = "gzip, deflate, br"

const partOf = (path: string): keyof WireBytes => {
  if (/\/proofs($|\?)/.test(path)) return "proofs"
  return /\/feeds($|[/?])/.test(path) ? "content" : "other"
}

/** A stream is read as it comes: what is unpacked so far is given at once. */
export const unpacked = (answer: http.IncomingMessage): Readable => {
  switch (answer.headers["content-encoding"]) {
    case "gzip":
    case "deflate":
      return answer.pipe(createGunzip({ flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH }))
    case "br":
      return answer.pipe(createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH }))
    default:
      return answer
  }
}

type Call = {
  readonly accepted: string
  readonly url: URL
  readonly init: RequestInit
  readonly signal: AbortSignal
  readonly cookie: string
}

const ask = (
  agent: http.Agent,
  { accepted, url, init, signal, cookie }: Call,
): Promise<http.IncomingMessage> =>
  new Promise((resolve, reject) => {
    const body = typeof init.body === "string" ? init.body : undefined
    const headers = {
      ...(init.headers as Record<string, string>),
      "accept-encoding": accepted,
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    }
    const request = http.request(url, { method: init.method ?? "GET", agent, headers, signal }, resolve)
    request.on("error", reject)
    request.end(body)
  })

/** The answer as `fetch` would give it. */
const toResponse = (answer: http.IncomingMessage, count: (bytes: number) => void): Response => {
  answer.on("data", (chunk: Buffer) => count(chunk.length))
  const body = unpacked(answer)
  if (body !== answer) answer.on("error", (error) => body.destroy(error))
  body.on("error", () => undefined)
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headers)) {
    if (name !== "content-encoding" && value !== undefined) headers.set(name, String(value))
  }
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    status: answer.statusCode ?? 500,
    headers,
  })
}

/** `identity`: nothing is packed, for many devices in one process. */
export const createWire = (accepted: string = ACCEPTED): Wire => {
  const agent = new http.Agent({ keepAlive: true })
  const bytes: Counted = { content: 0, proofs: 0, other: 0 }
  let cookie = ""
  let isCut = false
  let cutter = new AbortController()
  return {
    fetch: async (path, init) => {
      if (isCut) throw new Error("no network")
      const signal = init.signal ? AbortSignal.any([init.signal, cutter.signal]) : cutter.signal
      const url = new URL(path)
      const answer = await ask(agent, { accepted, url, init, signal, cookie })
      cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? cookie
      const part = partOf(url.pathname)
      return toResponse(answer, (count) => {
        bytes[part] += count
      })
    },
    received: () => "",
    bytes: () => ({ ...bytes }),
    forgetBytes: () => Object.assign(bytes, { content: 0, proofs: 0, other: 0 }),
    cookie: () => cookie,
    cut: () => {
      isCut = true
      cutter.abort()
    },
    mend: () => {
      isCut = false
      cutter = new AbortController()
    },
  }
}
