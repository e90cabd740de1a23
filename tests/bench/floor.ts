/** Devices of the floor: they keep what they wrote, post it, read the stream. Driven as those of Palabre are. */
import { randomBytes } from "node:crypto"
import { fileURLToPath } from "node:url"
import { newId } from "../../src/shared/ids.ts"
import type { BenchDevice, BenchSchool } from "../support/harness.ts"
import { startServer } from "../support/server-process.ts"
import { createWire } from "../support/wire.ts"
import { plainBody } from "./content.ts"

type FloorBody = { readonly facts: { readonly contribution: string } }
type FloorDevice = BenchDevice & { readonly ids: () => readonly string[]; readonly close: () => void }

const program = fileURLToPath(new URL("./floor-server.ts", import.meta.url))
const random = (count: number) => new Uint8Array(randomBytes(count))

export const startFloor = async (): Promise<BenchSchool> => {
  const server = await startServer({}, { program })
  const origin = `http://127.0.0.1:${server.port}`
  return {
    server,
    dispose: server.dispose,
    openRoom: async (size) => {
      const log = newId(random)
      const devices = Array.from({ length: size }, () => createFloorDevice(`${origin}/feeds/${log}`))
      for (const device of devices) device.goOnline()
      return {
        devices,
        stored: async () => {
          const reader = createFloorDevice(`${origin}/feeds/${log}`)
          reader.goOnline()
          await reader.untilHolds(1)
          await new Promise((resolve) => setTimeout(resolve, 200))
          reader.close()
          return reader.ids()
        },
        close: async () => {
          for (const device of devices) device.close()
        },
      }
    },
  }
}

export const createFloorDevice = (url: string): FloorDevice => {
  const wire = createWire()
  const rows = new Map<string, FloorBody>()
  const listeners = new Set<() => void>()
  const acknowledged: string[] = []
  let waiting: { readonly id: string; readonly body: object }[] = []
  let position = 0
  let isOnline = false
  let isSending = false
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const until = (isTrue: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = () => {
        if (!isTrue()) return
        listeners.delete(check)
        resolve()
      }
      listeners.add(check)
      check()
    })
  const onBlock = (block: string) => {
    const found = /^id: (\d+)\ndata: (.*)$/.exec(block)
    if (!found) return
    const body = JSON.parse(found[2] ?? "{}") as FloorBody
    position = Number(found[1])
    rows.set(body.facts.contribution, body)
  }
  const follow = async () => {
    const response = await wire.fetch(`${url}?after=${position}`, {})
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ""
    for (let it = await reader?.read(); it && !it.done; it = await reader?.read()) {
      const blocks = (rest + it.value).split("\n\n")
      rest = blocks.pop() ?? ""
      for (const block of blocks) onBlock(block)
      changed()
    }
  }
  const send = async () => {
    if (isSending || !isOnline) return
    isSending = true
    try {
      while (waiting.length > 0) {
        const batch = waiting.slice()
        const response = await wire.fetch(url, {
          method: "POST",
          body: JSON.stringify(batch.map((it) => it.body)),
        })
        await response.json()
        acknowledged.push(...batch.map((it) => it.id))
        waiting = waiting.slice(batch.length)
        changed()
      }
    } finally {
      isSending = false
    }
  }
  const again = (work: () => Promise<void>) => void work().catch(() => undefined)
  return {
    ids: () => [...rows.keys()],
    goOffline: () => {
      isOnline = false
      wire.cut()
    },
    goOnline: () => {
      isOnline = true
      wire.mend()
      again(follow)
      again(send)
    },
    append: async (text) => {
      const id = newId(random)
      waiting.push({ id, body: plainBody(id, text) })
      again(send)
      return id
    },
    count: () => rows.size,
    holds: (id) => rows.has(id),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    untilHolds: (count) => until(() => rows.size >= count),
    untilSent: () => until(() => waiting.length === 0),
    acknowledged: () => acknowledged.slice(),
    bytes: wire.bytes,
    prove: async () => undefined,
    close: () => wire.cut(),
  }
}
