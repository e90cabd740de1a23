/** The ideas, the newest first, each on its own slip of paper; on the tree, all of them. */
import { boardOf } from "../../../domain/session/board.ts"
import { useText } from "../../language/language-provider.tsx"
import { useOneAtATime } from "./one-at-a-time.ts"
import type { Projected } from "./projected.ts"
import { Scene } from "./scene.tsx"
import styles from "./slip.module.css"
import { Invitation, Slip } from "./slip.tsx"

export const ProposeScene = (projected: Projected) => {
  const text = useText("projector")
  const board = boardOf(projected.state)
  const shown = board.slice(0, useOneAtATime(board.length)).slice(-3).reverse()
  return (
    <Scene
      {...projected}
      content={shown.map((it) => it.contribution.id).join(" ")}
      caption={board.length === 0 ? undefined : text("tree.ideas", { count: board.length })}
      tightest={6}
      smaller={3}
      treeless={(level) => level >= 4}
    >
      {(level) =>
        shown.length === 0 ? (
          <Invitation title={text("propose.empty")}>{text("propose.invitation")}</Invitation>
        ) : (
          <ul className={styles.list}>
            {shown.slice(0, Math.max(1, 3 - level)).map(({ contribution }, at) => (
              <Slip
                key={contribution.id}
                look={at === 0 ? "new" : "earlier"}
                words={contribution.text}
                isTight={level >= 5}
              />
            ))}
          </ul>
        )
      }
    </Scene>
  )
}
