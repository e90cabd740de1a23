/** The picture a pupil is known by: an animal on round paper. */
import type { ReactNode } from "react"
import type { AnimalKind, Tone } from "../../../domain/avatars.ts"
import { AnimalPaper } from "./animal-paper.tsx"
import { Cat, Elephant, Giraffe, Horse, Lion, Sheep } from "./animals-field.tsx"
import { Bear, Deer, Fox, Hedgehog, Owl, Rabbit, Squirrel } from "./animals-forest.tsx"
import { Bee, Butterfly, Snail, Toucan } from "./animals-garden.tsx"
import { Crab, Fish, Frog, Octopus, Penguin, Turtle, Whale } from "./animals-water.tsx"
import { Drawing, type DrawingProps } from "./drawing.tsx"

const figures: Record<AnimalKind, () => ReactNode> = {
  fox: Fox,
  bear: Bear,
  owl: Owl,
  rabbit: Rabbit,
  cat: Cat,
  hedgehog: Hedgehog,
  frog: Frog,
  turtle: Turtle,
  whale: Whale,
  elephant: Elephant,
  giraffe: Giraffe,
  lion: Lion,
  penguin: Penguin,
  bee: Bee,
  snail: Snail,
  fish: Fish,
  horse: Horse,
  sheep: Sheep,
  squirrel: Squirrel,
  toucan: Toucan,
  octopus: Octopus,
  butterfly: Butterfly,
  crab: Crab,
  deer: Deer,
}

export function Animal({ kind, tone, ...drawing }: DrawingProps & { kind: AnimalKind; tone: Tone }) {
  const Figure = figures[kind]
  return (
    <Drawing {...drawing}>
      <AnimalPaper tone={tone} />
      <g transform="matrix(0.83 0 0 0.83 10.5 10.5)">
        <Figure />
      </g>
    </Drawing>
  )
}
