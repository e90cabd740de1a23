/** A session that is over: its result and its answers stay to be read, and it can be opened again. */
import { currentPoll } from "../../domain/session/poll-outcome.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { DecisionCard } from "../parts/decision-card.tsx"
import { Result } from "../parts/result.tsx"
import styles from "./cockpit-screen.module.css"
import { Safety } from "./finish-dialog.tsx"
import { GoesOn, HowItWent } from "./follow-up/after-panels.tsx"
import { KeepCopyButton } from "./keep-copy.tsx"
import { Panel } from "./panel.tsx"
import type { StaffSession } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"

type Props = StaffSession & { onGo: (path: "/take-out") => void }

export const FinishedPanel = ({ session, members, log, onGo }: Props) => {
  const text = useText("teacher.finish")
  const out = useText("teacher.takeOut")
  const vote = useText("teacher.vote")
  const act = useAct(session)
  const { public: shown } = session.view
  const poll = currentPoll(shown)
  const decisions = Object.values(shown.decisions)
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Panel title={text("finished")}>
          <Safety session={session} members={members} />
          <p>{text("readHere")}</p>
          <div className={styles.acts}>
            <Button kind="primary" onPress={() => onGo("/take-out")}>
              {out("open")}
            </Button>
            <Button onPress={() => void act({ type: "ReopenSession" }, text("reopened"))}>
              {text("reopen")}
            </Button>
            <KeepCopyButton log={log} />
          </div>
        </Panel>
        <Panel title={vote("title")}>
          {poll?.status === "revealed" ? <Result poll={poll} state={shown} /> : <p>{text("noResult")}</p>}
        </Panel>
        <HowItWent session={session} members={members} />
      </div>
      <div className={styles.column}>
        <Panel title={text("decisions")}>
          {decisions.length === 0 && <p>{text("noDecision")}</p>}
          {decisions.map((it) => (
            <DecisionCard key={it.contribution} decision={it} state={shown} withWho />
          ))}
        </Panel>
        <GoesOn session={session} />
      </div>
    </div>
  )
}
