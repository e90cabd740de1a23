/**
 * The shape of a stage: what a pupil sees at the top of the screen, told apart by its outline alone. It takes
 * `--stage-deep` and `--stage-tint` from where it stands; the third tone is mixed from the two.
 */

import type { ReactNode } from "react"
import type { StageKind } from "../../../domain/templates.ts"
import { Drawing, type DrawingProps, Mirrored } from "./drawing.tsx"

import styles from "./stage-shape.module.css"

type Cut = { d: string; transform?: string }

const Deep = (cut: Cut) => <path className={styles.deep} {...cut} />
const Tint = (cut: Cut) => <path className={styles.tint} {...cut} />
/** Half of each colour: the deep one, half seen through, on the tint. */
const Middle = (cut: Cut) => (
  <>
    <path className={styles.tint} {...cut} />
    <path className={styles.middle} {...cut} />
  </>
)

/** A leaf with its stalk at the origin, pointing up, 44 long. */
const leafUp = "M0 0C-22 -10 -20 -34 0 -46C20 -34 22 -10 0 0Z"
const leafHalf = "M0 0C22 -10 20 -34 0 -46Z"

const Leaf = ({ transform }: { transform: string }) => (
  <g transform={transform}>
    <Deep d={leafUp} />
    <Middle d={leafHalf} />
  </g>
)

