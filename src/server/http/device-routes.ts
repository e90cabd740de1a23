/** A device proves its key once and gets a cookie; a one-time link makes it a facilitator's. */
import type { FastifyInstance } from "fastify"
import { bytesToHex, hashOf } from "../../domain/log/hash.ts"
import { isSoundKey } from "../../domain/log/keys.ts"
import {
  challengeRequest,
  enrolRequest,
  type Hello,
  inviteRequest,
  proveRequest,
} from "../../protocol/messages.ts"
import { PROTOCOL_VERSION } from "../../protocol/version.ts"
import { logsOfDevice } from "../school/device-logs.ts"
import { putRecord } from "../school/records.ts"
import { isFacilitator, makeLink, type School, sha256Hex, useLink } from "../school/school.ts"
import { PROOF_LIFE_MS } from "../school/sweep.ts"
import { isSignedByFast } from "../school/verify.ts"
import { COOKIE, deviceOf, provenDevice } from "./device-cookie.ts"
import { decode, Fault } from "./request.ts"
import type { ServerDeps } from "./server-deps.ts"

const OPEN_CHALLENGES = 10_000

/** What a device signs to prove its key: the challenge under a name of its own, so that it signs nothing else. */
export const proofOf = (challenge: string): string => hashOf("prove-device", challenge)

export const registerDevices = (app: FastifyInstance, school: School, deps: ServerDeps): void => {
  const challenges = new Map<string, { key: string; expiresAt: number }>()
  const isSecure = deps.baseUrl.startsWith("https:")

  app.post("/api/device/challenge", async (request) => {
    const { key } = decode(challengeRequest, request.body)
    // The oldest first. A flood pushes its own out long before it reaches one that is being answered.
    for (const [id, it] of challenges) {
      if (it.expiresAt >= deps.now() && challenges.size < OPEN_CHALLENGES) break
      challenges.delete(id)
    }
    const challenge = bytesToHex(deps.random(32))
    challenges.set(challenge, { key, expiresAt: deps.now() + 60_000 })
    return { challenge }
  })

  app.post("/api/device/prove", async (request, reply) => {
    const { key, challenge, signature } = decode(proveRequest, request.body)
    const known = challenges.get(challenge)
    challenges.delete(challenge)
    if (known?.key !== key || known.expiresAt < deps.now()) throw new Fault("NotAllowed")
    if (!isSoundKey(key) || !isSignedByFast(key, proofOf(challenge), signature)) throw new Fault("NotAllowed")
    const token = bytesToHex(deps.random(32))
    await putRecord(school.store, "cookie", sha256Hex(token), { device: key, at: deps.now() })
    reply.setCookie(COOKIE, token, {
      path: "/api",
      httpOnly: true,
      sameSite: "strict",
      secure: isSecure,
      maxAge: PROOF_LIFE_MS / 1_000,
    })
    return {}
  })

  app.get("/api/hello", async (request): Promise<Hello> => {
    const device = await deviceOf(school, request)
    return {
      protocol: PROTOCOL_VERSION,
      now: deps.now(),
      host: school.keys,
      epoch: await school.store.epoch(),
      device: device === null ? null : await describeDevice(school, device),
      addresses: [...(deps.addresses ?? [])],
      secure: isSecure,
    }
  })

  app.post("/api/enrol", async (request) => {
    const device = await provenDevice(school, request)
    const { token } = decode(enrolRequest, request.body)
    if (!(await useLink(school, token, device))) throw new Fault("LinkUsed")
    return {}
  })

  app.post("/api/invites", async (request) => {
    const device = await provenDevice(school, request)
    if (!(await isFacilitator(school, device))) throw new Fault("NotAllowed")
    const { kind } = decode(inviteRequest, request.body)
    return makeLink(school, kind === "device" ? device : null)
  })
}

const describeDevice = async (school: School, key: string): Promise<NonNullable<Hello["device"]>> => {
  const facilitator = await isFacilitator(school, key)
  const { staffed, running } = await logsOfDevice(school.store, key, facilitator)
  const logs = staffed.map(({ stored: { log, genesis, openedAt }, summary }) => {
    if (summary.kind === "class") return { log, genesis, openedAt, title: summary.name, finished: false }
    const { question: title, opened, finished, stage } = summary
    const now = opened && !finished && stage ? { stage } : {}
    return { log, genesis, openedAt, title, finished, ...now }
  })
  return { key, facilitator, logs, running: [...running] }
}
