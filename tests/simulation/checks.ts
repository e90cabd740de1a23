/** What must be true, whatever happens. */
import { eventIdOf } from "../../src/domain/log/event.ts"
import { emptyOwn } from "../../src/domain/session/state.ts"
import type { PendingEvent } from "../../src/storage/device-store.ts"
import { wordsIn } from "./referee.ts"
import type { Tablet } from "./tablet.ts"
import type { Brought } from "./wire.ts"
import { type Person, placesOf, type World } from "./world.ts"

const isStaff = (world: World, tablet: Tablet): boolean =>
  world.people.some((it) => it.role === "teacher" && it.tablets.includes(tablet))

/** The people who ever sat at this tablet. */
const sittersOf = (world: World, tablet: Tablet): readonly Person[] =>
  world.people.filter((it) => it.tablets.includes(tablet))

/** No byte reaches a device that may not read it; and what the host acknowledged is noted. */
export const checkBytes = (world: World, tablet: Tablet, { path, text }: Brought): void => {
  if (path.endsWith("/events")) noteVerdicts(world, text)
  if (isStaff(world, tablet)) {
    checkBallots(world, tablet, text)
    return
  }
  const { referee } = world
  const sitters = sittersOf(world, tablet).map((it) => it.name)
  for (const word of wordsIn(text)) {
    const known = referee.words.get(word)
    if (!known) continue
    const { type, subject, seat } = known
    const author = isTextOf(type) ? seat : referee.authors.get(subject)
    const isTheirs = author !== undefined && sitters.includes(referee.nameOf(author) ?? "")
    const isPublic = isForAll(type) || (isTextOf(type) && referee.published.has(subject))
    if (type === "v1.ContributionReported") world.fail(`a report reaches ${tablet.name}: ${word}`)
    else if (!isTheirs && !isPublic) world.fail(`${type} reaches ${tablet.name}: ${word}`)
  }
  checkBallots(world, tablet, text)
}

const isTextOf = (type: string): boolean =>
  type === "v1.ContributionSubmitted" || type === "v1.ContributionEdited"

/** What facilitators write for everybody to read. */
const isForAll = (type: string): boolean =>
  /^v1\.(DecisionGiven|TaskSet|ReplyAsked|ReplyGiven|PastRecalled|IdeaTakenOver|PollOpened)$/.test(type) ||
  isBesideContext(type)

const isBesideContext = (type: string): boolean => type === "v1.LinkAdded" || type === "v1.PictureAdded"

/** Before the reveal nobody is sent a ballot; after it only facilitators learn whose. */
const checkBallots = (world: World, tablet: Tablet, text: string): void => {
  for (const [nonce, { poll, log }] of world.referee.votes) {
    if (!text.includes(nonce)) continue
    const isRevealed = world.referee.log(log)?.session.public.polls[poll]?.status === "revealed"
    if (!isRevealed || !isStaff(world, tablet)) world.fail(`a ballot reaches ${tablet.name}: ${nonce}`)
  }
}

const noteVerdicts = (world: World, text: string): void => {
  const { verdicts = [] } = JSON.parse(text) as { verdicts?: { type: string; id: string }[] }
  for (const { type, id } of verdicts)
    if (type === "accepted" || type === "duplicate") world.acknowledged.add(id)
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, it]) => it !== undefined)
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, it]) => [key, sorted(it)]),
  )
}
/** The first place where what a screen has is not what is true, or null. */
const difference = (has: unknown, truth: unknown, path = ""): string | null => {
  const [one, other] = [JSON.stringify(sorted(has)), JSON.stringify(sorted(truth))]
  if (one === other) return null
  const isBranch = [has, truth].every((it) => typeof it === "object" && it !== null)
  if (!isBranch) return `${path}: ${one} for ${other}`
  const [left, right] = [has as Record<string, unknown>, truth as Record<string, unknown>]
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = difference(left[key], right[key], `${path}/${key}`)
    if (found) return found
  }
  return `${path}: in another order`
}

/** Why the world is not yet at rest, or null: everything sent, everybody shows what is true. */
export const unrest = (world: World): string | null => {
  const truth = world.referee.log(world.lesson.log)
  if (!truth) return "the host has no session"
  for (const { person, tablet, client } of placesOf(world)) {
    const { confirmed, pending, connection, shown } = client.state.getState()
    const where = `${person.name} on ${tablet.name}`
    if (isTakenBack(world, client.seat, tablet)) continue
    if (connection !== "live") return `${where} is ${connection}`
    if (pending.some((it) => it.state === "waiting")) return `${where} still has something to send`
    const own = truth.session.own[client.seat] ?? emptyOwn
    const pairs: [string, unknown, unknown][] = [
      ["has", confirmed.public, truth.session.public],
      ["shows", shown.public, truth.session.public],
      confirmed.staff
        ? ["has", confirmed.staff, truth.session.staff]
        : ["has of its own", confirmed.own, own],
    ]
    for (const [what, has, is] of pairs) {
      const found = difference(has, is)
      if (found !== null) return `${where} ${what} ${found}`
    }
  }
  return null
}

/** Somebody else took this name: the tablet's key reads nothing any more. */
const isTakenBack = (world: World, seat: string, tablet: Tablet): boolean => {
  const keys = world.referee.log(world.lesson.log)?.session.staff.seats[seat]?.keys ?? {}
  const device = tablet.tabs()[0]?.palabre.device.signer.publicKey
  return Object.values(keys).some((it) => it.device === device && it.revoked !== undefined)
}

