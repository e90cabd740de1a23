/** A school's server without a socket: raw requests, a clock to turn, and devices that have only a key. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { lessonTime, seededRandom } from "../../src/domain/host/lesson-in-tests.ts"
import { type EventDraft, type SignedEvent, signEvent } from "../../src/domain/log/event.ts"
import { type Genesis, logIdOf } from "../../src/domain/log/genesis.ts"
import { hashOf } from "../../src/domain/log/hash.ts"
import { derivedSigner, type Signer, signerOf } from "../../src/domain/log/keys.ts"
import { quickQuestion } from "../../src/domain/templates.ts"
import type { EventStore } from "../../src/server/event-store.ts"
import { buildServer } from "../../src/server/http/server.ts"
import { newId } from "../../src/shared/ids.ts"
import { createMemoryEventStore } from "./memory-event-store.ts"

export type Answer = {
  readonly status: number
  readonly body: string
  readonly json: unknown
  readonly headers: { readonly [name: string]: unknown }
}

export type RawDevice = {
  readonly signer: Signer
  readonly signerFor: (nonce: string, member: string) => Signer
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  readonly post: (path: string, body?: unknown) => Promise<Answer>
  /** Proves the key; the cookie is kept. */
  readonly prove: () => Promise<Answer>
  readonly cookie: () => string
  /** Every byte of every answer. */
  readonly received: () => string
}

export type HttpSchool = Awaited<ReturnType<typeof openHttpSchool>>

export const openHttpSchool = async (store: EventStore = createMemoryEventStore()) => {
  const dist = mkdtempSync(join(tmpdir(), "palabre-dist-"))
  mkdirSync(join(dist, "assets"))
  writeFileSync(join(dist, "index.html"), "<!doctype html><title>Palabre</title>")
  writeFileSync(join(dist, "assets", "main-abc123.js"), "export {}")
  writeFileSync(join(dist, "sw.js"), "self")
  const random = seededRandom(11)
  let now = lessonTime
  const build = () =>
    buildServer({ store, baseUrl: "http://localhost:8080", distFolder: dist, now: () => now, random })
  let server = await build()

  const device = (): RawDevice => {
    const secret = random(32)
    const signer = signerOf(secret)
    let cookie = ""
    const tape: string[] = []
    const ask = async (
      method: "GET" | "POST",
      url: string,
      body?: unknown,
      headers = {},
    ): Promise<Answer> => {
      const payload = typeof body === "string" ? body : JSON.stringify(body ?? {})
      const answer = await server.app.inject({
        ...{ method, url },
        ...(method === "POST" ? { payload } : {}),
        headers: { ...(method === "POST" ? { "content-type": "application/json" } : {}), cookie, ...headers },
      })
      tape.push(answer.body)
      const given = answer.headers["set-cookie"]
      if (given) cookie = String(given).split(";")[0] ?? ""
      return {
        ...{ status: answer.statusCode, body: answer.body, headers: answer.headers },
        get json(): unknown {
          return withoutRequestId(JSON.parse(answer.body))
        },
      }
    }
    const post: RawDevice["post"] = (path, body) => ask("POST", path, body)
    return {
      ...{ signer, post, cookie: () => cookie, received: () => tape.join("") },
      signerFor: (nonce, member) => derivedSigner(secret, nonce, member),
      get: (path, headers) => ask("GET", path, undefined, headers),
      prove: async () => {
        const key = signer.publicKey
        const asked = await post("/api/device/challenge", { key })
        const { challenge } = asked.json as { challenge: string }
        return post("/api/device/prove", {
          key,
          challenge,
          signature: signer.sign(hashOf("prove-device", challenge)),
        })
      },
    }
  }

  const sequences = new Map<string, number>()
  const sign = (
    { log, seat, signer }: { readonly log: string; readonly seat: string; readonly signer: Signer },
    draft: EventDraft,
    over: Partial<SignedEvent> = {},
  ): SignedEvent => {
    const seq = (sequences.get(signer.publicKey) ?? 0) + 1
    sequences.set(signer.publicKey, seq)
    return { ...signEvent(draft, { log, seat, signer, seq, time: now, salt: newId(random) }), ...over }
  }

  return {
    ...{ device, sign, random, store, dist },
    app: () => server.app,
    firstLink: () => server.firstLink(),
    now: () => now,
    wait: (ms: number) => {
      now += ms
    },
    /** A new process over what the store holds. */
    restart: async () => {
      server = await build()
    },
    close: async () => {
      server.app.server.closeAllConnections()
      await server.app.close()
      rmSync(dist, { recursive: true, force: true })
    },
  }
}

