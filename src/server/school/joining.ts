/**
 * How a pupil gets in. Nothing here counts by address: a class shares one. A device that a pupil used before
 * is never slowed; the others share a few wrong tries for each name, then the teacher's tap lets them in.
 */

import { bytesToHex } from "../../domain/log/hash.ts"
import { isSoundKey } from "../../domain/log/keys.ts"
import type { ClaimAnswer, ClaimRequest, FindAnswer, FindRequest } from "../../protocol/messages.ts"
import { newId } from "../../shared/ids.ts"
import { createBuckets } from "./buckets.ts"
import { describeSession } from "./device-logs.ts"
import type { OpenLog } from "./logs.ts"
import { allRecords, getRecord, putRecord, type RecordOf } from "./records.ts"
import { classOf, faceIn, type School } from "./school.ts"
import { summaryOfClass, summaryOfSession } from "./summary.ts"

const WRONG_PICTURES = 5
const WRONG_CODES_A_MINUTE = 10
const OPEN_REQUESTS = 60
/** Typed codes that are wrong, of all devices that the school does not know: their keys cost them nothing. */
const STRANGERS = { capacity: 1_000, perSecond: 1 }

export type Joining = {
  readonly doors: (log: OpenLog) => Promise<RecordOf<"doors">>
  readonly find: (way: FindRequest, device: string) => Promise<FindAnswer>
  readonly claim: (request: ClaimRequest, device: string) => Promise<ClaimAnswer>
}

