/**
 * The tablets of a replay. In a crowd a tablet is awake while its owner acts, as a tablet in a bag is not; in a
 * class all are awake all the time. A sleeping tablet has no network.
 */
import type { Sizes } from "../../src/domain/limits.ts"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import { createDevice, type Lesson, type Pupil, until, untilSent } from "./device.ts"
import { createWire } from "./wire.ts"

export type Room = {
  readonly lesson: Lesson
  /** More than a class: only those who act are awake. */
  readonly isCrowd: boolean
  /** The tablet in somebody's hands. */
  readonly tabletOf: (participant: string) => Pupil
  /** Every tablet that was used and still has its storage. */
  readonly tablets: () => readonly Pupil[]
  readonly isOnline: (participant: string) => boolean
  readonly bringOnline: (participants: readonly string[]) => Promise<void>
  readonly takeOffline: (participants: readonly string[]) => Promise<void>
  readonly changeTablet: (participant: string) => Promise<void>
  readonly wipe: (participant: string) => Promise<void>
  readonly wakeAll: () => Promise<void>
}

const CLASS = 60
/** So many come in, or come back, at once. */
const GROUP = 30

export const replayDevice = (origin: string, sizes: Sizes, store = createMemoryDeviceStore()) =>
  createDevice(origin, store, createWire("identity"), sizes)

export const inGroups = async <T, R>(list: readonly T[], work: (it: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = []
  for (let start = 0; start < list.length; start += GROUP)
    done.push(...(await Promise.all(list.slice(start, start + GROUP).map(work))))
  return done
}

/** Everybody sits down; `nameOf` gives the name in the class. */
export const fillRoom = async (
  lesson: Lesson,
  participants: readonly string[],
  nameOf: (participant: string) => string,
  sizes: Sizes,
): Promise<Room> => {
  const isCrowd = participants.length > CLASS
  const inHand = new Map<string, Pupil>()
  const putAway: Pupil[] = []
  const online = new Set<string>()
  const sitDown = async (participant: string, store = createMemoryDeviceStore()) => {
    const device = await replayDevice(lesson.origin, sizes, store)
    inHand.set(participant, await lesson.join(nameOf(participant), device))
    online.add(participant)
  }
  const tabletOf = (participant: string): Pupil => {
    const tablet = inHand.get(participant)
    if (!tablet) throw new Error(`Participant ${participant} has no seat`)
    return tablet
  }
  const bringOnline = async (list: readonly string[]) => {
    await inGroups(
      list.filter((it) => !online.has(it)),
      async (participant) => {
        await wake(tabletOf(participant))
        online.add(participant)
      },
    )
  }
  const takeOffline = async (list: readonly string[]) => {
    await Promise.all(list.filter((it) => online.delete(it)).map((it) => sleep(tabletOf(it))))
  }
  await inGroups(participants, async (participant) => {
    await sitDown(participant)
    if (isCrowd) await takeOffline([participant])
  })
  return {
    ...{ lesson, isCrowd, tabletOf, bringOnline, takeOffline },
    isOnline: (participant) => online.has(participant),
    tablets: () => [...inHand.values(), ...putAway],
    /** What waits on the old one leaves when it is charged again, before its owner goes on. */
    changeTablet: async (participant) => {
      await takeOffline([participant])
      const old = tabletOf(participant)
      await sitDown(participant)
      putAway.push(old)
      await wake(old)
      await untilSent(old.client)
      await sleep(old)
    },
    wipe: async (participant) => {
      await bringOnline([participant])
      const { device, client } = tabletOf(participant)
      await untilSent(client)
      await device.palabre.empty()
      device.goOffline()
      await sitDown(participant, device.palabre.store)
    },
    wakeAll: async () => {
      await bringOnline(participants)
      await inGroups(putAway, wake)
    },
  }
}

/** Resolves once it holds what happened meanwhile. */
const wake = async ({ device, client }: Pupil): Promise<void> => {
  const { live } = client.state.getState()
  device.goOnline()
  await until(client.state, (it) => it.connection === "live" && it.live !== live)
}

const sleep = async ({ device, client }: Pupil): Promise<void> => {
  device.goOffline()
  await until(client.state, (it) => it.connection !== "live")
}
