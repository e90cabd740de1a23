/** For whoever runs the server: is it alive, can it work, what does it measure. */
import { timingSafeEqual } from "node:crypto"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { type School, sha256Hex } from "../school/school.ts"
import { createMetrics, type Metrics } from "./metrics.ts"
import { Fault } from "./request.ts"

/** A write is tried at most this often, however often somebody asks. */
const PROBE_EVERY_MS = 2_000
const UNKNOWN_ROUTE = "none"

type Unready = "starting" | "stopping" | "storeCannotWrite"

export const registerOperations = (
  app: FastifyInstance,
  school: School,
  metricsToken: string | undefined,
): Metrics => {
  const metrics = createMetrics({ feedsOpen: school.live.count, logsKept: school.logs.kept })
  const canWrite = createProbe(school)
  let phase: "starting" | "ready" | "stopping" = "starting"
  app.addHook("onListen", async () => {
    if (phase === "starting") phase = "ready"
  })
  app.addHook("preClose", async () => {
    phase = "stopping"
  })
  app.addHook("onClose", async () => metrics.close())
  app.addHook("onResponse", async (request, reply) =>
    metrics.noteRequest(request.method, request.routeOptions.url ?? UNKNOWN_ROUTE, reply.statusCode),
  )

  app.get("/healthz", async () => ({ ok: true }))

  app.get("/readyz", async (_request, reply) => {
    const whyNot = async (): Promise<Unready | null> => {
      if (phase !== "ready") return phase
      return (await canWrite()) ? null : "storeCannotWrite"
    }
    const why = await whyNot()
    reply.header("cache-control", "no-store")
    if (why === null) return { ready: true }
    return reply.status(503).header("retry-after", "2").send({ ready: false, why })
  })

  app.get("/metrics", async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken)) throw new Fault("NotFound")
    return reply
      .type(metrics.contentType)
      .header("cache-control", "no-store")
      .send(await metrics.text())
  })
  return metrics
}

/** With a token: whoever has it. Without: programs of this machine, unless they pass on somebody else's request. */
const mayReadMetrics = (request: FastifyRequest, token: string | undefined): boolean => {
  const { headers, socket } = request
  if (token !== undefined) {
    const given = sha256Hex(headers.authorization ?? "")
    return timingSafeEqual(Buffer.from(given), Buffer.from(sha256Hex(`Bearer ${token}`)))
  }
  const isForwarded = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined
  return !isForwarded && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? "")
}

/** Writes one record that says nothing, and reports whether that went through. */
const createProbe = ({ store, now }: School): (() => Promise<boolean>) => {
  let last: { at: number; answer: Promise<boolean> } | null = null
  return () => {
    const at = now()
    if (last && Math.abs(at - last.at) < PROBE_EVERY_MS) return last.answer
    const answer = store.putRecord("probe", "write", {}).then(
      () => true,
      () => false,
    )
    last = { at, answer }
    return answer
  }
}
