/** The codes that let pupils in: six digits to type, 128 bits to scan, for each class of a session. */
import { bytesToHex } from "../../domain/log/hash.ts"
import { newId } from "../../shared/ids.ts"
import type { OpenLog } from "./logs.ts"
import { allRecords, getRecord, putRecord, type RecordOf } from "./records.ts"
import type { School } from "./school.ts"

/** The class that opened the session has the session's own. */
export const doorsId = ({ stored: { log, genesis } }: OpenLog, of: OpenLog): string =>
  of.stored.log === genesis.class ? log : `${log}/${of.stored.log}`

export const doorsOf = async (
  school: School,
  id: string,
  isTicket: (code: string) => boolean,
): Promise<RecordOf<"doors">> => {
  const known = await getRecord(school.store, "doors", id)
  if (known) return known
  const made = { code: await freeCode(school, isTicket), secret: newId(school.random) }
  await putRecord(school.store, "doors", id, made)
  return made
}

/** One field takes the codes of doors and those of tickets: no two are the same. */
export const freeCode = async (school: School, isTicket: (code: string) => boolean): Promise<string> => {
  const taken = new Set((await allRecords(school.store, "doors")).map((it) => it.value.code))
  for (;;) {
    const code = sixDigits(school)
    if (!taken.has(code) && !isTicket(code)) return code
  }
}

/** Six digits, each code equally likely (rejection sampling). */
export const sixDigits = ({ random }: Pick<School, "random">): string => {
  for (;;) {
    const drawn = Number.parseInt(bytesToHex(random(3)), 16)
    if (drawn < 16_000_000) return String(drawn % 1_000_000).padStart(6, "0")
  }
}
