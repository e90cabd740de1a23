/** Every screen in every state is registered once: pictures, axe, keyboard and overflow tests all read this list. */
import type { ReactElement } from "react"
import type { RoomKind } from "../parts/room.tsx"

export const screenSizes = {
  tablet: { width: 810, height: 1080 },
  phone: { width: 390, height: 844 },
  laptop: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
} as const
export type ScreenSize = keyof typeof screenSizes

export type ScreenEntry = {
  /** "pupil-propose": unique, kebab-case, starts with its room. */
  id: string
  room: RoomKind
  /** The route's pattern, as the router has it: a route that no entry names fails a test. */
  route?: string
  /** The file under src/ui that opens this dialog. */
  dialog?: string
  sizes?: readonly ScreenSize[]
  /** empty, one, typical, 40 items, error, offline, late, done: what the screen can be in. */
  states: Record<string, () => ReactElement>
}

const sizesOfRoom: Record<RoomKind, readonly ScreenSize[]> = {
  pupil: ["tablet", "phone"],
  teacher: ["laptop", "tablet", "phone"],
  projector: ["projector", "laptop"],
}

export const sizesOf = (entry: ScreenEntry): readonly ScreenSize[] => entry.sizes ?? sizesOfRoom[entry.room]
