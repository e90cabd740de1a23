import type { FastifyInstance } from "fastify"
import { claimRequest, findRequest, moveRequest, takeRequest } from "../../protocol/messages.ts"
import { newId } from "../../shared/ids.ts"
import { sixDigits } from "../school/doors.ts"
import type { Joining } from "../school/joining.ts"
import type { School } from "../school/school.ts"
import { provenDevice } from "./device-cookie.ts"
import { decode, Fault } from "./request.ts"

/** The oldest make room: screens left on must not keep a new one out. */
const OPEN_PAIRINGS = 200
/** Letters of unsent texts that a pupil takes along: they wait in memory. */
const TYPED_AT_MOST = 40_000

export const registerJoining = (app: FastifyInstance, school: School, joining: Joining): void => {
  app.post("/api/join/find", async (request) => {
    const device = await provenDevice(school, request)
    return joining.find(decode(findRequest, request.body), device)
  })

  app.post("/api/join/claim", async (request) => {
    const device = await provenDevice(school, request)
    return joining.claim(decode(claimRequest, request.body), device)
  })

  app.post("/api/join/move", async (request) => {
    const device = await provenDevice(school, request)
    const asked = decode(moveRequest, request.body)
    if (asked.drafts.reduce((sum, it) => sum + it.text.length, 0) > TYPED_AT_MOST) throw new Fault("TooLarge")
    return (await joining.move(asked, device)) ?? notAllowed()
  })

  app.post("/api/join/take", async (request) => {
    const device = await provenDevice(school, request)
    return joining.take(decode(takeRequest, request.body), device)
  })

  // A screen shows six digits until a facilitator enters them.
  app.post("/api/pairings", async (request) => {
    const device = await provenDevice(school, request)
    for (const [code, it] of school.pairings) {
      const isFull = school.pairings.size >= OPEN_PAIRINGS
      if (it.device === device || it.expiresAt < school.now() || isFull) school.pairings.delete(code)
    }
    let code = sixDigits(school)
    while (school.pairings.has(code)) code = sixDigits(school)
    const pairing = newId(school.random)
    school.pairings.set(code, { pairing, device, log: null, expiresAt: school.now() + 3_600_000 })
    return { code, pairing }
  })

  app.get<{ Params: { pairing: string } }>("/api/pairings/:pairing", async (request) => {
    const device = await provenDevice(school, request)
    const found = [...school.pairings.values()].find((it) => it.pairing === request.params.pairing)
    if (found?.device !== device) throw new Fault("NotFound")
    const log = found.log === null ? null : await school.logs.find(found.log)
    return { log: log?.stored.log ?? null, genesis: log?.stored.genesis ?? null }
  })
}

const notAllowed = (): never => {
  throw new Fault("NotAllowed")
}
