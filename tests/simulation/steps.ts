/** What may happen at any moment of a lesson: people act, and everything that can fail fails. */
// Loaded before the lesson: a tablet that fetches it would wait for a disk that no clock here knows.
import "../../src/client/carrying.ts"
import { decodeCarried, encodeCarried } from "../../src/formats/carried.ts"
import { pupilCommand, staffCommand } from "../support/random-commands.ts"
import { usefulCommand } from "./lesson-acts.ts"
import { newWord } from "./referee.ts"
import type { Tablet } from "./tablet.ts"
import { act, openSittings, placesOf, sitDown, type World } from "./world.ts"

type Step = (world: World) => void
type Weighted = readonly [weight: number, name: string, step: Step]

const YEAR = 365 * 24 * 3_600_000

/** In the background: it may hang for ever where its tab dies. */
const go = (world: World, work: Promise<unknown>): void => {
  work.catch((error: unknown) => world.note(`  (${String(error)})`))
}

/** Anything that could be asked for, whatever it is worth. */
const somebodyTries: Step = (world) => {
  const place = world.chance.pick(placesOf(world))
  if (!place) return
  const { shown } = place.client.state.getState()
  const word = newWord(world.trace.length)
  const [what, pick] = [world.chance.below(1_000), world.chance.below(1_000)]
  const command =
    shown.staff === null
      ? pupilCommand(shown, what, pick, word)
      : staffCommand({ public: shown.public, staff: shown.staff }, what, pick, word)
  if (command) go(world, act(world, place, command))
}

/** What the lesson is for. */
const somebodyActs: Step = (world) => {
  const place = world.chance.pick(placesOf(world))
  if (!place) return
  const { shown } = place.client.state.getState()
  const word = newWord(world.trace.length)
  const command = usefulCommand(shown, world.chance, word)
  if (command) go(world, act(world, place, command))
}

/** All vote at once, on every tablet they have. */
const everybodyVotes: Step = (world) => {
  for (const place of placesOf(world)) {
    const { shown } = place.client.state.getState()
    const poll = shown.public.polls[shown.public.pollOrder.at(-1) ?? ""]
    if (shown.role !== "pupil" || poll?.status !== "open" || poll.method === "yes-no") continue
    const mark = world.chance.pick(poll.options)
    if (mark && world.chance.isTrue(0.8))
      go(world, act(world, place, { type: "CastBallot", poll: poll.id, marks: [mark] }))
  }
}

/** A facilitator removes what its author is changing; where nothing waits, something is given for the next time. */
const actsCross: Step = (world) => {
  const places = placesOf(world)
  const staff = world.chance.pick(places.filter((it) => it.client.state.getState().shown.staff))
  const author = world.chance.pick(places.filter((it) => it.person.role === "pupil"))
  const own = Object.values(author?.client.state.getState().shown.own.contributions ?? {})
  const mine = world.chance.pick(own.filter((it) => it.fate === "waiting"))
  if (!staff || !author) return
  const word = newWord(world.trace.length)
  if (!mine) return go(world, act(world, author, { type: "Submit", kind: "proposal", text: `Idea ${word}` }))
  const edit = { type: "Edit", contribution: mine.id, text: `Better ${word}` } as const
  go(world, act(world, author, edit))
  go(world, act(world, staff, { type: "Remove", contribution: mine.id }))
}

const start = async (world: World, tablet: Tablet): Promise<void> => {
  const { palabre } = await tablet.openTab()
  await openSittings(world, tablet)
  await palabre.refresh()
}

const tabletWith = (world: World, isMeant: (tablet: Tablet) => boolean): Tablet | undefined =>
  world.chance.pick(world.tablets.filter(isMeant))

const secondTab: Step = (world) => {
  const tablet = tabletWith(world, (it) => it.tabs().length === 1)
  if (!tablet) return
  world.note(`${tablet.name}: a second tab`)
  go(world, start(world, tablet))
}

const closeTab: Step = (world) => {
  const tablet = tabletWith(world, (it) => it.tabs().length > 1)
  if (!tablet) return
  world.note(`${tablet.name}: a tab is closed`)
  tablet.tabs()[0]?.life.end()
}

const crash: Step = (world) => {
  const tab = world.chance.pick(world.tablets.flatMap((it) => it.tabs().map((tab) => ({ it, tab }))))
  if (!tab) return
  const awaits = world.chance.below(12)
  world.note(`${tab.it.name}: a tab ends after ${awaits} awaits`)
  tab.tab.life.endAfter(awaits)
}

const startAgain: Step = (world) => {
  const tablet = tabletWith(world, (it) => it.tabs().length === 0)
  if (!tablet) return
  world.note(`${tablet.name}: the app starts`)
  go(world, start(world, tablet))
}