export const createJoining = (school: School): Joining => {
  const wrongPictures = new Map<string, number>()
  const wrongCodes = new Map<string, number[]>()
  const inTurn = createTurns()
  const guesses = createBuckets(school.now)

  /** Keys that asked the teacher since this server started. */
  const asked = new Set<string>()

  const mayTry = (device: string): boolean => {
    const since = school.now() - 60_000
    return (wrongCodes.get(device) ?? []).filter((at) => at > since).length < WRONG_CODES_A_MINUTE
  }
  const noteWrong = (device: string): void => {
    const since = school.now() - 60_000
    const recent = (wrongCodes.get(device) ?? []).filter((at) => at > since)
    wrongCodes.delete(device)
    wrongCodes.set(device, [...recent, school.now()])
    // In the order of their last try: those of an hour ago go first.
    for (const [other, tries] of wrongCodes) {
      if ((tries.at(-1) ?? 0) > since) break
      wrongCodes.delete(other)
    }
  }

  const locate = async (
    way: FindRequest,
    device: string,
  ): Promise<OpenLog | "WrongCode" | "TooManyTries"> => {
    if (way.log !== undefined) {
      const log = await school.logs.find(way.log)
      const roster = log ? await classOf(school.logs, log) : null
      return log && roster?.host.class.devices[device] ? log : "WrongCode"
    }
    if (!mayTry(device)) return "TooManyTries"
    const isGuess = way.secret === undefined && !(await isKnown(school, device))
    // Paid first and given back to who was right: a thousand at once are still a thousand.
    if (isGuess && guesses.take("strangers", 1, STRANGERS) > 0) return "TooManyTries"
    const doors = await allRecords(school.store, "doors")
    const found = doors.find(({ value }) =>
      way.secret === undefined ? value.code === way.code : value.secret === way.secret,
    )
    const log = found ? await school.logs.find(found.id) : null
    if (!log) noteWrong(device)
    else if (isGuess) guesses.charge("strangers", -1, STRANGERS)
    return log ?? "WrongCode"
  }

  const find = async (way: FindRequest, device: string): Promise<FindAnswer> => {
    const session = await locate(way, device)
    if (typeof session === "string") return { type: "refused", reason: session }
    if (session.host.session.public.finished) return { type: "refused", reason: "SessionOver" }
    const roster = await classOf(school.logs, session)
    if (!roster) return { type: "refused", reason: "WrongCode" }
    if (isShutOut(session, roster, way, device)) return { type: "refused", reason: "DoorsClosed" }
    const [told, of] = [summaryOfSession(session.host), summaryOfClass(roster.host)]
    return { type: "found", session: describeSession(session.stored, told, of, device) }
  }

  const claim = async (request: ClaimRequest, device: string): Promise<ClaimAnswer> => {
    const session = await locate(request, device)
    if (typeof session === "string") return { type: "refused", reason: session }
    const roster = await classOf(school.logs, session)
    if (!roster) return { type: "refused", reason: "UnknownMember" }
    // Who stands in the log already, in or waiting, asks how it stands.
    const isNew = standingOf(session, request.key) === null && !asked.has(request.key)
    if (isNew && isShutOut(session, roster, request, device))
      return { type: "refused", reason: "DoorsClosed" }
    return inTurn(roster.stored.log, () => claimIn(session, roster, request, device))
  }

  const claimIn = async (
    session: OpenLog,
    roster: OpenLog,
    request: ClaimRequest,
    device: string,
  ): Promise<ClaimAnswer> => {
    const member = roster.host.class.members.find((it) => it.member === request.member)
    if (member === undefined || !isSoundKey(request.key)) return { type: "refused", reason: "UnknownMember" }
    const known = standingOf(session, request.key)
    // A tablet taken back by mistake: only the teacher's tap brings it in again.
    const isTakenBack = known?.type === "refused" && known.reason === "NotThisPupil"
    if (isTakenBack && request.askTeacher && !asked.delete(request.key)) {
      asked.add(request.key)
      return ask(school, session, request, device, "heldElsewhere")
    }
    // Let in by a tap: the tablet is this pupil's from now on.
    if (known?.type === "admitted" && isSeatOf(session, request, device))
      await bind(school, roster, request, device, false)
    if (known && known.type !== "waiting") return known
    if (session.host.session.public.finished) return { type: "refused", reason: "SessionOver" }
    const verdict = judge(session, roster, request, device)
    const wasTakenBack = session.host.session.staff.keys[request.key] !== undefined
    if (known && wasTakenBack) return known
    if (verdict.type === "in") return sitDown(session, roster, request, device, verdict.choose)
    if (known) return known
    // It waited, and waits no more without being in: the teacher said no. Asking once more is a new request.
    if (asked.delete(request.key)) return { type: "refused", reason: "NotLetIn" }
    if (verdict.type === "refused") return { type: "refused", ...verdict.refusal }
    const answer = await ask(school, session, request, device, verdict.why)
    if (answer.type === "waiting") asked.add(request.key)
    return answer
  }

  const sitDown = async (
    session: OpenLog,
    roster: OpenLog,
    request: ClaimRequest,
    device: string,
    choose: boolean,
  ): Promise<ClaimAnswer> => {
    await bind(school, roster, request, device, choose)
    const { member, key } = request
    const waiting = Object.values(session.host.session.staff.requests).find((it) => it.key === key)
    const known = waiting === undefined ? {} : { request: waiting.request }
    await school.logs.seat(session, {
      member,
      key,
      device,
      role: "pupil",
      ...faceIn(session, roster, member),
      ...known,
    })
    school.live.tellAll(session)
    return standingOf(session, key) ?? { type: "refused", reason: "UnknownMember" }
  }

  /** The rule of `product.md`: doors, then pictures, then the teacher. */
  const judge = (session: OpenLog, roster: OpenLog, request: ClaimRequest, device: string): Judgement => {
    const { doorsOpen } = session.host.session.public
    const { member, pictures, askTeacher } = request
    const mac = roster.host.class.pictures[member]
    if (mac === undefined) {
      if (!doorsOpen || askTeacher || !pictures) return { type: "ask", why: "doorsClosed" }
      return { type: "in", choose: true }
    }
    if (askTeacher || !pictures) return { type: "ask", why: "heldElsewhere" }
    const isRight = school.picturesMac(roster.stored.log, member, pictures) === mac
    if (roster.host.class.devices[device]?.includes(member)) {
      return isRight
        ? { type: "in", choose: false }
        : { type: "refused", refusal: { reason: "WrongPictures" } }
    }
    const slot = `${session.stored.log}/${member}`
    const tried = wrongPictures.get(slot) ?? 0
    // After five wrong tries the right pictures count for nothing: else a sixth guess could be lucky.
    if (tried >= WRONG_PICTURES) return { type: "ask", why: "wrongPictures" }
    if (isRight) return { type: "in", choose: false }
    const tries = tried + 1
    wrongPictures.set(slot, tries)
    if (tries >= WRONG_PICTURES) return { type: "ask", why: "wrongPictures" }
    return { type: "refused", refusal: { reason: "WrongPictures", triesLeft: WRONG_PICTURES - tries } }
  }

  return {
    find,
    claim,
    doors: (log) => doorsOf(school, log.stored.log),
  }
}

