/** The round paper behind an animal. Each tone has its own colour, darkness, inner cut and motif: they differ in grey. */
import type { ReactNode } from "react"
import type { Tone } from "../../../domain/avatars.ts"

/* The motifs are drawn at the top, then turned into the upper left corner. */
const outerDots = [-40, -24, -8, 8, 24, 40]
const innerDots = [-34, -17, 0, 17, 34]

const Dots = () => (
  <>
    {outerDots.map((angle) => (
      <circle key={angle} cx="50" cy="6" r="3" transform={`rotate(${angle} 50 50)`} />
    ))}
    {innerDots.map((angle) => (
      <circle key={angle} cx="50" cy="15.5" r="3" transform={`rotate(${angle} 50 50)`} />
    ))}
  </>
)
const Waves = () => (
  <>
    <path d="M32 10Q36.500 5 41 10T50 10T59 10T68 10L68 13.500Q63.500 18.500 59 13.500T50 13.500T41 13.500T32 13.500Z" />
    <path d="M23 20Q27.500 15 32 20T41 20T50 20T59 20T68 20T77 20L77 23.500Q72.500 28.500 68 23.500T59 23.500T50 23.500T41 23.500T32 23.500T23 23.500Z" />
  </>
)
const leafTurns = [-45, -22.5, 0, 22.5, 45]
const Leaves = () =>
  leafTurns.map((angle) => (
    <path key={angle} d="M50 2.500Q58 11 50 22Q42 11 50 2.500Z" transform={`rotate(${angle} 50 50)`} />
  ))
const Stripes = () => (
  <>
    <path d="M28 6L72 6L76 9.500L24 9.500Z" />
    <path d="M19 13L81 13L84 17L16 17Z" />
    <path d="M14 20.500L86 20.500L88 24.500L12 24.500Z" />
  </>
)

type Sheet = { paper: string; tint: string; inner: string; motif: () => ReactNode }

const sheets: Record<Tone, Sheet> = {
  sun: {
    paper: "#f2c14e",
    tint: "#fdeec4",
    inner: "M50 13C72 12 90 30 89 53C88 76 70 90 49 90C28 89 12 74 13 52C14 30 28 14 50 13Z",
    motif: Dots,
  },
  sky: {
    paper: "#69a6cf",
    tint: "#e3f0f8",
    inner: "M46 15C68 9 88 26 89 48C91 70 76 91 52 90C30 92 13 76 12 54C12 34 26 20 46 15Z",
    motif: Waves,
  },
  leaf: {
    paper: "#4a8a58",
    tint: "#e2efd2",
    inner: "M52 14C76 13 91 32 89 54C87 78 68 91 46 89C24 87 11 70 13 50C16 28 30 15 52 14Z",
    motif: Leaves,
  },
  clay: {
    paper: "#8f4428",
    tint: "#f6dac8",
    inner: "M49 14C70 12 87 26 89 48C92 72 76 89 54 90C30 91 14 78 12 54C11 32 26 15 49 14Z",
    motif: Stripes,
  },
}

export function AnimalPaper({ tone }: { tone: Tone }) {
  const { paper, tint, inner, motif: Motif } = sheets[tone]
  return (
    <>
      <circle cx="50" cy="50" r="50" fill={paper} />
      <path d={inner} fill={tint} />
      <g fill={paper}>
        <path d="M0 50A50 50 0 0 1 50 0L60 12Q30 30 12 60Z" />
      </g>
      <g fill={tint} transform="rotate(-45 50 50)">
        <Motif />
      </g>
    </>
  )
}
