import { Mirrored } from "./drawing.tsx"
import { paper } from "./paper.ts"

const { ink, cream, rust, brown, bark, sand, gold, rose, storm, slate, ochre } = paper

export const Cat = () => (
  <>
    <path
      fill={ink}
      d="M22 16L40 30Q50 28 60 30L78 16Q83 34 81 46Q86 60 78 72Q68 84 50 84Q32 84 22 72Q14 60 19 46Q17 34 22 16Z"
    />
    <Mirrored>
      <path fill={rose} d="M25 25L35 33Q28 36 25 42Z" />
      <path fill={gold} d="M26 52Q36 42 45 53Q36 61 26 52Z" />
      <path fill={ink} d="M36 46.500Q39.500 52 36 58Q32.500 52 36 46.500Z" />
      <path fill={cream} d="M36 67L14 62L14 64.500L35 69.500ZM36 71L17 76L18 78.500L37 73.500Z" />
    </Mirrored>
    <path fill={cream} d="M50 68Q60 64 62 71Q60 79 50 80Q40 79 38 71Q40 64 50 68Z" />
    <path fill={rose} d="M44 64Q50 61 56 64Q54 70 50 71Q46 70 44 64Z" />
  </>
)

export const Elephant = () => (
  <>
    <Mirrored>
      <path fill={storm} d="M38 30C24 16 8 24 8 42C8 60 20 70 36 62Z" />
      <path fill={rose} d="M33 36C24 28 15 32 15 43C15 54 22 60 33 55Z" />
    </Mirrored>
    <path
      fill={storm}
      d="M50 20C66 20 72 32 71 44C70 56 62 60 60 66Q58 76 62 80Q66 82 70 78L75 83Q68 91 58 89C46 86 48 72 44 66C38 60 30 56 29 44C28 32 34 20 50 20Z"
    />
    <Mirrored>
      <circle cx="40" cy="44" r="3.600" fill={ink} />
      <path fill={cream} d="M38 60Q32 66 34 77Q42 74 44 66Z" />
    </Mirrored>
    <path fill={slate} d="M45 62L58 62L58 65L46 65ZM47 70L57 70L57 73L48 73Z" />
  </>
)

export const Giraffe = () => (
  <>
    <path fill={ochre} d="M40 56L66 44L72 66L78 91Q64 98 48 97Z" />
    <path fill={bark} d="M66 42L74 42Q78 66 86 84L78 91Q74 66 66 50Z" />
    <Mirrored>
      <path fill={bark} d="M41 26L39 12Q38 7 42 7Q46 7 46 12L47 26Z" transform="translate(-3 0)" />
    </Mirrored>
    <path fill={ochre} d="M60 29Q74 20 82 26Q78 38 64 38Z" />
    <path fill={ochre} d="M34 30Q22 22 14 29Q18 39 32 38Z" />
    <path fill={ochre} d="M47 20Q62 20 64 34Q63 48 58 56Q60 72 46 72Q32 72 33 56Q29 46 30 34Q32 20 47 20Z" />
    <path fill={cream} d="M46 52Q58 52 58 62Q57 73 46 73Q33 73 33 62Q34 52 46 52Z" />
    <path
      fill={bark}
      d="M47 24Q54 24 53 31L47 36L41 31Q40 24 47 24ZM52 77L62 74L64 83L55 87ZM64 58L69 56L71 66L65 66ZM68 76L74 78L75 87L68 87Z"
    />
    <circle cx="37" cy="42" r="3.800" fill={ink} />
    <circle cx="56.500" cy="42" r="3.800" fill={ink} />
    <circle cx="41" cy="61" r="1.800" fill={brown} />
    <circle cx="51" cy="61" r="1.800" fill={brown} />
  </>
)

const petals = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330]

export const Lion = () => (
  <>
    {petals.map((angle) => (
      <path
        key={angle}
        fill={rust}
        d="M50 50L35 22Q38 11 50 9Q62 11 65 22Z"
        transform={`rotate(${angle} 50 50)`}
      />
    ))}
    <Mirrored>
      <circle cx="31" cy="32" r="7" fill={gold} />
    </Mirrored>
    <path fill={gold} d="M50 27C66 27 75 38 74 52C73 66 64 76 50 76C36 76 27 66 26 52C25 38 34 27 50 27Z" />
    <path fill={cream} d="M50 58Q64 56 64 66Q62 75 50 76Q38 75 36 66Q36 56 50 58Z" />
    <Mirrored>
      <circle cx="39" cy="47" r="3.800" fill={ink} />
    </Mirrored>
    <path fill={bark} d="M42 54Q50 51 58 54Q56 62 51.500 63L51.500 70L48.500 70L48.500 63Q44 62 42 54Z" />
  </>
)

export const Horse = () => (
  <>
    <path
      fill={brown}
      d="M50 12L57 22Q70 28 76 46Q82 64 82 84Q68 94 46 90Q52 76 46 64Q40 68 30 70Q26 78 18 76Q10 72 14 62Q22 48 34 34Q38 26 44 24Z"
    />
    <path fill={ink} d="M56 17Q78 18 86 42Q92 64 88 80L80 86Q82 66 74 48Q68 34 54 28Z" />
    <path fill={ink} d="M52 22Q40 22 36 34Q44 38 50 30Z" />
    <path fill={sand} d="M22 51Q30 54 30 70Q26 78 18 76Q10 72 14 62Z" />
    <circle cx="42" cy="43" r="3.800" fill={ink} />
    <circle cx="19" cy="63" r="2" fill={ink} />
  </>
)

const curls = [0, 36, 72, 108, 144, 180, 216, 252, 288, 324]

export const Sheep = () => (
  <>
    {curls.map((angle) => (
      <circle key={angle} cx="50" cy="22" r="14" fill={sand} transform={`rotate(${angle} 50 51)`} />
    ))}
    {curls.map((angle) => (
      <circle key={angle} cx="50" cy="25" r="12.500" fill={cream} transform={`rotate(${angle} 50 49)`} />
    ))}
    <circle cx="50" cy="49" r="22" fill={cream} />
    <Mirrored>
      <path fill={ink} d="M36 44Q24 38 16 46Q20 58 36 54Z" />
    </Mirrored>
    <path fill={ink} d="M50 36Q66 36 67 50Q66 66 60 78Q56 84 50 84Q44 84 40 78Q34 66 33 50Q34 36 50 36Z" />
    <Mirrored>
      <circle cx="41.500" cy="54" r="4.200" fill={cream} />
      <circle cx="42" cy="54.500" r="2" fill={ink} />
    </Mirrored>
    <path fill={sand} d="M45 73Q50 70 55 73Q54 78 50 79Q46 78 45 73Z" />
    <path fill={cream} d="M36 40Q34 30 43 31Q46 25 52 29Q60 26 61 33Q67 36 63 41Q56 44 50 40Q42 46 36 40Z" />
  </>
)