const cut: Step = (world) => {
  const tablet = tabletWith(world, (it) => !it.wire.isCut())
  if (!tablet) return
  world.note(`${tablet.name}: no network`)
  tablet.wire.cut()
}

const mend: Step = (world) => {
  const tablet = tabletWith(world, (it) => it.wire.isCut())
  if (!tablet) return
  world.note(`${tablet.name}: the network is back`)
  tablet.wire.mend()
  if (world.chance.isTrue(0.5)) for (const { palabre } of tablet.tabs()) palabre.retryAll()
}

const otherWeather: Step = ({ weather, chance, note }) => {
  weather.loss = chance.pick([0, 0, 0.02, 0.1, 0.3]) ?? 0
  weather.slowest = chance.pick([5, 50, 500, 4_000]) ?? 5
  note(`weather: loss ${weather.loss}, at most ${weather.slowest} ms`)
}

const killServer: Step = ({ school, chance, note }) => {
  if (!school.isUp()) return
  if (chance.isTrue(0.5)) {
    const awaits = chance.below(20)
    note(`the server is killed after ${awaits} awaits`)
    school.killAfter(awaits)
  } else {
    const ms = chance.below(300)
    note(`the server is killed after ${ms} ms`)
    school.killIn(ms)
  }
}

const startServer: Step = (world) => {
  if (world.school.isUp()) return
  world.note("the server starts")
  go(world, world.school.start())
}

/** The storage of a tablet is cleared. */
const wipe: Step = (world) => {
  const tablet = tabletWith(world, (it) => it.name !== "desk")
  if (!tablet) return
  world.note(`${tablet.name}: wiped`)
  tablet.wipe()
}

/** Somebody without a screen, or who wants another, sits down somewhere. */
const sitElsewhere: Step = (world) => {
  const person = world.chance.pick(world.people.filter((it) => it.role === "pupil"))
  if (!person) return
  const own = person.tablets.at(-1)
  const isLost = own === undefined || own.tabs().every((tab) => tab.clients.size === 0)
  const spare = world.chance.pick(world.tablets.filter((it) => it.name !== "desk"))
  const isNew = world.tablets.length < 8 && world.chance.isTrue(0.5)
  const tablet = isLost && own ? own : isNew ? world.newTablet(`tablet ${world.tablets.length}`) : spare
  if (!tablet) return
  world.note(`${person.name} sits down at ${tablet.name}`)
  go(world, sitDown(world, person, tablet))
}

const storageFills: Step = (world) => {
  const tablet = world.chance.pick(world.tablets)
  if (!tablet) return
  world.note(`${tablet.name}: ${tablet.isFull() ? "there is room again" : "full"}`)
  tablet.setFull(!tablet.isFull())
}

const clockJumps: Step = (world) => {
  const tablet = world.chance.pick(world.tablets)
  const offset = world.chance.pick([0, -90_000, 3_600_000, -3 * YEAR, 20 * YEAR]) ?? 0
  world.note(`${tablet?.name}: the clock is ${offset} ms wrong`)
  tablet?.setClock(offset)
}

/** A colleague, or the teacher's phone. */
const secondFacilitator: Step = (world) => {
  if (world.people.some((it) => it.name === "colleague")) return
  const phone = world.newTablet("phone")
  world.people.push({ name: "colleague", role: "teacher", tablets: [phone] })
  world.note("a second facilitator is invited")
  go(world, enrolPhone(world, phone))
}

const enrolPhone = async (world: World, phone: Tablet): Promise<void> => {
  const desk = world.tablets[0]?.tabs()[0]
  const invited = await desk?.palabre.invite("device")
  if (!invited?.ok) return
  const { palabre } = phone.tabs()[0] ?? (await phone.openTab())
  await palabre.refresh()
  await palabre.enrol(invited.value.token)
  await openSittings(world, phone)
}

const copyServer: Step = (world) => {
  world.note("the server is copied")
  world.copies = [...world.copies, world.school.copy()]
}

/** The disk of the server broke: it goes on from an older copy. */
const restoreServer: Step = (world) => {
  const copy = world.chance.pick(world.copies)
  if (!copy) return
  world.note("the server is restored from an older copy")
  world.restores += 1
  world.school.kill()
  const restored = async () => {
    await world.school.restore(copy)
    await world.school.start()
  }
  go(world, restored())
}

const deploy: Step = (world) => {
  world.version += world.chance.below(2)
  world.note(`a new version is deployed (${world.version})`)
  world.school.kill()
  go(world, world.school.start())
}

/** The person loads the page again. */
const reload: Step = (world) => {
  const tablet = tabletWith(world, (it) => it.tabs().length > 0)
  if (!tablet) return
  world.note(`${tablet.name}: reload`)
  for (const tab of [...tablet.tabs()]) tab.life.end()
  go(world, start(world, tablet))
}

