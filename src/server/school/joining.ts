/**
 * How a pupil gets in. Nothing here counts by address: a class shares one. A device that a pupil used before
 * is never slowed; the others share a few wrong tries for each name, then the teacher's tap lets them in.
 */

import { isSoundKey } from "../../domain/log/keys.ts"
import type {
  ClaimAnswer,
  ClaimRequest,
  FindAnswer,
  FindRequest,
  MoveAnswer,
  MoveRequest,
  TakeAnswer,
  TakeRequest,
} from "../../protocol/messages.ts"
import { newId } from "../../shared/ids.ts"
import { createBuckets } from "./buckets.ts"
import { describeSession, isPart } from "./device-logs.ts"
import { doorsId, doorsOf, freeCode } from "./doors.ts"
import type { OpenLog } from "./logs.ts"
import { createTickets, heldBy, isGood, refusalOf, type Ticket, wordsOfMove } from "./moving.ts"
import { allRecords, getRecord, type RecordOf } from "./records.ts"
import { faceIn, rostersOf, rosterWith, type School } from "./school.ts"
import { summaryOfClass, summaryOfSession } from "./summary.ts"

const WRONG_PICTURES = 5
const WRONG_CODES_A_MINUTE = 10
const OPEN_REQUESTS = 60
/** Typed codes that are wrong, of all devices that the school does not know: their keys cost them nothing. */
const STRANGERS = { capacity: 1_000, perSecond: 1 }

export type Joining = {
  /** Each class of a session has its own: who types them sees the names of that class. */
  readonly doors: (log: OpenLog, of: OpenLog) => Promise<RecordOf<"doors">>
  readonly find: (way: FindRequest, device: string) => Promise<FindAnswer>
  readonly claim: (request: ClaimRequest, device: string) => Promise<ClaimAnswer>
  /** null: this device does not sit there. */
  readonly move: (request: MoveRequest, device: string) => Promise<MoveAnswer | null>
  readonly take: (request: TakeRequest, device: string) => Promise<TakeAnswer>
}

