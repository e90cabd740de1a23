/** Every answer that is not what was asked for: `{ fault, requestId }`, and the same id in the server's log. */
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify"
import { bytesToHex } from "../../domain/log/hash.ts"
import type { FaultType } from "../../protocol/messages.ts"
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from "../../protocol/version.ts"
import type { Random } from "../../shared/ports.ts"
import { Fault } from "./request.ts"

export const REQUEST_ID_HEADER = "x-request-id"

/** Ids that tell nothing: drawn once for each start, then counted. */
export const createRequestIds = (random: Random): (() => string) => {
  const start = bytesToHex(random(4))
  let count = 0
  return () => {
    count += 1
    return `${start}-${count.toString(36)}`
  }
}

export const sendFault = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  fault: FaultType,
): FastifyReply =>
  reply.status(status).header(REQUEST_ID_HEADER, request.id).send({ fault, requestId: request.id })

export const answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  const status = error.statusCode ?? 500
  if (status >= 500) logFault(request, status, error)
  if (error instanceof Fault && error.retryAfter > 0) reply.header("retry-after", String(error.retryAfter))
  return sendFault(request, reply, status, faultOf(error, status))
}

/** A path that is not one never reaches the hooks. */
export const answerBadPath = (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
  sendFault(request, reply.header(PROTOCOL_HEADER, String(PROTOCOL_VERSION)), 400, "BadRequest")

/** The route's pattern, never its path: that names a log. */
const logFault = (request: FastifyRequest, status: number, error: Error): void => {
  const route = request.routeOptions.url ?? "no route"
  const message = (error.message.split("\n")[0] ?? "").slice(0, 200)
  process.stderr.write(`Palabre: ${request.id} ${request.method} ${route} ${status}: ${message}\n`)
}

/** A fault of ours says its name; of the framework's refusals only these have one. */
const faultOf = (error: Error, status: number): FaultType => {
  if (error instanceof Fault) return error.fault
  if (status === 429) return "TooManyRequests"
  if (status === 413) return "TooLarge"
  return status < 500 ? "BadRequest" : "ServerFault"
}