/** Once the world is at rest. */
export const checkEnd = async (world: World): Promise<void> => {
  const { referee, lesson, school, fail } = world
  const truth = referee.log(lesson.log)
  if (!truth) return fail("the host has no session")
  const store = school.store()
  const rows = await store.readAll(lesson.log)
  // A ballot stands in the box, and once it is released with the events too.
  const placed = rows.flatMap((it) => (it.id ? [`${it.feed} ${it.id}`] : []))
  if (new Set(placed).size !== placed.length) fail("an event is in the log twice")
  const ids = rows.flatMap((it) => it.id ?? [])
  checkKept(world, new Set(ids))
  checkPolls(world)
  await checkRemoved(world)
}

/** What was kept or acknowledged is in the log while one holder remains; else its author is told why not. */
const checkKept = (world: World, inLog: ReadonlySet<string>): void => {
  const isHeld = (it: { disk: object }) => world.tablets.some((tablet) => tablet.disk() === it.disk)
  for (const it of world.kept.values()) {
    if (inLog.has(it.id) || !isHeld(it)) continue
    const waiting = it.disk.queue.get(it.id)
    if (waiting?.state !== "refused" && waiting?.state !== "held")
      world.fail(`${it.type} of ${it.by} is lost: ${it.id}`)
    else if (waiting.reason !== undefined && onlyBugs.includes(waiting.reason))
      world.fail(`${it.type} of ${it.by} is ${waiting.state}: ${waiting.reason}`)
    else if (world.acknowledged.has(it.id) && !isForgotten(world, waiting))
      world.fail(`${it.type} of ${it.by} was accepted, and is ${waiting.state} (${waiting.reason})`)
  }
  for (const tablet of world.tablets)
    for (const [id, it] of tablet.disk().queue)
      if (inLog.has(id) && it.sentIn === undefined)
        world.fail(`${tablet.name} still holds ${it.event.type}, ${it.state}, which is in the log`)
  for (const id of world.acknowledged) {
    if (inLog.has(id)) continue
    const known = world.kept.get(id)
    if (!known || !isHeld(known) || isForgotten(world, known.disk.queue.get(id))) continue
    world.fail(`${known.type} of ${known.by} was acknowledged and is not in the log: ${id}`)
  }
}

/** What a device of ours is never refused for, whatever happens. */
const onlyBugs = ["BadShape", "BadBody", "BadSignature", "UnknownLog", "SequenceReused", "NotYourRole"]

/** A restored server waits for what somebody else still has to bring, and takes nothing of a revoked key. */
const isForgotten = (world: World, waiting: PendingEvent | undefined): boolean =>
  world.restores > 0 && (waiting?.state === "held" || waiting?.reason === "KeyRevoked")

/** One seat, one ballot: its last before the closing; the tally counts what the closing names. */
const checkPolls = (world: World): void => {
  const truth = world.referee.log(world.lesson.log)
  if (!truth) return
  const { public: shown, staff } = truth.session
  for (const [id, poll] of Object.entries(shown.polls)) {
    const named = staff.polls[id]?.named ?? []
    if (poll.counted !== named.length)
      world.fail(`poll ${id} counts ${poll.counted} of ${named.length} named`)
    if (poll.status === "open") continue
    const boxed = new Map((truth.box[id] ?? []).map((it) => [it.id, it.event]))
    const seats = named.map((it) => boxed.get(it)?.seat)
    if (seats.includes(undefined)) world.fail(`poll ${id} counts a ballot that is not in the box`)
    if (new Set(seats).size !== seats.length) world.fail(`poll ${id} counts a seat twice`)
    const members = seats.map((seat) => staff.seats[seat ?? ""]?.member)
    if (new Set(members).size !== members.length) world.fail(`poll ${id} counts a pupil twice`)
    for (const ballot of named)
      if (boxed.get(ballot) && eventIdOf(boxed.get(ballot) as never) !== ballot)
        world.fail(`poll ${id} names a ballot by another's id`)
    if (poll.status === "revealed" && poll.ballots?.length !== named.length)
      world.fail(`poll ${id} shows ${poll.ballots?.length} ballots of ${named.length}`)
  }
}

/** A text removed for everyone is in no store. */
const checkRemoved = async (world: World): Promise<void> => {
  const { referee, lesson, tablets } = world
  const { contributions = {}, contextItems = {} } = referee.log(lesson.log)?.session.staff ?? {}
  const gone = [...referee.words].filter(
    ([, { type, subject }]) =>
      (isTextOf(type) && contributions[subject]?.fate === "removed") ||
      (isBesideContext(type) && contextItems[subject] === "removed"),
  )
  if (gone.length === 0) return
  const served = JSON.stringify(await everyRow(world))
  for (const [word] of gone) {
    if (served.includes(word)) world.fail(`${word} was removed, and the server still has it`)
    for (const tablet of tablets) {
      if (isOutOfReach(world, tablet)) continue
      const { feeds, queue, snapshots } = tablet.disk()
      if (JSON.stringify([...feeds.values(), ...queue.values(), ...snapshots.values()]).includes(word))
        world.fail(`${word} was removed, and ${tablet.name} still has it`)
    }
  }
}

/** No sitting of this tablet may read any more: it hears of no removal. */
const isOutOfReach = (world: World, tablet: Tablet): boolean => {
  const device = tablet.tabs()[0]?.palabre.device.signer.publicKey
  const seats = Object.values(world.referee.log(world.lesson.log)?.session.staff.seats ?? {})
  return !seats.some((it) => Object.values(it.keys).some((key) => key.device === device && !key.revoked))
}

const everyRow = async (world: World): Promise<unknown[]> => {
  const store = world.school.store()
  const { log } = world.lesson
  const rows: unknown[] = [...(await store.readAll(log))]
  for (const { feed } of await store.heads(log)) rows.push(...(await store.read(log, feed, 0, 1_000_000)))
  return rows
}
