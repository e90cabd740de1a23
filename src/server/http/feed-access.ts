import type { OpenLog } from "../school/logs.ts"
import { isStaffOf, type School } from "../school/school.ts"
import { Fault } from "./request.ts"

export type Access = { readonly feeds: Set<string>; readonly seats: string[]; readonly isStaff: boolean }

/** Which feeds a device may read: what one may not read never reaches it. */
export const accessOf = async (school: School, log: OpenLog, device: string): Promise<Access> => {
  if (await isStaffOf(school, log, device)) {
    const staffSeats = Object.values(log.host.session.staff.seats)
    const seats = staffSeats.filter((it) => it.role === "facilitator" && it.keys[device]).map((it) => it.seat)
    return { feeds: new Set(["staff", "public"]), seats, isStaff: true }
  }
  if (log.stored.genesis.kind === "class") throw new Fault("NotAllowed")
  const seats = Object.values(log.host.session.staff.seats)
    .filter((it) =>
      Object.values(it.keys).some((key) => key.device === device && key.revoked !== "notThisPupil"),
    )
    .map((it) => it.seat)
  if (seats.length > 0) {
    return { feeds: new Set(["public", ...seats.map((id) => `own:${id}`)]), seats, isStaff: false }
  }
  if (await school.isProjector(log.stored.log, device))
    return { feeds: new Set(["public"]), seats: [], isStaff: false }
  throw new Fault("NotAllowed")
}
