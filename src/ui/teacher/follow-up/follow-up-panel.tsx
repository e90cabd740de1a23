/** Decisions read again with the class: what is brought back, what pupils say of it, and what the wall shows. */
import type { ClassLog } from "../../../domain/session/class-log.ts"
import { followedOf } from "../../../domain/session/follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Panel } from "../panel.tsx"
import { EarlierPanel } from "./earlier-panel.tsx"
import styles from "./follow-up.module.css"
import { FollowedRow } from "./followed-row.tsx"
import { OnTheWall } from "./on-the-wall.tsx"

type Props = {
  session: SessionProps
  /** What is still open from earlier sessions; null while this device looks. */
  earlier: ClassLog | null
}

export const FollowUpPanel = ({ session, earlier }: Props) => {
  const text = useText("teacher.followUp")
  const past = followedOf(session.view.public).filter((it) => it.isPast)
  const hasSomething = followedOf(session.view.public).length > 0
  return (
    <>
      <Panel title={text("title")}>
        <p className={styles.lead}>{text(hasSomething ? "lead" : "empty")}</p>
        {past.map((it) => (
          <FollowedRow key={it.id} session={session} followed={it} withCounts />
        ))}
        {hasSomething && <OnTheWall session={session} />}
      </Panel>
      <EarlierPanel session={session} earlier={earlier} />
    </>
  )
}
