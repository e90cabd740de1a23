import { paper } from "./paper.ts"

const { cream, brown, gold, red, storm, ochre } = paper

const ring = (cx: number, cy: number, outer: number, inner: number): string =>
  [outer, inner]
    .map((r) => `M${cx - r} ${cy}A${r} ${r} 0 1 1 ${cx + r} ${cy}A${r} ${r} 0 1 1 ${cx - r} ${cy}Z`)
    .join("")

export const Key = () => (
  <g transform="translate(0 2) rotate(45 50 50) translate(3 2) scale(0.93)">
    <path fill={ochre} d="M46 40L54 40L54 104L46 104Z" />
    <path fill={ochre} d="M54 76L70 76L70 84L54 84ZM54 92L74 92L74 100L54 100Z" />
    <path fill={gold} fillRule="evenodd" d={ring(50, 18, 26, 12)} />
    <path fill={brown} d="M41 42L59 42L59 51L41 51Z" />
  </g>
)

export const Bicycle = () => (
  <>
    <path fill={storm} fillRule="evenodd" d={ring(24, 66, 22, 16)} />
    <path fill={storm} fillRule="evenodd" d={ring(76, 66, 22, 16)} />
    <path
      fill={red}
      fillRule="evenodd"
      d="M21 66L36 36L31 28L36 26L41 34L64 34L62 25L67 24L79 66L74 67L68 43L52 68ZM30 64L48 64L38 44ZM44 40L52 58L64 40Z"
    />
    <path fill={brown} d="M24 22L44 22Q44 28 36 29L28 29Q23 27 24 22Z" />
    <path fill={brown} d="M58 18L72 16Q80 17 80 24Q79 30 73 30L73 26Q76 25 75 23Q74 21 71 21L60 24Z" />
    <circle cx="51" cy="66" r="6" fill={brown} />
  </>
)

export const Drum = () => (
  <>
    <path fill={brown} d="M4 12L8 8L46 32L43 37ZM96 12L92 8L54 32L57 37Z" />
    <circle cx="7" cy="11" r="6" fill={brown} />
    <circle cx="93" cy="11" r="6" fill={brown} />
    <path fill={red} d="M12 42L88 42L88 82Q76 94 50 94Q24 94 12 82Z" />
    <path fill={gold} d="M12 52L31 84L50 58L69 84L88 52L88 62L69 93L50 68L31 93L12 62Z" />
    <path fill={brown} d="M12 76Q26 88 50 88Q74 88 88 76L88 85Q76 97 50 97Q24 97 12 85Z" />
    <path fill={brown} d="M50 26Q90 27 91 42Q90 57 50 58Q10 57 9 42Q10 27 50 26Z" />
    <path fill={cream} d="M50 31Q82 32 83 42Q82 51 50 52Q18 51 17 42Q18 32 50 31Z" />
  </>
)

export const Bell = () => (
  <>
    <circle cx="50" cy="13" r="9" fill={brown} />
    <circle cx="50" cy="86" r="10" fill={brown} />
    <path
      fill={gold}
      d="M50 14C70 14 78 28 78 46Q78 66 92 76L92 82L8 82L8 76Q22 66 22 46C22 28 30 14 50 14Z"
    />
    <path fill={ochre} d="M50 14C70 14 78 28 78 46Q78 66 92 76L92 82L58 82Q66 50 50 14Z" />
    <path fill={brown} d="M8 74L92 74Q95 79 92 84L8 84Q5 79 8 74Z" />
  </>
)