/** A fault's request id is another each time. */
const withoutRequestId = (json: unknown): unknown => {
  if (typeof json !== "object" || json === null || !("fault" in json)) return json
  return { ...json, requestId: undefined }
}

export type HttpLesson = Awaited<ReturnType<typeof openHttpLesson>>

/** An enrolled teacher with a class and a running session, its doors open. */
export const openHttpLesson = async (
  school: HttpSchool,
  { names = ["Lina", "Adam", "Zoé"], naming = "firstNames" }: { names?: string[]; naming?: string } = {},
) => {
  const teacher = school.device()
  await teacher.prove()
  const link = await school.firstLink()
  await teacher.post("/api/enrol", { token: link?.token })
  const { host } = (await teacher.get("/api/hello")).json as { host: Genesis["host"] }
  const open = async (rest: Pick<Genesis, "kind"> & { class?: string }, drafts: EventDraft[]) => {
    const genesis: Genesis = {
      nonce: newId(school.random),
      host,
      facilitator: teacher.signer.publicKey,
      ...rest,
    }
    const log = logIdOf(genesis)
    await teacher.post("/api/logs", { genesis })
    const at = { log, seat: genesis.nonce, signer: teacher.signer }
    await teacher.post(`/api/logs/${log}/events`, { events: drafts.map((it) => school.sign(at, it)) })
    return { log, genesis, at }
  }
  const members = names.map((name) => ({ name, member: newId(school.random) }))
  const roster = await open({ kind: "class" }, [
    { type: "v1.ClassOpened", facts: {}, text: { name: "CM2" } },
    ...members.map(({ name, member }) => ({
      ...{ type: "v1.MemberAdded", text: { name } },
      facts: { member, avatar: { animal: "fox", tone: "sun" } },
    })),
  ])
  const { id: template, stages } = quickQuestion
  const session = await open({ kind: "session", class: roster.log }, [
    {
      ...{ type: "v1.SessionOpened", text: { question: "What next?" } },
      facts: { template, naming, approval: true, stages: stages.map((it) => ({ ...it })) },
    },
    { type: "v1.DoorsMoved", facts: { open: true } },
  ])
  const { log, genesis } = session
  const { code, secret } = (await teacher.get(`/api/logs/${log}/doors`)).json as {
    code: string
    secret: string
  }

  const push = async (as: RawDevice, ...events: unknown[]) =>
    (
      (await as.post(`/api/logs/${log}/events`, { events })).json as {
        verdicts: { type: string; reason?: string }[]
      }
    ).verdicts
  const claim = (as: RawDevice, member: string, rest: object = {}) => {
    const { publicKey: key } = as.signerFor(genesis.nonce, member)
    return as.post("/api/join/claim", { secret, member, key, pictures: ["sun", "boat"], ...rest })
  }
  return {
    ...{ teacher, roster, session, log, genesis, members, code, secret, push, claim },
    memberOf: (name: string) => members.find((it) => it.name === name)?.member ?? "",
    /** An event of the facilitator, sent. */
    steer: (draft: EventDraft) => push(teacher, school.sign(session.at, draft)),
    join: async (name: string, tablet = school.device()) => {
      if (tablet.cookie() === "") await tablet.prove()
      const member = members.find((it) => it.name === name)?.member ?? ""
      const claimed = (await claim(tablet, member)).json as { type: string; seat: string }
      const at = { log, seat: claimed.seat, signer: tablet.signerFor(genesis.nonce, member) }
      return { tablet, member, at, ...claimed }
    },
    page: (as: RawDevice, feed: string, cursor = "0.0.", accept = "application/json") =>
      as.get(`/api/logs/${log}/feeds?after=${feed}~${cursor}`, { accept }),
  }
}
