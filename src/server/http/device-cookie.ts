import type { FastifyRequest } from "fastify"
import { getRecord } from "../school/records.ts"
import { type School, sha256Hex } from "../school/school.ts"
import { isProofOver } from "../school/sweep.ts"
import { Fault, refuseWhileWaiting } from "./request.ts"

export const COOKIE = "palabre_device"

/** The key that the device has proved, or null. */
export const deviceOf = async (school: School, request: FastifyRequest): Promise<string | null> => {
  const token = request.cookies[COOKIE]
  if (!token) return null
  const proof = await getRecord(school.store, "cookie", sha256Hex(token))
  return proof === null || isProofOver(proof.at, school.now()) ? null : proof.device
}

export const provenDevice = async (school: School, request: FastifyRequest): Promise<string> => {
  const device = await deviceOf(school, request)
  if (device === null) throw new Fault("NotProved")
  refuseWhileWaiting(school.limits.request(device))
  return device
}
