/** Opening logs, pushing events, presence, and what a facilitator asks of the doors. */
import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Verdict } from "../../domain/host/host.ts"
import { classesOf, type Genesis } from "../../domain/log/genesis.ts"
import { carriedRequest, openLogRequest, pairRequest, presenceRequest } from "../../protocol/messages.ts"
import type { Joining } from "../school/joining.ts"
import type { OpenLog } from "../school/logs.ts"
import {
  classesOfSchool,
  isFacilitator,
  isStaffOf,
  rostersOf,
  type School,
  sha256Hex,
} from "../school/school.ts"
import { provenDevice } from "./device-cookie.ts"
import type { Metrics } from "./metrics.ts"
import { decode, decodeCarriedPart, decodePush, Fault, refuseWhileWaiting } from "./request.ts"

type WithLog = { Params: { log: string } }
type WithClass = WithLog & { Querystring: { class?: string } }

export const logOf = async (school: School, request: FastifyRequest<WithLog>): Promise<OpenLog> => {
  const log = await school.logs.find(request.params.log)
  if (!log) throw new Fault("NotFound")
  return log
}

/**
 * The classes that share a session are classes, each once. One that this school does not hold (yet: it was restored
 * from an older copy) holds nobody up.
 */
const checkClasses = async (school: School, genesis: Genesis): Promise<void> => {
  const classes = classesOf(genesis)
  const found = await Promise.all(classes.map((it) => school.logs.find(it)))
  const isSound = found.every((it) => it === null || it.stored.genesis.kind === "class")
  if (!isSound || new Set(classes).size < classes.length) throw new Fault("BadRequest")
}

export const registerLogs = (
  app: FastifyInstance,
  school: School,
  joining: Joining,
  metrics: Metrics,
): void => {
  const staffLog = async (request: FastifyRequest<WithLog>): Promise<OpenLog> => {
    const device = await provenDevice(school, request)
    const log = await logOf(school, request)
    if (!(await isStaffOf(school, log, device))) throw new Fault("NotAllowed")
    return log
  }

  const pushInto = async (log: OpenLog, device: string, events: readonly unknown[]): Promise<Verdict[]> => {
    refuseWhileWaiting(school.limits.push(log, device, events))
    const verdicts = await school.logs.push(log, events)
    school.limits.charge(log, events, verdicts)
    school.live.tellAll(log)
    return verdicts
  }

  app.post("/api/logs", async (request) => {
    const device = await provenDevice(school, request)
    const { genesis } = decode(openLogRequest, request.body)
    if (!(await isFacilitator(school, device)) || genesis.facilitator !== device)
      throw new Fault("NotAllowed")
    if (genesis.host.sign !== school.keys.sign || genesis.host.receive !== school.keys.receive)
      throw new Fault("BadRequest")
    if (genesis.kind === "session") {
      const roster = genesis.class === undefined ? null : await school.logs.find(genesis.class)
      if (!roster || !(await isStaffOf(school, roster, device))) throw new Fault("NotAllowed")
      await checkClasses(school, genesis)
    }
    const opened = await school.logs.open(genesis)
    return { log: opened.stored.log, epoch: opened.stored.epoch }
  })

  // Verdicts are mostly ids: a packer for each answer costs more than it spares.
  app.post<WithLog>("/api/logs/:log/events", { compress: false }, async (request) => {
    const begun = performance.now()
    const device = await provenDevice(school, request)
    const log = await logOf(school, request)
    const verdicts = await pushInto(log, device, decodePush(request.body))
    metrics.notePush((performance.now() - begun) / 1_000, verdicts)
    return { verdicts, epoch: log.stored.epoch }
  })

  // Whoever carries a file; what is in it is signed, and judged as if its tablet had sent it.
  app.post("/api/carried", { compress: false }, async (request) => {
    const begun = performance.now()
    const device = await provenDevice(school, request)
    const { sealed } = decode(carriedRequest, request.body)
    refuseWhileWaiting(school.limits.carried(device))
    const { log: id, events } = decodeCarriedPart(await school.unseal(sealed))
    const log = await school.logs.find(id)
    if (!log) throw new Fault("NotFound")
    const verdicts = await pushInto(log, device, events)
    metrics.notePush((performance.now() - begun) / 1_000, verdicts)
    const counts = { accepted: 0, duplicate: 0, held: 0, refused: 0 }
    for (const { type } of verdicts) counts[type] += 1
    return counts
  })

  app.post<WithLog>("/api/logs/:log/presence", async (request) => {
    const device = await provenDevice(school, request)
    const log = await logOf(school, request)
    const { seat, state, unsent } = decode(presenceRequest, request.body)
    const known = log.host.session.staff.seats[seat]
    const isHeld = Object.values(known?.keys ?? {}).some(
      (it) => it.device === device && it.revoked !== "notThisPupil",
    )
    if (!isHeld) throw new Fault("NotAllowed")
    school.live.note(log.stored.log, seat, state, unsent)
    school.live.tellAll(log)
    return {}
  })

  app.post<WithLog>("/api/logs/:log/staff-seat", async (request) => {
    const device = await provenDevice(school, request)
    const log = await staffLog(request)
    if (log.stored.genesis.kind !== "session") throw new Fault("BadRequest")
    if (log.stored.genesis.facilitator === device) return { seat: log.stored.genesis.nonce }
    const member = sha256Hex(device).slice(0, 32)
    return { seat: await school.logs.seat(log, { member, role: "facilitator", key: device, device }) }
  })

  /** `class`: of a session that several share; left out, the first of them that this facilitator teaches. */
  app.get<WithClass>("/api/logs/:log/doors", async (request) => {
    const log = await staffLog(request)
    if (!log.host.session.public.doorsOpen) return { code: null, secret: null }
    const device = await provenDevice(school, request)
    const rosters = await rostersOf(school.logs, log)
    const isOpener = log.stored.genesis.facilitator === device
    const taught = rosters.filter(
      (it) =>
        (isOpener && it.stored.log === log.stored.genesis.class) ||
        it.host.class.facilitators.includes(device),
    )
    const { class: asked } = request.query
    const of = asked === undefined ? taught[0] : taught.find((it) => it.stored.log === asked)
    if (!of) throw new Fault("NotAllowed")
    return { ...(await joining.doors(log, of)), class: of.stored.log }
  })

  /** What a facilitator may invite to share a session: the names of the school's classes, and of nobody in them. */
  app.get("/api/classes", async (request) => {
    const device = await provenDevice(school, request)
    if (!(await isFacilitator(school, device))) throw new Fault("NotAllowed")
    return { classes: await classesOfSchool(school) }
  })

  app.post<WithLog>("/api/logs/:log/projectors", async (request) => {
    const log = await staffLog(request)
    const { code } = decode(pairRequest, request.body)
    const pairing = school.pairings.get(code)
    if (!pairing || pairing.expiresAt < school.now()) throw new Fault("NotFound")
    pairing.log = log.stored.log
    await school.grantProjector(log.stored.log, pairing.device)
    return {}
  })
}
