/**
 * Hundreds of devices in one process: each holds its stream, counts what comes and posts what was written and
 * signed beforehand. They do not fold, so that the server is what is measured.
 */
import { randomBytes } from "node:crypto"
import http from "node:http"
import { signEvent } from "../../src/domain/log/event.ts"
import { newId } from "../../src/shared/ids.ts"
import { claimSeat } from "../support/device.ts"
import { type BenchSchool, type PalabreSchool, sixtyNames } from "../support/harness.ts"
import { unpacked } from "../support/wire.ts"
import { plainBody } from "./content.ts"
import { pause } from "./workload.ts"

const random = (count: number) => new Uint8Array(randomBytes(count))

/** What one device reads and writes. */
type Script = {
  readonly stream: string
  readonly post: string
  readonly cookie: string
  /** One request each. */
  readonly bodies: readonly string[]
  /** What each event that arrives holds once. */
  readonly mark: string
}

export type CrowdDevice = {
  /** Resolves once the stream is open. */
  readonly open: () => Promise<void>
  readonly untilHolds: (count: number) => Promise<number>
  /** Posts its next event; resolves when it is acknowledged. */
  readonly write: () => Promise<void>
  readonly close: () => void
}

export type Crowd = { readonly devices: readonly CrowdDevice[]; readonly close: () => Promise<void> }

const AT_ONCE = 20
const AGAIN_MS = 100

/** Many pupils' devices share the 60 seats of a class. */
export const palabreCrowd = async (
  school: PalabreSchool,
  size: number,
  texts: readonly string[],
): Promise<Crowd> => {
  const lesson = await school.openDoors()
  const scripts: Script[] = []
  const prepare = async (index: number) => {
    const { device, wire } = await school.tablet(index)
    const known = await claimSeat(device, lesson, sixtyNames[index % sixtyNames.length] ?? "")
    const log = (await device.palabre.store.logs()).find((it) => it.log === lesson.log)
    const signer = device.palabre.device.signerFor(log?.genesis.nonce ?? "", known.member)
    const written = texts.filter((_, place) => place % size === index)
    const events = written.map((text, place) =>
      signEvent(
        {
          type: "v1.ContributionSubmitted",
          facts: { contribution: newId(random), kind: "proposal" },
          text: { text },
        },
        { log: lesson.log, seat: known.seat, signer, seq: place + 1, time: Date.now(), salt: newId(random) },
      ),
    )
    const feeds = `${school.origin}/api/logs/${lesson.log}`
    scripts[index] = {
      stream: `${feeds}/feeds?after=public~0.0.&after=own:${known.seat}~0.0.`,
      post: `${feeds}/events`,
      cookie: wire.cookie(),
      bodies: events.map((event) => JSON.stringify({ events: [event] })),
      mark: '"ContributionShown"',
    }
  }
  for (let start = 0; start < size; start += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, size - start) }, (_, index) => start + index)
    await Promise.all(some.map(prepare))
  }
  const devices = scripts.map(crowdDevice)
  return {
    devices,
    close: async () => {
      for (const device of devices) device.close()
      await school.finish(lesson)
    },
  }
}

export const floorCrowd = async (
  { server }: BenchSchool,
  size: number,
  texts: readonly string[],
): Promise<Crowd> => {
  const url = `http://127.0.0.1:${server.port}/feeds/${newId(random)}`
  const devices = Array.from({ length: size }, (_, index) =>
    crowdDevice({
      stream: `${url}?after=0`,
      post: url,
      cookie: "",
      bodies: texts
        .filter((_text, place) => place % size === index)
        .map((text) => JSON.stringify([plainBody(newId(random), text)])),
      mark: '"v1.ContributionSubmitted"',
    }),
  )
  return {
    devices,
    close: async () => {
      for (const device of devices) device.close()
    },
  }
}

const crowdDevice = ({ stream, post: address, cookie, bodies, mark }: Script): CrowdDevice => {
  const agent = new http.Agent({ keepAlive: true })
  const count = counterOf(mark)
  let held = 0
  let written = 0
  let wanted = Number.POSITIVE_INFINITY
  let arrived: (at: number) => void = () => undefined
  let reading: http.ClientRequest | undefined
  const headers = { cookie, "accept-encoding": "gzip, deflate, br" }
  /** Gives the answer's status. */
  const post = (body: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const own = {
        ...headers,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      }
      const request = http.request(address, { method: "POST", agent, headers: own }, (answer) => {
        answer.resume()
        answer.on("end", () => resolve(answer.statusCode))
        answer.on("error", reject)
      })
      request.on("error", reject)
      request.end(body)
    })
  return {
    open: () =>
      new Promise((resolve, reject) => {
        const asked = { agent, headers: { ...headers, accept: "text/event-stream" } }
        reading = http.get(stream, asked, (answer) => {
          if (answer.statusCode !== 200) return reject(new Error(`stream: ${answer.statusCode}`))
          answer.on("error", () => undefined)
          unpacked(answer).on("data", (chunk: Buffer) => {
            held += count(chunk)
            if (held >= wanted) arrived(performance.now())
          })
          resolve()
        })
        reading.on("error", reject)
      }),
    untilHolds: (all) =>
      new Promise((resolve) => {
        if (held >= all) return resolve(performance.now())
        wanted = all
        arrived = resolve
      }),
    write: async () => {
      const body = bodies[written] ?? ""
      written += 1
      // As a tablet does: a connection that a busy server dropped is made again.
      for (;;) {
        const status = await post(body).catch(() => null)
        if (status === 200) return
        if (status !== null) throw new Error(`post: ${status}`)
        await pause(AGAIN_MS)
      }
    },
    close: () => {
      reading?.destroy()
      agent.destroy()
    },
  }
}

/** How often the mark comes in a stream, cut anywhere. */
const counterOf = (mark: string): ((chunk: Buffer) => number) => {
  const sought = Buffer.from(mark)
  let tail = Buffer.alloc(0)
  const countIn = (bytes: Buffer): number => {
    let found = 0
    for (let at = bytes.indexOf(sought); at !== -1; at = bytes.indexOf(sought, at + sought.length)) found += 1
    return found
  }
  return (chunk) => {
    const seam = Buffer.concat([tail, chunk.subarray(0, sought.length - 1)])
    const ended = chunk.length >= sought.length ? chunk : seam
    tail = Buffer.from(ended.subarray(Math.max(0, ended.length - sought.length + 1)))
    return countIn(seam) + countIn(chunk)
  }
}
