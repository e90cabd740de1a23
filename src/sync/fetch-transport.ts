import * as v from "valibot"
import { faultAnswer } from "../protocol/messages.ts"
import { OLDEST_PROTOCOL, PROTOCOL_HEADER, PROTOCOL_VERSION } from "../protocol/version.ts"
import { err, ok, type Result } from "../shared/result.ts"
import type { Transport, TransportFault } from "./transport.ts"

export type Fetch = (path: string, init: RequestInit) => Promise<Response>

const ANSWER_MS = 15_000
/** An open stream speaks at once; one that does not is held back by something on the way. */
const FIRST_WORD_MS = 6_000
/** The server speaks at least every 15 s: silence for longer means that the network is gone. */
const SILENCE_MS = 35_000

/** `base` is empty in the browser: one origin. */
export const createFetchTransport = (fetch: Fetch, base = ""): Transport => {
  const call = async <S extends v.GenericSchema>(
    path: string,
    init: RequestInit,
    answer: S,
  ): Promise<Result<v.InferOutput<S>, TransportFault>> => {
    try {
      const response = await fetch(base + path, {
        ...init,
        signal: AbortSignal.timeout(ANSWER_MS),
        redirect: "manual",
      })
      const fault = await faultOf(response)
      if (fault) return err(fault)
      const decoded = v.safeParse(answer, await response.json())
      return decoded.success ? ok(decoded.output) : err({ type: "AppTooOld" })
    } catch {
      return err({ type: "Offline" })
    }
  }

  return {
    get: (path, answer) => call(path, { headers: { accept: "application/json" } }, answer),
    post: (path, body, answer) => {
      const headers = { "content-type": "application/json", accept: "application/json" }
      return call(path, { method: "POST", headers, body: JSON.stringify(body) }, answer)
    },
    stream: async (path, { onOpen, onEvent }, signal) => {
      const silence = new AbortController()
      const stop = () => silence.abort()
      signal.addEventListener("abort", stop)
      let timer = setTimeout(stop, ANSWER_MS)
      try {
        const init = {
          headers: { accept: "text/event-stream" },
          signal: silence.signal,
          redirect: "manual",
        } as const
        const response = await fetch(base + path, init)
        const fault = await faultOf(response)
        if (fault) return fault
        if (!response.body) return { type: "Ended" }
        onOpen()
        clearTimeout(timer)
        timer = setTimeout(stop, FIRST_WORD_MS)
        const read = createEventReader(onEvent)
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
        for (;;) {
          const { done, value } = await reader.read()
          if (done) return { type: "Ended" }
          clearTimeout(timer)
          timer = setTimeout(stop, SILENCE_MS)
          read(value)
        }
      } catch {
        return { type: "Offline" }
      } finally {
        clearTimeout(timer)
        signal.removeEventListener("abort", stop)
      }
    },
  }
}

const faultOf = async (response: Response): Promise<TransportFault | null> => {
  const version = Number.parseInt(response.headers.get(PROTOCOL_HEADER) ?? "", 10)
  if (Number.isNaN(version)) return { type: "NotOurServer" }
  if (version < OLDEST_PROTOCOL || version > PROTOCOL_VERSION) return { type: "AppTooOld" }
  if (response.ok) return null
  const decoded = v.safeParse(faultAnswer, await response.json().catch(() => null))
  return { type: "Refused", fault: decoded.success ? decoded.output.fault : "ServerFault" }
}

/** Server-Sent Events (HTML standard, 9.2), as our server writes them: `event:` and one `data:` line. */
const createEventReader = (onEvent: (event: { event: string; data: unknown }) => void) => {
  let rest = ""
  return (chunk: string) => {
    const blocks = (rest + chunk).split("\n\n")
    rest = blocks.pop() ?? ""
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1]
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (event !== undefined && data !== undefined) onEvent({ event, data: JSON.parse(data) })
    }
  }
}