const circle = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}A${r} ${r} 0 1 1 ${cx + r} ${cy}A${r} ${r} 0 1 1 ${cx - r} ${cy}Z`

/** Roots spreading under the ground line. */
const Understand = () => (
  <>
    <Middle d="M6 34Q50 22 94 34L94 42Q50 31 6 42Z" />
    <Deep d="M41 4L59 4Q58 26 62 36Q72 52 92 60Q95 63 91 65Q72 62 62 54Q68 74 82 90Q82 94 78 93Q60 80 54 60Q53 80 50 97Q47 80 46 60Q40 80 22 93Q18 94 18 90Q32 74 38 54Q28 62 9 65Q5 63 8 60Q28 52 38 36Q42 26 41 4Z" />
    <Tint d="M47 12L53 12Q53 32 50 48Q47 32 47 12Z" />
  </>
)

/** A bud about to open. */
const Propose = () => (
  <>
    <Deep d="M47 70L53 70Q53 84 56 97L44 97Q47 84 47 70Z" />
    <Middle d="M50 4C72 22 78 46 66 66L34 66C22 46 28 22 50 4Z" />
    <Tint d="M50 18C60 32 62 48 56 62L44 62C38 48 40 32 50 18Z" />
    <Mirrored>
      <Deep d="M50 76C32 78 20 66 20 40C34 44 46 54 50 66Z" />
    </Mirrored>
  </>
)

const facing = "M46 54C42 24 22 8 4 14C0 42 18 66 46 54Z"
const facingVein = "M43 52Q26 42 12 24Q22 46 43 52Z"

/** Two leaves face to face. */
const Argue = () => (
  <>
    <Deep d={facing} />
    <Tint d={facingVein} />
    <g transform="matrix(-1 0 0 1 100 0)">
      <Middle d={facing} />
      <Deep d={facingVein} />
    </g>
    <Deep d="M43 52Q48 70 46 97L54 97Q52 70 57 52Q50 60 43 52Z" />
  </>
)

/** Leaves bound into one bunch. */
const Synthesise = () => (
  <>
    <Leaf transform="translate(50 60) scale(1.22)" />
    <Leaf transform="translate(46 62) rotate(-62) scale(1.02)" />
    <Leaf transform="translate(54 62) rotate(62) scale(1.02)" />
    <Leaf transform="translate(47 60) rotate(-33) scale(1.1)" />
    <Leaf transform="translate(53 60) rotate(33) scale(1.1)" />
    <Deep d="M42 58L58 58L60 80Q66 90 70 96L58 97L50 84L42 97L30 96Q34 90 40 80Z" />
    <Tint d="M36 66Q50 72 64 66L64 75Q50 81 36 75Z" />
  </>
)

const sixths = [0, 60, 120, 180, 240, 300]

/** People in a circle, seen from above, all turned to the middle. */
const Debate = () => (
  <>
    <Middle d={circle(50, 50, 13)} />
    {sixths.map((angle) => (
      <g key={angle} transform={`rotate(${angle} 50 50)`}>
        <Deep d="M34 15C34 5 42 2 50 2C58 2 66 5 66 15C66 23 58 23 50 23C42 23 34 23 34 15Z" />
        <Middle d={circle(50, 19, 9)} />
      </g>
    ))}
  </>
)

/** A fruit on its twig. */
const Vote = () => (
  <>
    <Deep d="M47 34Q46 18 38 6L45 3Q53 16 53 34Z" />
    <Deep d="M52 22Q62 2 86 8Q80 30 52 22Z" />
    <Deep d="M50 32C66 22 88 32 88 56C88 80 70 97 50 97C30 97 12 80 12 56C12 32 34 22 50 32Z" />
    <Middle d="M50 32C66 22 88 32 88 56C88 80 70 97 50 97C66 84 72 58 50 32Z" />
    <Tint d="M24 52Q26 42 34 40Q38 46 32 52Q28 60 25 60Q23 56 24 52Z" />
  </>
)

/** The rings of a trunk, closer together on the side where the years were hard. */
const Decide = () => (
  <>
    <Deep d="M50 3Q78 2 90 24Q102 50 88 76Q74 98 48 97Q20 96 9 74Q-2 48 12 24Q24 4 50 3Z" />
    <Tint d="M50 11Q72 10 83 29Q93 50 81 72Q69 89 48 89Q26 89 16 71Q7 48 19 28Q30 12 50 11Z" />
    <Middle d="M52 18Q71 18 78 34Q85 51 76 67Q66 81 49 81Q31 80 23 66Q16 48 26 32Q35 19 52 18Z" />
    <Tint d="M54 25Q68 25 73 38Q78 51 71 62Q63 73 50 73Q36 72 30 60Q25 48 33 36Q40 26 54 25Z" />
    <Middle d="M56 32Q66 33 69 42Q72 51 66 58Q60 65 51 65Q41 64 37 55Q34 47 40 39Q46 32 56 32Z" />
    <Tint d="M57 39Q63 40 64 46Q65 52 61 55Q57 58 52 57Q46 56 44 51Q43 46 47 42Q51 39 57 39Z" />
    <Deep d="M55 44Q60 46 58 50Q55 54 51 51Q48 46 55 44Z" />
  </>
)

const Sprout = ({ transform }: { transform: string }) => (
  <g transform={transform}>
    <Deep d="M-3 0Q-2 -14 -2 -26L2 -26Q3 -14 4 0Z" />
    <Deep d="M0 -24C-4 -38 -16 -42 -27 -39C-26 -26 -14 -18 0 -24Z" />
    <Middle d="M0 -24C2 -42 14 -48 28 -46C28 -30 16 -20 0 -24Z" />
  </g>
)

/** Seedlings along a path, each taller than the one before. */
const FollowUp = () => (
  <>
    <Middle d="M2 97Q20 78 46 76Q74 74 98 50L98 66Q78 86 52 86Q34 87 24 97Z" />
    <Sprout transform="translate(15 86) scale(0.5)" />
    <Sprout transform="translate(38 79) scale(0.8)" />
    <Sprout transform="translate(68 70) scale(1.12)" />
  </>
)

/** A leaf seen through a magnifying glass. */
const Evaluate = () => (
  <>
    <Deep d="M66 60L95 88Q98 94 91 96Q88 97 86 95L58 68Z" />
    <Deep d={circle(41, 41, 38)} />
    <Tint d={circle(41, 41, 30)} />
    <Middle d="M23 64C14 40 30 20 60 20C64 46 48 66 23 64Z" />
    <Deep d="M17 70L52 28L54 30L46 40L56 42L55 45L43 43L37 50L47 53L46 56L34 54L21 71Z" />
    <Deep d="M42 40L40 27L43 27L45 38ZM33 51L29 38L32 37L36 48Z" />
  </>
)

const shapes: Record<StageKind, () => ReactNode> = {
  understand: Understand,
  propose: Propose,
  argue: Argue,
  synthesise: Synthesise,
  debate: Debate,
  vote: Vote,
  decide: Decide,
  followUp: FollowUp,
  evaluate: Evaluate,
}

export function StageShape({ kind, ...drawing }: DrawingProps & { kind: StageKind }) {
  const Shape = shapes[kind]
  return (
    <Drawing {...drawing} data-stage={kind}>
      <Shape />
    </Drawing>
  )
}
