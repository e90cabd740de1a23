/** A school, its tablets and the people who hold them, in the middle of a lesson. */

import type { SessionClient } from "../../src/client/session-client.ts"
import type { PictureKind } from "../../src/domain/avatars.ts"
import type { Command } from "../../src/domain/session/commands.ts"
import { quickQuestion } from "../../src/domain/templates.ts"
import { createMemoryDisk, type MemoryDisk } from "../../src/storage/memory-device-store.ts"
import type { MemoryCopy } from "../support/memory-event-store.ts"
import { type Chance, createChance } from "./chance.ts"
import { createReferee, type Referee } from "./referee.ts"
import { createSchoolServer, type SchoolServer } from "./school-server.ts"
import { createTablet, type Tab, type Tablet } from "./tablet.ts"
import { createVirtualTime, useTime, type VirtualTime } from "./virtual-time.ts"
import { type Brought, createWire, type Weather } from "./wire.ts"

export type Person = {
  readonly name: string
  readonly role: "teacher" | "pupil"
  /** Where they sit; the last one is where they act. */
  tablets: Tablet[]
}

/** An act that the person was told is kept. */
export type Kept = {
  readonly id: string
  readonly type: string
  readonly by: string
  /** The storage that holds it: gone with it. */
  readonly disk: MemoryDisk
}

export type World = {
  readonly seed: number
  readonly time: VirtualTime
  readonly chance: Chance
  readonly weather: Weather
  readonly referee: Referee
  readonly school: SchoolServer
  readonly tablets: Tablet[]
  readonly people: Person[]
  /** The session's log, and the code on its wall. */
  readonly lesson: { log: string; code: string; classLog: string }
  readonly kept: Map<string, Kept>
  /** Ids whose sender was told that the host has them. */
  readonly acknowledged: Set<string>
  /** Tells that the school serves a newer version of the app. */
  version: number
  /** How often the server was set back to an older copy. */
  restores: number
  copies: MemoryCopy[]
  /** What left a tablet to be carried. */
  readonly files: string[]
  /** Set by the first rule found broken. */
  broken: string | null
  readonly trace: string[]
  readonly note: (line: string) => void
  readonly newTablet: (name: string, disk?: MemoryDisk, cookie?: string) => Tablet
  readonly fail: (why: string) => void
}

/** A lesson that has begun: many seeds go on from it. */
export type LessonCopy = {
  readonly at: number
  readonly school: MemoryCopy
  readonly lesson: World["lesson"]
  readonly tablets: readonly {
    readonly name: string
    readonly disk: MemoryDisk
    readonly cookie: string
    readonly people: readonly Pick<Person, "name" | "role">[]
  }[]
}

const START = Date.UTC(2026, 10, 22, 9)

export type WorldOptions = {
  readonly seed: number
  readonly distFolder: string
  readonly copy?: LessonCopy
  readonly onBytes: (world: World, tablet: Tablet, brought: Brought) => void
}

export const createWorld = ({ seed, distFolder, copy, onBytes }: WorldOptions): World => {
  const time = createVirtualTime(copy?.at ?? START)
  useTime(time)
  const chance = createChance(seed)
  const referee = createReferee((basis) => world.fail(`two steps are taken from ${basis}`))
  const began = time.now()
  const trace: string[] = []
  const weather: Weather = { loss: 0, slowest: 10 }
  const note = (line: string) => void trace.push(`${String(time.now() - began).padStart(8)} ms  ${line}`)
  const school = createSchoolServer({
    ...{ time, chance, distFolder, referee, copy: copy?.school },
    onEnd: () => note("the server is gone"),
  })
  const world: World = {
    ...{ seed, time, chance, weather, referee, school, trace, note },
    ...{ tablets: [], people: [], files: [], kept: new Map(), acknowledged: new Set() },
    ...{ lesson: { log: "", code: "", classLog: "" }, version: 0, restores: 0, copies: [], broken: null },
    fail: (why) => {
      note(`BROKEN ${why}`)
      world.broken ??= why
    },
    newTablet: (name, disk = createMemoryDisk(), cookie = "") => {
      const tablet: Tablet = createTablet({
        ...{ name, time, chance, disk },
        version: () => world.version,
        wire: createWire({
          ...{ time, chance, weather, school, cookie },
          onBytes: (brought) => onBytes(world, tablet, brought),
        }),
      })
      world.tablets.push(tablet)
      return tablet
    },
  }
  return world
}

const pictures: [PictureKind, PictureKind] = ["sun", "boat"]

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export type LessonOptions = {
  readonly naming: "firstNames" | "animals"
  readonly approval: boolean
  readonly pupils: number
}

