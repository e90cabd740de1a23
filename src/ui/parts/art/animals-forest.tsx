import { Mirrored } from "./drawing.tsx"
import { paper } from "./paper.ts"

const { ink, cream, rust, brown, bark, sand, storm, rose } = paper

export const Fox = () => (
  <>
    <Mirrored>
      <path fill={rust} d="M50.5 30L34 32L19 15C15 30 16 46 20 56L50.5 84Z" />
      <path fill={bark} d="M31 33L22 23Q20 33 23 42Z" />
      <path fill={cream} d="M20 55Q36 50 43 62L50 78L50 85Q34 78 20 55Z" />
      <circle cx="37" cy="52" r="4" fill={ink} />
    </Mirrored>
    <path fill={ink} d="M43 75Q50 72 57 75Q56 84 50 86Q44 84 43 75Z" />
  </>
)

export const Bear = () => (
  <>
    <Mirrored>
      <circle cx="26" cy="30" r="12" fill={brown} />
      <circle cx="27" cy="31" r="6" fill={sand} />
    </Mirrored>
    <path fill={brown} d="M50 24C70 24 82 38 82 56C82 74 68 84 50 84C32 84 18 74 18 56C18 38 30 24 50 24Z" />
    <path fill={sand} d="M50 54C60 54 67 60 67 68C67 77 59 82 50 82C41 82 33 77 33 68C33 60 40 54 50 54Z" />
    <Mirrored>
      <circle cx="36" cy="48" r="4" fill={ink} />
    </Mirrored>
    <path fill={ink} d="M41 60Q50 56 59 60Q58 68 52 69L52 75L48 75L48 69Q42 68 41 60Z" />
  </>
)

export const Owl = () => (
  <>
    <path
      fill={brown}
      d="M22 16Q34 26 50 25Q66 26 78 16Q82 28 78 38Q82 50 79 62Q74 86 50 87Q26 86 21 62Q18 50 22 38Q18 28 22 16Z"
    />
    <path fill={sand} d="M50 52Q70 56 66 70Q62 84 50 84Q38 84 34 70Q30 56 50 52Z" />
    <Mirrored>
      <circle cx="36" cy="43" r="13" fill={cream} />
      <circle cx="38" cy="43" r="6.5" fill={ink} />
      <path fill={brown} d="M38 66L43 73L48 66L48 71L43 78L38 71Z" />
    </Mirrored>
    <path fill={rust} d="M44 48L56 48L50 60Z" />
  </>
)

export const Rabbit = () => (
  <>
    <path fill={storm} d="M44 46C30 34 26 16 33 9C42 8 48 24 49 46Z" />
    <path fill={rose} d="M43 36C36 28 33 20 35 15C40 18 44 26 45 36Z" />
    <path fill={storm} d="M52 44C53 22 62 10 71 12C78 18 80 26 86 36C76 38 70 32 67 28C66 34 62 42 56 46Z" />
    <path fill={rose} d="M67 28C68 22 70 18 72 17C76 22 79 29 81 33C75 34 70 31 67 28Z" />
    <path fill={storm} d="M50 38C67 38 78 50 78 64C78 78 66 87 50 87C34 87 22 78 22 64C22 50 33 38 50 38Z" />
    <path fill={cream} d="M50 62C58 58 67 64 66 73C65 81 58 85 50 85C42 85 35 81 34 73C33 64 42 58 50 62Z" />
    <Mirrored>
      <circle cx="37" cy="56" r="4.4" fill={ink} />
    </Mirrored>
    <path fill={rose} d="M44 64Q50 61 56 64Q54 70 50 71Q46 70 44 64Z" />
    <path fill={storm} d="M45 75L49.3 75L49.3 82Q46 82 45 80ZM50.7 75L55 75L55 80Q54 82 50.7 82Z" />
  </>
)

const spines =
  "M30 70L22 60L32 57L24 44L36 45L31 31L43 36L43 22L53 31L58 19L64 30L74 23L75 36L87 34L82 46L92 50L84 57L92 65L82 68L88 78L74 78Z"

export const Hedgehog = () => (
  <>
    <path fill={bark} d={spines} />
    <path fill={brown} d="M34 66L42 52L48 60L54 46L60 58L68 46L70 60L78 54L78 72L40 76Z" />
    <path
      fill={sand}
      d="M48 50C38 44 28 54 22 64Q18 68 9 70Q8 77 16 80Q34 86 76 82L80 76Q60 76 56 68C54 60 54 54 48 50Z"
    />
    <circle cx="12" cy="70" r="5" fill={ink} />
    <circle cx="31" cy="64" r="3.8" fill={ink} />
    <path fill={brown} d="M42 52Q52 48 53 58Q47 64 43 60Z" />
    <path fill={sand} d="M36 80L46 80Q46 88 39 88ZM64 79L74 79Q75 87 67 88Z" />
  </>
)

export const Squirrel = () => (
  <>
    <path fill={rust} d="M58 86C84 84 92 60 84 40C78 22 60 14 53 25C47 36 60 42 66 38C70 48 60 58 56 66Z" />
    <path fill={sand} d="M62 78C78 72 82 56 77 44C74 58 66 64 60 72Z" />
    <path
      fill={brown}
      d="M30 20L38 31Q50 34 50 46Q48 54 44 56Q62 64 60 87L28 87Q22 87 26 80L32 78Q26 70 29 58Q18 56 16 49Q22 34 29 32Z"
    />
    <path fill={sand} d="M34 60Q44 64 42 82L36 82Q29 70 34 60Z" />
    <circle cx="31" cy="43" r="3.6" fill={ink} />
    <circle cx="17" cy="49" r="3" fill={ink} />
    <path fill={rust} d="M15 62Q23 58 29 63L28 65L17 66Z" />
    <path fill={sand} d="M17 66L28 65Q28 75 22 78Q17 74 17 66Z" />
    <path fill={brown} d="M44 60Q36 60 27 68Q25 73 30 74Q40 74 47 68Z" />
  </>
)

export const Deer = () => (
  <>
    <Mirrored>
      <path
        fill={bark}
        d="M45 38C40 30 30 30 25 22C22 17 23 12 24 8L29 8C28 12 29 15 31 18Q35 15 35 8L40 8Q40 17 36 22Q42 24 45 28L49 38Z"
      />
      <path fill={rust} d="M37 42Q20 34 12 42Q20 56 38 51Z" />
      <path fill={sand} d="M33 44Q22 40 17 43Q24 50 34 48Z" />
    </Mirrored>
    <path fill={rust} d="M50 34Q64 34 67 46Q66 60 62 72Q60 88 50 88Q40 88 38 72Q34 60 33 46Q36 34 50 34Z" />
    <path fill={sand} d="M50 66Q61 68 60 78Q58 88 50 88Q42 88 40 78Q39 68 50 66Z" />
    <Mirrored>
      <circle cx="40.5" cy="53" r="3.8" fill={ink} />
    </Mirrored>
    <path fill={ink} d="M42 73Q50 69 58 73Q57 82 50 83Q43 82 42 73Z" />
    <path fill={sand} d="M50 38L53 44L50 52L47 44Z" />
  </>
)
