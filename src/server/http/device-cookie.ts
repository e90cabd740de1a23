import type { FastifyRequest } from "fastify"
import { getRecord } from "../school/records.ts"
import { type School, sha256Hex } from "../school/school.ts"
import { Fault, refuseWhileWaiting } from "./request.ts"

export const COOKIE = "palabre_device"

/** The key that the device has proved, or null. */
export const deviceOf = async (school: School, request: FastifyRequest): Promise<string | null> => {
  const token = request.cookies[COOKIE]
  if (!token) return null
  return (await getRecord(school.store, "cookie", sha256Hex(token)))?.device ?? null
}

export const provenDevice = async (school: School, request: FastifyRequest): Promise<string> => {
  const device = await deviceOf(school, request)
  if (device === null) throw new Fault("NotProved")
  refuseWhileWaiting(school.limits.request(device))
  return device
}
