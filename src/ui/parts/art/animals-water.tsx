import { Mirrored } from "./drawing.tsx"
import { paper } from "./paper.ts"

const { ink, cream, rust, gold, red, plum, lilac, blue, water, teal, green, moss, slate } = paper

export const Frog = () => (
  <>
    <Mirrored>
      <circle cx="29" cy="34" r="15" fill={green} />
      <circle cx="29" cy="33" r="9.5" fill={cream} />
      <circle cx="31" cy="33" r="5" fill={ink} />
    </Mirrored>
    <path fill={green} d="M50 36C72 34 88 46 88 60C88 76 70 85 50 85C30 85 12 76 12 60C12 46 28 34 50 36Z" />
    <path fill={moss} d="M50 66Q68 66 79 58Q78 80 50 81Q22 80 21 58Q32 66 50 66Z" />
    <path fill={ink} d="M18 54Q32 66 50 66Q68 66 82 54Q74 71 50 71Q26 71 18 54Z" />
    <Mirrored>
      <circle cx="46" cy="51" r="1.8" fill={ink} />
    </Mirrored>
  </>
)

export const Turtle = () => (
  <>
    <path fill={moss} d="M20 66Q10 62 8 52Q8 42 18 41Q28 42 30 56L34 70Z" />
    <path fill={moss} d="M28 70L42 70L42 84L29 84ZM64 70L78 70L79 84L65 84ZM84 66Q92 68 94 75Q84 78 78 72Z" />
    <path fill={green} d="M24 70C22 40 38 25 56 25C76 25 89 42 90 66Q90 71 85 72L30 74Q25 74 24 70Z" />
    <path
      fill={moss}
      d="M47 38L65 38L71 52L56 60L42 52ZM31 58L38 54L48 62L46 69L30 69ZM82 58L75 54L64 62L66 69L83 67Z"
    />
    <circle cx="16" cy="50" r="3" fill={ink} />
  </>
)

export const Whale = () => (
  <>
    <path
      fill={blue}
      d="M9 56C9 40 24 32 42 33C60 34 66 52 74 52Q81 51 81 43Q72 40 68 29Q79 27 84 35Q87 26 95 28Q96 40 88 44C92 66 76 82 48 82C24 82 9 74 9 56Z"
    />
    <path fill={cream} d="M10 62Q28 68 52 66Q62 66 66 72Q58 82 46 82C26 82 13 76 10 62Z" />
    <path
      fill={blue}
      d="M20 68L23 68.600L29 79L25 78ZM31 69L34 69L40 81L36 81ZM43 69L46 69L51 80L47 80.500Z"
    />
    <circle cx="26" cy="53" r="6" fill={cream} />
    <circle cx="25.5" cy="53.5" r="3.2" fill={ink} />
    <path
      fill={water}
      d="M38 31Q38 21 30 18Q22 18 20 24Q18 14 29 11Q38 11 40 19Q43 11 52 11Q62 14 60 24Q58 18 50 18Q43 21 43 31Z"
    />
    <path fill={water} d="M48 60Q60 58 66 66Q60 76 54 74Q54 66 48 60Z" />
  </>
)

export const Penguin = () => (
  <>
    <path fill={gold} d="M34 82Q30 90 38 90L49 90L47 80ZM66 82Q70 90 62 90L51 90L53 80Z" />
    <path fill={slate} d="M27 44Q12 56 14 74Q22 74 30 64ZM73 44Q88 56 86 74Q78 74 70 64Z" />
    <path fill={ink} d="M50 11C66 11 71 24 71 36C78 50 78 86 50 86C22 86 22 50 29 36C29 24 34 11 50 11Z" />
    <path
      fill={cream}
      d="M50 34C56 24 67 26 66 37C64 46 70 54 68 66C66 78 60 82 50 82C40 82 34 78 32 66C30 54 36 46 34 37C33 26 44 24 50 34Z"
    />
    <Mirrored>
      <circle cx="42" cy="34" r="3.4" fill={ink} />
    </Mirrored>
    <path fill={gold} d="M42 40Q50 35 58 40Q55 48 50 50Q45 48 42 40Z" />
  </>
)

export const Fish = () => (
  <>
    <path fill={rust} d="M64 50Q76 34 92 30Q86 50 92 71Q76 67 64 52Z" />
    <path fill={rust} d="M34 34Q46 16 62 20Q58 30 62 38ZM40 68Q50 82 60 80Q58 72 62 64Z" />
    <path fill={teal} d="M8 52C18 30 54 22 76 50C56 82 20 74 8 52Z" />
    <path fill={cream} d="M36 31Q46 50 36 71L31 70Q40 50 31 33Z" />
    <path
      fill={rust}
      d="M48 42Q56 44 54 50Q50 50 48 42ZM48 56Q56 58 54 64Q50 64 48 56ZM58 49Q66 51 64 57Q60 57 58 49Z"
    />
    <circle cx="22" cy="47" r="5.5" fill={cream} />
    <circle cx="21.500" cy="47" r="3" fill={ink} />
  </>
)

export const Octopus = () => (
  <>
    <Mirrored>
      <path
        fill={plum}
        d="M36 54Q30 70 20 68Q14 66 16 60Q8 62 10 70Q14 80 26 78Q36 76 42 64ZM40 60Q40 78 32 82Q28 84 25 82Q26 90 34 90Q46 88 50 72L50 60Z"
      />
    </Mirrored>
    <path
      fill={plum}
      d="M50 12C68 12 78 26 76 42C75 52 68 58 66 66L34 66C32 58 25 52 24 42C22 26 32 12 50 12Z"
    />
    <Mirrored>
      <circle cx="40" cy="46" r="7.5" fill={cream} />
      <circle cx="41.500" cy="47" r="4" fill={ink} />
      <circle cx="36" cy="26" r="3" fill={lilac} />
      <circle cx="34" cy="76" r="2" fill={lilac} />
      <circle cx="22" cy="73" r="2" fill={lilac} />
      <circle cx="42" cy="80" r="2" fill={lilac} />
    </Mirrored>
    <path fill={lilac} d="M42 57Q50 62 58 57Q55 64 50 64Q45 64 42 57Z" />
  </>
)

export const Crab = () => (
  <>
    <Mirrored>
      <path fill={red} d="M30 58Q16 52 17 38L22 38Q22 48 34 54Z" />
      <path fill={red} d="M14 42Q4 30 14 17Q18 22 19 30Q22 20 29 17Q34 30 24 41Q19 45 14 42Z" />
      <path fill={red} d="M30 64L16 66L12 76L16 77L20 70L31 69ZM33 72L22 77L20 87L24 87L27 80L36 77Z" />
      <path fill={red} d="M40 50L38 38L42 38L44 50Z" />
      <circle cx="40" cy="36" r="6" fill={cream} />
      <circle cx="41" cy="36" r="3.2" fill={ink} />
    </Mirrored>
    <path fill={red} d="M50 44C68 44 79 52 79 62C79 74 66 82 50 82C34 82 21 74 21 62C21 52 32 44 50 44Z" />
    <path fill={ink} d="M38 64Q50 70 62 64Q58 73 50 73Q42 73 38 64Z" />
    <Mirrored>
      <circle cx="31" cy="58" r="2.600" fill={cream} />
      <circle cx="38" cy="53" r="2" fill={cream} />
    </Mirrored>
  </>
)
