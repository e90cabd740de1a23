import type { FastifyInstance } from "fastify"
import { claimRequest, findRequest } from "../../protocol/messages.ts"
import { newId } from "../../shared/ids.ts"
import { type Joining, sixDigits } from "../school/joining.ts"
import type { School } from "../school/school.ts"
import { provenDevice } from "./device-cookie.ts"
import { decode, Fault } from "./request.ts"

/** The oldest make room: screens left on must not keep a new one out. */
const OPEN_PAIRINGS = 200

export const registerJoining = (app: FastifyInstance, school: School, joining: Joining): void => {
  app.post("/api/join/find", async (request) => {
    const device = await provenDevice(school, request)
    return joining.find(decode(findRequest, request.body), device)
  })

  app.post("/api/join/claim", async (request) => {
    const device = await provenDevice(school, request)
    return joining.claim(decode(claimRequest, request.body), device)
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