/** A facilitator's device, or one that a pupil used. */
const isKnown = async ({ store }: School, device: string): Promise<boolean> =>
  (await getRecord(store, "facilitator", device)) !== null || (await store.summariesOf(device)).length > 0

/** The six digits live while the doors are open; 128 bits and a tablet of the class always find the way. */
const isShutOut = (session: OpenLog, roster: OpenLog, way: FindRequest, device: string): boolean =>
  way.log === undefined &&
  way.secret === undefined &&
  !session.host.session.public.doorsOpen &&
  !roster.host.class.devices[device]

/** The key sits for this member, on the device that it was given to. */
const isSeatOf = ({ host }: OpenLog, { key, member }: ClaimRequest, device: string): boolean => {
  const { seats, keys } = host.session.staff
  const seat = seats[keys[key] ?? ""]
  const held = seat?.keys[key]
  return seat?.member === member && held?.device === device && held.revoked === undefined
}

/** One after the other for each key: two tablets that claim one name at once are judged in turn. */
const createTurns = () => {
  const last = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const done = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, done)
    const leave = () => void (last.get(key) === done && last.delete(key))
    done.then(leave, leave)
    return done
  }
}

type Judgement =
  | { type: "in"; choose: boolean }
  | { type: "ask"; why: "doorsClosed" | "heldElsewhere" | "wrongPictures" }
  | { type: "refused"; refusal: { reason: "WrongPictures"; triesLeft?: number } }

/** What the log already says of this key. */
const standingOf = (session: OpenLog, key: string): ClaimAnswer | null => {
  const { staff } = session.host.session
  const request = Object.values(staff.requests).find((it) => it.key === key)
  if (request) return { type: "waiting", why: request.why }
  const seat = staff.seats[staff.keys[key] ?? ""]
  if (!seat?.avatar) return null
  if (seat.keys[key]?.revoked === "notThisPupil") return { type: "refused", reason: "NotThisPupil" }
  return { type: "admitted", seat: seat.seat, avatar: seat.avatar, name: seat.name ?? "" }
}

const bind = async (
  school: School,
  roster: OpenLog,
  request: ClaimRequest,
  device: string,
  choose: boolean,
) => {
  const { member, pictures } = request
  const drafts = []
  if (choose && pictures) {
    const mac = school.picturesMac(roster.stored.log, member, pictures)
    drafts.push({ type: "v1.PicturesChosen", facts: { member, mac } })
  }
  if (!roster.host.class.devices[device]?.includes(member)) {
    drafts.push({ type: "v1.DeviceBound", facts: { member, device } })
  }
  if (drafts.length > 0) await school.logs.say(roster, drafts)
}

const ask = async (
  school: School,
  session: OpenLog,
  { member, key }: ClaimRequest,
  device: string,
  why: "doorsClosed" | "heldElsewhere" | "wrongPictures",
): Promise<ClaimAnswer> => {
  const open = Object.values(session.host.session.staff.requests)
  const isThere = open.some((it) => it.device === device && it.member === member)
  if (open.length >= OPEN_REQUESTS) return { type: "refused", reason: "TooManyTries" }
  if (!isThere) {
    const facts = { request: newId(school.random), member, key, device, why }
    await school.logs.say(session, [{ type: "v1.SeatRequested", facts }])
  }
  return { type: "waiting", why }
}

const doorsOf = async (school: School, log: string): Promise<RecordOf<"doors">> => {
  const known = await getRecord(school.store, "doors", log)
  if (known) return known
  const taken = new Set((await allRecords(school.store, "doors")).map((it) => it.value.code))
  let code = sixDigits(school)
  while (taken.has(code)) code = sixDigits(school)
  const made = { code, secret: newId(school.random) }
  await putRecord(school.store, "doors", log, made)
  return made
}

/** Six digits, each code equally likely (rejection sampling). */
export const sixDigits = ({ random }: Pick<School, "random">): string => {
  for (;;) {
    const drawn = Number.parseInt(bytesToHex(random(3)), 16)
    if (drawn < 16_000_000) return String(drawn % 1_000_000).padStart(6, "0")
  }
}