/** Work leaves a tablet in a file, which somebody keeps, maybe for long. */
const packWork: Step = (world) => {
  const place = world.chance.pick(placesOf(world))
  if (!place) return
  world.note(`${place.tablet.name}: its work is packed`)
  const pack = async () => {
    const file = await place.tab.palabre.packWork(world.lesson.log)
    if (file) world.files.push(file.text)
  }
  go(world, pack())
}

/** Whoever has a file hands it in, whole or a piece of it, from any device: maybe again, maybe damaged. */
const handIn: Step = (world) => {
  const tab = world.chance.pick(world.tablets.flatMap((it) => it.tabs().map((tab) => ({ it, tab }))))
  const file = world.chance.pick(world.files)
  if (!tab || !file) return
  const way = world.chance.pick(["whole", "whole", "in pieces", "damaged"]) ?? "whole"
  const at = world.chance.below(1_000)
  world.note(`${tab.it.name}: a file is handed in, ${way}`)
  go(world, tab.tab.palabre.handIn(carriedIn(way, file, at)))
}

const carriedIn = (way: string, file: string, at: number): string => {
  const decoded = decodeCarried(file)
  if (!decoded.ok || way === "whole") return file
  const { host, parts } = decoded.value
  const meant = at % parts.length
  if (way === "in pieces") return encodeCarried({ host, parts: parts.slice(meant, meant + 1) })
  // Sound to look at, and what is sealed in it is not.
  const bent = parts.map((part, place) => (place === meant ? `${part.slice(0, -2)}00` : part))
  return encodeCarried({ host, parts: bent })
}

const withoutFiles: readonly Weighted[] = [
  [20, "tries", somebodyTries],
  [50, "acts", somebodyActs],
  [6, "vote", everybodyVotes],
  [8, "cross", actsCross],
  [4, "second tab", secondTab],
  [2, "close tab", closeTab],
  [6, "crash", crash],
  [8, "start again", startAgain],
  [6, "cut", cut],
  [8, "mend", mend],
  [3, "weather", otherWeather],
  [4, "kill server", killServer],
  [12, "start server", startServer],
  [1, "wipe", wipe],
  [8, "sit elsewhere", sitElsewhere],
  [3, "storage", storageFills],
  [2, "clock", clockJumps],
  [2, "second facilitator", secondFacilitator],
  [2, "deploy", deploy],
  [2, "copy server", copyServer],
  [2, "restore server", restoreServer],
  [3, "reload", reload],
]
const withFiles: readonly Weighted[] = [
  ...withoutFiles,
  [14, "pack work", packWork],
  [14, "hand in", handIn],
  [6, "cut", cut],
]
const weightOf = (steps: readonly Weighted[]) => steps.reduce((sum, [weight]) => sum + weight, 0)

/** One lesson of five: the others stay those of their seeds. */
const hasFiles = ({ seed }: World): boolean => seed % 5 === 2

export const takeStep = async (world: World): Promise<void> => {
  const steps = hasFiles(world) ? withFiles : withoutFiles
  let drawn = world.chance.below(weightOf(steps))
  const found = steps.find(([weight]) => {
    drawn -= weight
    return drawn < 0
  })
  found?.[2](world)
  await world.time.pass(world.chance.pick([0, 1, 10, 60, 400, 3_000]) ?? 0)
}

/** Everything that failed is mended; what was lost is begun again. */
export const mendAll = async (world: World): Promise<void> => {
  const { weather, school, tablets, time } = world
  world.note("everything is mended")
  weather.loss = 0
  weather.slowest = 20
  // A kill that was still to come comes now.
  await time.pass(1_000)
  school.killAfter(Number.POSITIVE_INFINITY)
  if (!school.isUp()) await time.until(school.start())
  for (const tablet of tablets) {
    tablet.wire.mend()
    tablet.setFull(false)
    for (const tab of tablet.tabs()) {
      tab.life.endAfter(Number.POSITIVE_INFINITY)
      if (tablet.isBehind(tab)) tab.life.end()
    }
    // A tab that lives goes on by itself: what it would never learn must show.
    if (tablet.tabs().length === 0) await time.until(start(world, tablet))
    else await time.until(openSittings(world, tablet))
  }
  // Whom a restored server has forgotten, and who never got in, come in again.
  await time.pass(20_000)
  for (const person of world.people) {
    const places = placesOf(world).filter((it) => it.person === person)
    const stopped = places.filter((it) => it.client.state.getState().connection === "stopped")
    const last = person.tablets.at(-1)
    const again = places.length === 0 && last ? [last] : stopped.map((it) => it.tablet)
    for (const tablet of again) {
      if (person.role === "pupil") await time.until(sitDown(world, person, tablet))
      else if (person.name === "colleague") await time.until(enrolPhone(world, tablet))
    }
  }
}