/** In fine weather: a teacher with a class and a session whose doors are open, and everybody in. */
export const beginLesson = async (world: World, options: LessonOptions): Promise<void> => {
  const { school, people, lesson } = world
  await school.start()
  const names = ["Lina", "Adam", "Zoe", "Noe", "Jade", "Sami"].slice(0, options.pupils)
  const desk = world.newTablet("desk")
  const teacher: Person = { name: "teacher", role: "teacher", tablets: [desk] }
  people.push(teacher)
  const { palabre } = await desk.openTab()
  await palabre.refresh()
  must(await palabre.enrol(await school.firstToken()))
  lesson.classLog = must(await palabre.createClass("CM2", names))
  await world.time.sleep(1_000)
  const { id: template, stages } = quickQuestion
  lesson.log = must(
    await palabre.createSession({
      ...{ classLog: lesson.classLog, className: "CM2", template, stages },
      ...{ question: "What next?", context: "", naming: options.naming, approval: options.approval },
    }),
  )
  await world.time.sleep(1_000)
  await openSittings(world, desk)
  lesson.code = must(await palabre.doors(lesson.log)).code ?? ""
  for (const name of names) {
    const person: Person = { name, role: "pupil", tablets: [] }
    people.push(person)
    await sitDown(world, person, world.newTablet(`tablet of ${name}`))
  }
}

export const copyOf = ({ time, school, lesson, tablets, people }: World): LessonCopy => ({
  at: time.now(),
  school: school.copy(),
  lesson: { ...lesson },
  tablets: tablets.map((tablet) => ({
    name: tablet.name,
    disk: structuredClone(tablet.disk()),
    cookie: tablet.wire.cookie(),
    people: people.filter((it) => it.tablets.includes(tablet)),
  })),
})

/** The lesson of the copy that this world was created with: everybody's app is started. */
export const resumeLesson = async (world: World, copy: LessonCopy): Promise<void> => {
  const { school, people, lesson, referee } = world
  Object.assign(lesson, copy.lesson)
  for (const { log, genesis } of await school.store().logs())
    referee.note(genesis, await school.store().readAll(log))
  await school.start()
  for (const { name, disk, cookie, people: sitting } of copy.tablets) {
    const tablet = world.newTablet(name, structuredClone(disk), cookie)
    for (const person of sitting) people.push({ name: person.name, role: person.role, tablets: [tablet] })
    const { palabre } = await tablet.openTab()
    await openSittings(world, tablet)
    await palabre.refresh()
  }
}

/** Opens what this tablet holds in each of its tabs; gives false where a tab died meanwhile. */
export const openSittings = async (world: World, tablet: Tablet): Promise<void> => {
  const { log } = world.lesson
  for (const tab of tablet.tabs()) {
    for (const { seat, role } of await tab.palabre.store.seats(log)) {
      if (tab.clients.has(seat) || role === "projector") continue
      const known = (await tab.palabre.store.seats(log)).find((it) => it.seat === seat)
      const client = known ? await tab.palabre.openSeat(known) : null
      if (client) tab.clients.set(seat, client)
    }
    const isTeacher = world.people.some((it) => it.role === "teacher" && it.tablets.includes(tablet))
    if (!isTeacher || tab.clients.size > 0) continue
    const client = await tab.palabre.openSession(log)
    if (client) tab.clients.set(client.seat, client)
  }
}

/** By the code and two pictures; false where it did not work out. */
export const sitDown = async (world: World, person: Person, tablet: Tablet): Promise<boolean> => {
  const tab = tablet.tabs()[0] ?? (await tablet.openTab())
  const { palabre } = tab
  const { log, code } = world.lesson
  await palabre.refresh()
  const found = await palabre.find({ code })
  if (!found.ok || found.value.type !== "found") return false
  const { faces, genesis, question } = found.value.session
  const face = faces.find((it) => it.name === person.name)
  if (!face) return false
  const { member, name } = face
  // From now on it may read what is theirs, whatever becomes of the answer.
  if (!person.tablets.includes(tablet)) person.tablets = [...person.tablets, tablet]
  const claimed = await palabre.claim({ way: { code }, log, genesis, question, member, name, pictures })
  if (!claimed.ok || claimed.value.type !== "admitted") return false
  await openSittings(world, tablet)
  return true
}

export type Place = {
  readonly person: Person
  readonly tablet: Tablet
  readonly tab: Tab
  readonly client: SessionClient
}

/** Every screen on which somebody could act now. */
export const placesOf = (world: World): readonly Place[] =>
  world.people.flatMap((person) =>
    person.tablets.flatMap((tablet) =>
      tablet
        .tabs()
        .flatMap((tab) => [...tab.clients.values()].map((client) => ({ person, tablet, tab, client }))),
    ),
  )

/** The person does it; what their screen then holds as kept is noted. */
export const act = async (world: World, place: Place, command: Command): Promise<void> => {
  const { person, tablet, client } = place
  const disk = tablet.disk()
  world.note(
    `${person.name} on ${tablet.name}: ${command.type} ${JSON.stringify({ ...command, type: undefined })}`,
  )
  try {
    const done = await client.dispatch(command)
    if (!done.ok) return
    for (const { id, event } of done.value)
      world.kept.set(id, { id, type: event.type, by: tablet.name, disk })
  } catch {
    // The device could not keep it, and said so.
  }
}
