import { Mirrored } from "./drawing.tsx"
import { paper } from "./paper.ts"

const { ink, cream, rust, brown, sand, gold, mist, red, plum, water, green, ochre } = paper

export const Bee = () => (
  <g transform="rotate(-14 50 54)">
    <path fill={water} d="M46 46C30 40 24 22 32 15C44 12 54 30 52 46Z" />
    <path fill={mist} d="M52 46C52 28 64 12 75 18C80 28 70 42 56 48Z" />
    <path fill={ink} d="M83 58Q93 59 96 63Q92 67 83 67Z" />
    <path fill={gold} d="M14 62C16 46 34 41 52 42C72 43 88 50 88 62C88 74 72 82 52 82C34 82 14 78 14 62Z" />
    <path
      fill={ink}
      d="M40 42L50 42Q46 62 51 82L41 82Q36 62 40 42ZM61 43L70 45.500Q67 62 71 78L62 81Q57 62 61 43Z"
    />
    <path fill={ink} d="M30 44Q14 46 13 62Q14 77 30 80Q24 62 30 44Z" />
    <circle cx="19.500" cy="57" r="3.200" fill={cream} />
    <path fill={ink} d="M18 48Q10 42 12 32L15 32Q14 40 22 45ZM25 45Q20 38 24 29L27 30Q24 38 29 44Z" />
  </g>
)

export const Snail = () => (
  <>
    <path
      fill={ochre}
      d="M16 50Q14 40 10 30L14 29Q18 38 21 46L25 46Q25 36 26 26L30 26Q30 38 29 48Q34 54 34 66Q36 72 46 74L86 76Q94 80 94 85L30 86Q14 84 13 62Z"
    />
    <circle cx="12" cy="28" r="4.500" fill={ink} />
    <circle cx="28" cy="25" r="4.500" fill={ink} />
    <circle cx="60" cy="50" r="28" fill={brown} />
    <path
      fill={sand}
      d="M80 62C70 76 46 72 42 54C39 36 56 27 69 34C81 41 79 58 67 62C56 65 50 54 56 48C61 44 67 48 64 53C62 50 58 51 59 55C61 59 69 57 70 50C70 41 59 38 52 44C45 51 50 66 62 67C70 68 76 65 80 62Z"
    />
    <path fill={ink} d="M16 65Q20 70 26 68Q23 74 17 71Z" />
  </>
)

export const Butterfly = () => (
  <>
    <Mirrored>
      <path fill={plum} d="M48 48C40 24 20 12 11 20C6 32 12 52 30 56Z" />
      <path fill={rust} d="M48 52C32 50 18 58 19 70C22 82 38 86 48 62Z" />
      <path fill={gold} d="M38 42C32 30 22 24 17 28C16 36 22 46 32 48Z" />
      <circle cx="33" cy="69" r="6" fill={gold} />
      <path fill={ink} d="M49 34Q46 22 38 17L40 14Q49 20 51 34Z" />
    </Mirrored>
    <path fill={ink} d="M50 30Q56 32 55 40Q55 74 50 84Q45 74 45 40Q44 32 50 30Z" />
  </>
)

export const Toucan = () => (
  <>
    <path fill={brown} d="M16 82L90 76L90 82L16 88Z" />
    <path fill={ink} d="M56 84L72 82L78 94Q69 97 61 95Z" />
    <path
      fill={ink}
      d="M46 20C64 14 78 28 80 50C82 68 76 80 68 88L52 84C40 74 36 62 38 50C36 40 38 26 46 20Z"
    />
    <path fill={cream} d="M42 33C56 34 62 46 57 60Q50 68 40 58Q36 44 42 33Z" />
    <path fill={gold} d="M46 24C30 14 12 22 8 42Q8 50 12 54Q18 44 32 45L44 46Q50 36 46 24Z" />
    <path fill={red} d="M44 46L32 45Q18 44 12 54Q28 50 44 52Z" />
    <path fill={ink} d="M8 42Q8 50 12 54Q16 48 20 47Q12 44 13 32Q9 36 8 42Z" />
    <circle cx="54" cy="32" r="6" fill={green} />
    <circle cx="54" cy="32" r="3" fill={ink} />
    <path fill={gold} d="M52 79L58 78L58 86L53 86ZM62 78L68 77L68 85L63 85Z" />
  </>
)
