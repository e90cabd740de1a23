/** The pictures of a picture code: twelve things with different outlines and different names. */
import type { ReactNode } from "react"
import type { PictureKind } from "../../../domain/avatars.ts"
import { Drawing, type DrawingProps } from "./drawing.tsx"
import { Apple, Boat, House, Kite, Mushroom, Star, Sun, Umbrella } from "./pictures-outdoors.tsx"
import { Bell, Bicycle, Drum, Key } from "./pictures-things.tsx"

const things: Record<PictureKind, () => ReactNode> = {
  sun: Sun,
  boat: Boat,
  key: Key,
  apple: Apple,
  umbrella: Umbrella,
  star: Star,
  house: House,
  bicycle: Bicycle,
  drum: Drum,
  kite: Kite,
  mushroom: Mushroom,
  bell: Bell,
}

export function Picture({ kind, ...drawing }: DrawingProps & { kind: PictureKind }) {
  const Thing = things[kind]
  return (
    <Drawing {...drawing}>
      <Thing />
    </Drawing>
  )
}
