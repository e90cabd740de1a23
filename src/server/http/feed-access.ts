import type { OpenLog } from "../school/logs.ts"
import { isStaffOf, type School } from "../school/school.ts"
import { Fault } from "./request.ts"

export type Access = { readonly feeds: Set<string>; readonly seats: string[]; readonly isStaff: boolean }

/** Which feeds a device may read: what one may not read never reaches it. */
export const accessOf = async (school: School, log: OpenLog, device: string): Promise<Access> => {
  const seats = Object.values(log.host.session.staff.seats).filter((it) =>
    Object.values(it.keys).some((key) => key.device === device && key.revoked !== "notThisPupil"),
  )
  const own = seats.filter((it) => it.role === "pupil").map((it) => `own:${it.seat}`)
  const held = seats.map((it) => it.seat)
  // A teacher's tablet may be lent to a pupil whose own is flat.
  if (await isStaffOf(school, log, device))
    return { feeds: new Set(["staff", "public", ...own]), seats: held, isStaff: true }
  if (log.stored.genesis.kind === "class") throw new Fault("NotAllowed")
  if (own.length > 0) return { feeds: new Set(["public", ...own]), seats: held, isStaff: false }
  if (await school.isProjector(log.stored.log, device))
    return { feeds: new Set(["public"]), seats: [], isStaff: false }
  throw new Fault("NotAllowed")
}
