/**
 * The tree of a session, as the projector shows it: roots = question, buds = ideas, leaves = arguments (all one
 * size), fruit = ballots (one neutral colour until the reveal), ring = decision.
 */

import { memo } from "react"
import type { StageKind } from "../../../domain/templates.ts"
import { Drawing, type DrawingProps } from "./drawing.tsx"
import { joints, slots } from "./grown-tree.ts"
import styles from "./tree.module.css"
import type { Slot } from "./tree-slots.ts"
import { taperedPath, woodPath } from "./tree-wood.ts"

export type TreeProps = DrawingProps & {
  buds: number
  leaves: number
  fruits: number
  ring: boolean
  revealed: boolean
  stage: StageKind
}

type Line = readonly (readonly [x: number, y: number, radius: number])[]
const rootLines: readonly Line[] = [
  [
    [392, 520, 24],
    [372, 542, 15],
    [318, 555, 9],
    [246, 562, 5],
    [178, 580, 1.5],
  ],
  [
    [408, 520, 24],
    [430, 542, 15],
    [486, 553, 9],
    [556, 560, 5],
    [630, 578, 1.5],
  ],
  [
    [392, 530, 20],
    [374, 560, 11],
    [326, 580, 6],
    [280, 598, 2],
  ],
  [
    [408, 530, 20],
    [428, 560, 11],
    [472, 580, 6],
    [522, 597, 2],
  ],
  [
    [400, 530, 20],
    [402, 566, 10],
    [396, 598, 3],
  ],
]
const flareLines: readonly Line[] = [
  [
    [399, 384, 8],
    [400, 412, 17],
    [402, 450, 25],
    [400, 500, 29],
    [398, 530, 40],
    [398, 548, 50],
  ],
]
const pathOf = (lines: readonly Line[]): string =>
  lines.map((line) => taperedPath(line.map(([x, y, radius]) => ({ x, y, radius })))).join("")
const wood = woodPath(joints)
const rootPath = pathOf(rootLines)
const flarePath = pathOf(flareLines)

const canopyFar =
  "M62 300Q22 238 78 194Q70 120 158 112Q184 44 276 62Q330 10 412 30Q492 6 548 58Q636 50 662 118Q744 132 732 210Q784 258 728 320Q700 380 622 366Q560 410 496 380Q400 408 318 384Q256 410 190 372Q98 384 62 300Z"
const canopyNear =
  "M118 292Q92 236 146 206Q150 140 226 142Q256 84 336 104Q400 62 462 98Q540 82 570 142Q648 146 654 212Q704 254 660 306Q622 350 560 330Q480 362 400 338Q310 362 246 330Q160 346 118 292Z"
const ground = "M0 600Q40 560 150 548Q280 528 400 530Q540 528 660 548Q764 562 800 600Z"

const place = ({ x, y, angle }: Slot): string => `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle})`

const keyOf = ({ x, y, angle }: Slot): string => `${x} ${y} ${angle}`

const Leaf = memo(({ slot, deep }: { slot: Slot; deep: boolean }) => (
  <g transform={place(slot)}>
    <path className={deep ? styles.leafDeep : styles.leaf} d="M0 0Q9 -12 29 -1Q13 12 0 0Z" />
  </g>
))

const Bud = memo(({ slot }: { slot: Slot }) => (
  <g transform={place(slot)}>
    <g className={styles.bud}>
      <path className={styles.budSkin} d="M0 0C1 -11 13 -13 27 0C13 13 1 11 0 0Z" />
      <path className={styles.budBase} d="M-4 0C-3 -7 1 -10 8 -9Q5 -4 9 0Q5 4 8 9C1 10 -3 7 -4 0Z" />
    </g>
  </g>
))

const Fruit = memo(({ slot }: { slot: Slot }) => (
  <g transform={`translate(${slot.x.toFixed(1)} ${slot.y.toFixed(1)})`}>
    <g className={styles.fruit}>
      <path className={styles.stem} d="M-1.6 -2L1.6 -2L1 9L-1 9Z" />
      <circle className={styles.fruitSkin} cy="17" r="10.5" />
      <path className={styles.fruitShade} d="M4 7.3A10.5 10.5 0 1 1 -9 22.4A12 12 0 0 0 4 7.3Z" />
    </g>
  </g>
))

const Ring = () => (
  <g transform="translate(520 528)">
    <g className={styles.part}>
      <circle className={styles.bark} r="46" />
      <circle className={styles.heartwood} r="40" />
      <path
        className={styles.yearRing}
        fillRule="evenodd"
        d="M-31 2A31 30 0 1 1 31 -1A31 31 0 1 1 -31 2ZM-25 1A25 25 0 1 0 26 0A26 25 0 1 0 -25 1Z"
      />
      <path
        className={styles.yearRing}
        fillRule="evenodd"
        d="M-18 1A18 17 0 1 1 18 0A18 18 0 1 1 -18 1ZM-12 1A12 12 0 1 0 13 0A13 12 0 1 0 -12 1Z"
      />
      <circle className={styles.yearRing} r="5.5" />
    </g>
  </g>
)

const seats = [-300, -226, -148, 148, 226, 300]

const Seats = () =>
  seats.map((x) => (
    <g key={x} transform={`translate(${400 + x} ${586 - Math.abs(x) / 9})`}>
      <path
        className={`${styles.part} ${styles.seat}`}
        d="M-24 -18L24 -18L20 -8L14 -8L16 8L9 8L7 -8L-7 -8L-9 8L-16 8L-14 -8L-20 -8Z"
      />
    </g>
  ))

const Seedling = () => (
  <g transform="translate(214 556)">
    <g className={styles.part}>
      <path className={styles.stem} d="M-3 6L-2 -34L2 -34L3 6Z" />
      <path className={styles.leafDeep} d="M0 -30Q6 -58 38 -54Q32 -28 0 -30Z" />
      <path className={styles.leaf} d="M0 -24Q-6 -48 -32 -44Q-28 -20 0 -24Z" />
    </g>
  </g>
)

export function Tree({ buds, leaves, fruits, ring, revealed, stage, ...drawing }: TreeProps) {
  return (
    <Drawing
      {...drawing}
      className={drawing.className ? `${styles.tree} ${drawing.className}` : styles.tree}
      viewBox="0 0 800 600"
      data-stage={stage}
      data-revealed={revealed || undefined}
    >
      <path className={styles.canopyFar} d={canopyFar} />
      <path className={styles.canopyNear} d={canopyNear} />
      <path className={styles.ground} d={ground} />
      <path className={styles.roots} d={rootPath} />
      <path className={styles.wood} d={wood + flarePath} />
      {slots.leaves.slice(0, leaves).map((slot, index) => (
        <Leaf key={keyOf(slot)} slot={slot} deep={index % 3 === 0} />
      ))}
      {slots.fruits.slice(0, fruits).map((slot) => (
        <Fruit key={keyOf(slot)} slot={slot} />
      ))}
      {slots.buds.slice(0, buds).map((slot) => (
        <Bud key={keyOf(slot)} slot={slot} />
      ))}
      {stage === "debate" && <Seats />}
      {(stage === "followUp" || stage === "evaluate") && <Seedling />}
      {ring && <Ring />}
    </Drawing>
  )
}
