/** The session's tree, as the class sees it grow; and the ways to the board and to the code on the wall. */
import { treeOf } from "../../domain/session/projection.ts"
import { useText } from "../language/language-provider.tsx"
import { Tree } from "../parts/art/tree.tsx"
import { Button } from "../parts/button.tsx"
import type { SessionProps } from "../session-props.ts"
import styles from "./tree-panel.module.css"

type Props = { session: SessionProps; onGo: (path: "/wall" | "/board") => void }

export const TreePanel = ({ session, onGo }: Props) => {
  const text = useText("teacher.tree")
  const cockpit = useText("teacher.cockpit")
  const { public: shown } = session.view
  const grown = treeOf(shown, session.live?.turnout)
  return (
    <section className={styles.panel} aria-label={text("title")}>
      <div className={styles.tree}>
        <Tree {...grown} stage={shown.stages[shown.stage]?.kind ?? "propose"} />
      </div>
      <div className={styles.foot}>
        <p>{text("grown", { ideas: grown.buds, arguments: grown.leaves })}</p>
        <Button size="small" onPress={() => onGo("/board")}>
          {cockpit("board")}
        </Button>
        <Button size="small" onPress={() => onGo("/wall")}>
          {cockpit("wall")}
        </Button>
      </div>
    </section>
  )
}
