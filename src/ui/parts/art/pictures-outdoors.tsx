import { paper } from "./paper.ts"

const { cream, rust, brown, bark, sand, gold, red, blue, water, teal, green, moss, ochre } = paper

const rays = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330]

export const Sun = () => (
  <>
    {rays.map((angle) => (
      <path key={angle} fill={ochre} d="M43 26L50 3L57 26Z" transform={`rotate(${angle} 50 50)`} />
    ))}
    <circle cx="50" cy="50" r="26" fill={gold} />
    <path fill={sand} d="M30 48Q32 32 48 30Q56 30 58 34Q42 36 38 52Q34 56 30 48Z" />
  </>
)

export const Boat = () => (
  <>
    <path fill={brown} d="M48 8L53 8L53 66L48 66Z" />
    <path fill={red} d="M56 12Q84 32 88 60L56 60Z" />
    <path fill={sand} d="M45 20Q22 38 18 60L45 60Z" />
    <path fill={brown} d="M8 66L92 66Q86 86 72 88L28 88Q14 86 8 66Z" />
    <path fill={blue} d="M4 84Q12 76 20 84T36 84T52 84T68 84T84 84Q90 80 96 82L96 95L4 95Z" />
  </>
)

export const Apple = () => (
  <>
    <path fill={bark} d="M48 32Q48 16 40 8L46 5Q54 14 54 32Z" />
    <path fill={green} d="M53 22Q60 4 84 6Q80 26 53 22Z" />
    <path
      fill={red}
      d="M50 30C62 22 88 26 89 54C89 78 72 97 60 95Q50 91 40 95C28 97 11 78 11 54C12 26 38 22 50 30Z"
    />
    <path fill={sand} d="M22 52Q23 40 33 38Q38 43 31 48Q26 56 24 57Q21 56 22 52Z" />
  </>
)

export const House = () => (
  <>
    <path fill={brown} d="M68 12L80 12L80 40L68 30Z" />
    <path fill={sand} d="M18 46L50 18L82 46L82 92L18 92Z" />
    <path fill={red} d="M50 8L96 48L88 56L50 24L12 56L4 48Z" />
    <path fill={brown} d="M42 64Q50 54 58 64L58 92L42 92Z" />
    <path fill={blue} d="M25 58L36 58L36 71L25 71ZM64 58L75 58L75 71L64 71Z" />
  </>
)

export const Kite = () => (
  <>
    <path fill={blue} d="M60 4L92 36L46 62Z" />
    <path fill={gold} d="M60 4L28 18L46 62Z" />
    <path fill={gold} d="M92 36L78 68L46 62Z" />
    <path
      fill={brown}
      d="M46 60Q42 70 32 70Q20 72 20 82Q20 90 10 95L8 92Q16 88 16 80Q18 68 32 66Q40 66 43 60Z"
    />
    <path fill={red} d="M34 68L42 76L44 66L26 64L26 74ZM18 82L28 86L28 78L8 78L9 88Z" />
  </>
)

export const Mushroom = () => (
  <>
    <path fill={sand} d="M36 50L64 50Q62 72 70 86Q66 95 50 95Q34 95 30 86Q38 72 36 50Z" />
    <path fill={red} d="M50 8C76 8 94 30 94 50Q92 60 74 60L26 60Q8 60 6 50C6 30 24 8 50 8Z" />
    <path fill={brown} d="M30 60L70 60Q66 67 50 67Q34 67 30 60Z" />
    <circle cx="46" cy="26" r="8" fill={cream} />
    <circle cx="70" cy="40" r="9" fill={cream} />
    <circle cx="26" cy="43" r="7" fill={cream} />
    <path
      fill={moss}
      d="M70 95Q70 80 78 74Q78 86 76 95ZM78 95Q82 84 92 82Q88 92 84 95ZM28 95Q26 84 18 80Q18 90 22 95Z"
    />
  </>
)

export const Star = () => (
  <>
    <path fill={gold} d="M50 4L63 36L97 39L71 61L79 95L50 77L21 95L29 61L3 39L37 36Z" />
    <path
      fill={ochre}
      d="M50 4L63 36L50 54ZM97 39L71 61L50 54ZM79 95L50 77L50 54ZM21 95L29 61L50 54ZM3 39L37 36L50 54Z"
    />
  </>
)

export const Umbrella = () => (
  <>
    <path
      fill={brown}
      d="M47.500 4L52.500 4L52.500 82Q52.500 96 40 96Q28 96 28 83L34 83Q34 90 40 90Q47.500 90 47.500 82Z"
    />
    <path
      fill={teal}
      d="M50 10C76 10 94 30 95 54Q88 46 80 54Q72 46 64 54Q57 46 50 54Q43 46 36 54Q28 46 20 54Q12 46 5 54C6 30 24 10 50 10Z"
    />
    <path fill={water} d="M50 10C60 20 65 38 64 54Q57 46 50 54Q43 46 36 54C35 38 40 20 50 10Z" />
    <path fill={rust} d="M47 2L53 2L54 12L46 12Z" />
  </>
)