export const createJoining = (school: School): Joining => {
  const wrongPictures = new Map<string, number>()
  const wrongCodes = new Map<string, number[]>()
  const inTurn = createTurns()
  const guesses = createBuckets(school.now)
  const tickets = createTickets(school.now)

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

  /** A ticket is found by the same codes, from the same budget. */
  const locate = async (way: FindRequest, device: string): Promise<Place | "WrongCode" | "TooManyTries"> => {
    if (way.log !== undefined) {
      const log = await school.logs.find(way.log)
      const rosters = (log ? await rostersOf(school.logs, log) : []).filter(
        (it) => it.host.class.devices[device] && log && takesPart(log, it),
      )
      return log && rosters.length > 0 ? { log, rosters, ticket: null } : "WrongCode"
    }
    if (!mayTry(device)) return "TooManyTries"
    const isGuess = way.secret === undefined && !(await isKnown(school, device))
    // Paid first and given back to who was right: a thousand at once are still a thousand.
    if (isGuess && guesses.take("strangers", 1, STRANGERS) > 0) return "TooManyTries"
    const place = await placeOf(way)
    if (!place) noteWrong(device)
    else if (isGuess) guesses.charge("strangers", -1, STRANGERS)
    return place ?? "WrongCode"
  }

  const placeOf = async (way: FindRequest): Promise<Place | null> => {
    const ticket = tickets.find(way)
    if (ticket) {
      const log = await school.logs.find(ticket.log)
      return log && isGood(log, ticket) ? { log, rosters: await rostersOf(school.logs, log), ticket } : null
    }
    const doors = await allRecords(school.store, "doors")
    const found = doors.find(({ value }) =>
      way.secret === undefined ? value.code === way.code : value.secret === way.secret,
    )
    if (!found) return null
    const [id = "", of] = found.id.split("/")
    const log = await school.logs.find(id)
    const roster = log && (await school.logs.find(of ?? log.stored.genesis.class ?? ""))
    return log && roster && { log, rosters: [roster], ticket: null }
  }

  /** Members of several classes, or seated as somebody of another one: an id that was copied opens nobody's seat. */
  const isMemberOf = async (session: OpenLog, roster: OpenLog, member: string): Promise<boolean> => {
    if (!session.stored.genesis.otherClasses) return true
    const { seats, seatOfMember } = session.host.session.staff
    const of = seats[seatOfMember[member] ?? ""]?.class ?? roster.stored.log
    const rosters = (await rostersOf(school.logs, session)).filter((it) => rosterWith([it], member))
    return of === roster.stored.log && rosters.length === 1
  }

  const find = async (way: FindRequest, device: string): Promise<FindAnswer> => {
    const place = await locate(way, device)
    if (typeof place === "string") return { type: "refused", reason: place }
    const { log: session, rosters, ticket } = place
    if (ticket) return describePlace(session, ticket)
    if (session.host.session.public.finished) return { type: "refused", reason: "SessionOver" }
    if (isShutOut(session, rosters, way, device)) return { type: "refused", reason: "DoorsClosed" }
    const told = summaryOfSession(session.host)
    const of = rosters.map(({ host }) => summaryOfClass(host))
    return { type: "found", session: describeSession(session.stored, told, of, device) }
  }

  const claim = async (request: ClaimRequest, device: string): Promise<ClaimAnswer> => {
    const place = await locate(request, device)
    if (typeof place === "string") return { type: "refused", reason: place }
    if (place.ticket) return { type: "refused", reason: "WrongCode" }
    const { log: session, rosters } = place
    const roster = rosterWith(rosters, request.member)
    if (!roster || !(await isMemberOf(session, roster, request.member)))
      return { type: "refused", reason: "UnknownMember" }
    // Who stands in the log already, in or waiting, asks how it stands.
    const isNew = standingOf(session, request.key) === null && !asked.has(request.key)
    if (isNew && isShutOut(session, rosters, request, device))
      return { type: "refused", reason: "DoorsClosed" }
    return inTurn(roster.stored.log, () => claimIn(session, roster, request, device))
  }

  const claimIn = async (
    session: OpenLog,
    roster: OpenLog,
    request: ClaimRequest,
    device: string,
  ): Promise<ClaimAnswer> => {
    if (!isSoundKey(request.key)) return { type: "refused", reason: "UnknownMember" }
    const known = standingOf(session, request.key)
    // A tablet taken back by mistake: only the teacher's tap brings it in again.
    const isTakenBack = known?.type === "refused" && known.reason === "NotThisPupil"
    if (isTakenBack && request.askTeacher && !asked.delete(request.key)) {
      asked.add(request.key)
      return ask(school, session, roster, request, device, "heldElsewhere")
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
    const answer = await ask(school, session, roster, request, device, verdict.why)
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

  const move = async (request: MoveRequest, device: string): Promise<MoveAnswer | null> => {
    const session = await school.logs.find(request.log)
    const held = session && heldBy(session, request.seat, device)
    if (!session || held === null) return null
    if (held === "NotThisPupil") return { type: "refused", reason: held }
    if (session.host.session.public.finished) return { type: "refused", reason: "SessionOver" }
    const codes = { code: await freeCode(school, tickets.hasCode), secret: newId(school.random) }
    const { code, secret, expiresAt } = tickets.add({ ...request, key: held.key }, codes)
    return { type: "opened", code, secret, expiresAt }
  }

  const take = async ({ key, ...way }: TakeRequest, device: string): Promise<TakeAnswer> => {
    const place = await locate(way, device)
    if (typeof place === "string") return { type: "refused", reason: place }
    const { log: session, rosters, ticket } = place
    const seat = session.host.session.staff.seats[ticket?.seat ?? ""]
    const roster = rosters.find((it) => it.stored.log === seat?.class) ?? rosters[0]
    if (!ticket || !roster) return { type: "refused", reason: "WrongCode" }
    return inTurn(roster.stored.log, () => takeIn(session, roster, ticket, key, device))
  }

  const takeIn = async (
    session: OpenLog,
    roster: OpenLog,
    ticket: Ticket,
    key: string,
    device: string,
  ): Promise<TakeAnswer> => {
    const refused = refusalOf(session, ticket, key)
    if (refused) return refused
    if (!isGood(session, ticket)) return { type: "refused", reason: "WrongCode" }
    if (session.host.session.public.finished) return { type: "refused", reason: "SessionOver" }
    const words = wordsOfMove(session, ticket, key, device)
    if (words.length > 0) await school.logs.say(session, words)
    ticket.takenBy = key
    const member = session.host.session.staff.seats[ticket.seat]?.member ?? ""
    await bind(school, roster, { member, key }, device, false)
    school.live.tellAll(session)
    const seated = standingOf(session, key)
    if (seated?.type !== "admitted") return { type: "refused", reason: "WrongCode" }
    return { ...seated, drafts: [...ticket.drafts] }
  }

  return {
    ...{ find, claim, move, take },
    doors: (log, of) => doorsOf(school, doorsId(log, of), tickets.hasCode),
  }
}

/** `rosters`: the classes that whoever found the place may choose a name of; one at least, but for a ticket. */
type Place = {
  readonly log: OpenLog
  readonly rosters: readonly OpenLog[]
  readonly ticket: Ticket | null
}

/** Whose place it is: who holds the code is told no more than that. */
const describePlace = ({ stored, host }: OpenLog, { seat }: Ticket): FindAnswer => {
  const { public: shown, staff } = host.session
  const known = staff.seats[seat]
  if (!known?.avatar) return { type: "refused", reason: "WrongCode" }
  if (shown.finished) return { type: "refused", reason: "SessionOver" }
  const { log, genesis } = stored
  const { member, avatar, name = "" } = known
  return { type: "moving", log, genesis, question: shown.question, member, avatar, name }
}

/** A facilitator's device, or one that a pupil used. */
const isKnown = async ({ store }: School, device: string): Promise<boolean> =>
  (await getRecord(store, "facilitator", device)) !== null || (await store.summariesOf(device)).length > 0

/** The six digits live while the doors are open; 128 bits and a tablet of the class always find the way. */
const isShutOut = (
  session: OpenLog,
  rosters: readonly OpenLog[],
  way: FindRequest,
  device: string,
): boolean =>
  way.log === undefined &&
  way.secret === undefined &&
  !session.host.session.public.doorsOpen &&
  !rosters.some((it) => it.host.class.devices[device])

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
  request: Pick<ClaimRequest, "member" | "key" | "pictures">,
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
  roster: OpenLog,
  { member, key }: ClaimRequest,
  device: string,
  why: "doorsClosed" | "heldElsewhere" | "wrongPictures",
): Promise<ClaimAnswer> => {
  const open = Object.values(session.host.session.staff.requests)
  const isThere = open.some((it) => it.device === device && it.member === member)
  if (open.length >= OPEN_REQUESTS) return { type: "refused", reason: "TooManyTries" }
  if (!isThere) {
    const { class: of } = faceIn(session, roster, member)
    const facts = { request: newId(school.random), member, key, device, why, ...(of ? { class: of } : {}) }
    await school.logs.say(session, [{ type: "v1.SeatRequested", facts }])
  }
  return { type: "waiting", why }
}

/** A class that was invited takes part once a facilitator of its own has opened the session. */
const takesPart = (session: OpenLog, roster: OpenLog): boolean =>
  isPart(session.stored.genesis, summaryOfSession(session.host), roster.stored.log, roster.host.class)
