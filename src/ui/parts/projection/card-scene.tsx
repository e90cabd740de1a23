/** One card, for everybody to look at: nothing else. */
import type { Projected } from "./projected.ts"
import { Scene } from "./scene.tsx"
import { Slip } from "./slip.tsx"

export const CardScene = ({ card, ...projected }: Projected & { card: string }) => {
  const shown = projected.state.contributions[card]
  const words = shown?.text ?? ""
  const look =
    shown?.kind === "for" || shown?.kind === "against" || shown?.kind === "nuance" ? shown.kind : "subject"
  return (
    <Scene {...projected} content={card} question="line" tightest={3} oneLine={2} treeless={() => true}>
      {(level) => <Slip as="div" look={look} words={words} isTight={level > 2} />}
    </Scene>
  )
}
