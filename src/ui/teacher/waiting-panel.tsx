/** What waits for the facilitator, each with its act. Nothing waiting is said too. */
import type { ReactNode } from "react"
import { approvalQueue, type CockpitFace, reportedOf, requestsOf } from "../../domain/session/attention.ts"
import { hasLateBallots } from "../../domain/session/ballots.ts"
import { isCompared } from "../../domain/session/opening.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { SmallFace } from "../parts/face.tsx"
import { Panel } from "./panel.tsx"
import { useListWords } from "./session-words.ts"
import { type StaffSession, staffOf } from "./staff-session.ts"
import { unansweredOf } from "./unanswered.ts"
import { useAct } from "./use-acts.ts"
import { sayHelped, useFaces } from "./use-faces.ts"
import { useLetIn } from "./use-let-in.ts"
import styles from "./waiting-panel.module.css"

type Props = StaffSession & { onGo: (path: "/approve" | "/board") => void }

export const WaitingPanel = (props: Props) => {
  const { session, members, onGo } = props
  const text = useText("teacher.waiting")
  const list = useListWords()
  const staff = staffOf(session)
  const queue = approvalQueue(staff)
  const reported = reportedOf(staff)
  const faces = useFaces(props)
  const help = faces.filter((it) => it.condition === "help")
  const unsent = faces.filter((it) => it.unsent > 0)
  const answers = unansweredOf(session)
  const things = unsent.reduce((sum, it) => sum + it.unsent, 0)
  const rows: ReactNode[] = [
    help.length > 0 && (
      <Row key="help" words={text("help", { count: help.length })}>
        <Helping faces={help} />
      </Row>
    ),
    queue.length > 0 && (
      <Row
        key="ideas"
        words={text("ideas", { count: queue.length })}
        act={<Button onPress={() => onGo("/approve")}>{text("read")}</Button>}
      />
    ),
    requestsOf(staff, members).length > 0 && <Requests key="requests" {...props} />,
    reported.length > 0 && (
      <Row
        key="reports"
        words={text("reports", { count: reported.length })}
        act={<Button onPress={() => onGo("/board")}>{text("look")}</Button>}
      />
    ),
    lateOf(session) !== null && <LateBallots key="late" session={session} />,
    answers.length > 0 && <Row key="answers" words={text("answers", { count: answers.length })} />,
    unsent.length > 0 && (
      <Row
        key="unsent"
        words={text("unsent", { things, tablets: unsent.length, names: list(unsent.map((it) => it.name)) })}
      />
    ),
  ]
  const isEmpty = !rows.some(Boolean)
  return (
    <Panel title={text("title")}>
      {isEmpty ? (
        <p className={styles.nothing}>{text("nothing")}</p>
      ) : (
        <ul className={styles.rows}>{rows}</ul>
      )}
    </Panel>
  )
}

type RowProps = { words: string; act?: ReactNode; children?: ReactNode }

const Row = ({ words, act, children }: RowProps) => (
  <li className={styles.row}>
    <div className={styles.line}>
      <span className={styles.words}>{words}</span>
      {act}
    </div>
    {children}
  </li>
)

const Helping = ({ faces }: { faces: readonly CockpitFace[] }) => {
  const text = useText("teacher.waiting")
  return (
    <ul className={styles.requests}>
      {faces.map(({ member, seat, avatar, name }) => (
        <li key={member} className={styles.request}>
          <SmallFace avatar={avatar} name={name} />
          {seat !== null && (
            <Button size="small" aria-label={text("helpedWho", { name })} onPress={() => sayHelped(seat)}>
              {text("helped")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

const Requests = ({ session, members }: StaffSession) => {
  const text = useText("teacher.waiting")
  const act = useAct(session)
  const letIn = useLetIn(session)
  const requests = requestsOf(staffOf(session), members)
  return (
    <Row
      words={text("requests", { count: requests.length })}
      act={
        requests.length > 1 && (
          <Button onPress={() => void letIn(requests, text("admittedAll"))}>{text("letInAll")}</Button>
        )
      }
    >
      <ul className={styles.requests}>
        {requests.map((asked) => {
          const who = asked.name ?? text("unknownName")
          const { request } = asked
          const refuse = () =>
            void act({ type: "RuleSeatRequest", request, admit: false }, text("notAdmitted", { name: who }))
          return (
            <li key={request} className={styles.request}>
              <span className={styles.who}>
                {asked.avatar ? <SmallFace avatar={asked.avatar} name={who} /> : <strong>{who}</strong>}
                <span className={styles.why}>{text(asked.why)}</span>
              </span>
              <Button size="small" onPress={() => void letIn([asked], text("admitted", { name: who }))}>
                {text("letIn")}
              </Button>
              <Button kind="quiet" size="small" onPress={refuse}>
                {text("refuse")}
              </Button>
            </li>
          )
        })}
      </ul>
    </Row>
  )
}

const lateOf = ({ view: { public: shown } }: StaffSession["session"]) =>
  Object.values(shown.polls).find((it) => hasLateBallots(it) && !isCompared(shown, it.id)) ?? null

/** Ruled on before anybody sees what they say. */
const LateBallots = ({ session }: Pick<StaffSession, "session">) => {
  const text = useText("teacher.waiting")
  const act = useAct(session)
  const poll = lateOf(session)
  if (!poll) return null
  const rule = (admit: boolean) =>
    void act({ type: "RuleLateBallots", poll: poll.id, admit }, text(admit ? "lateCounted" : "lateLeft"))
  return (
    <Row words={text("late", { count: poll.lateHeld })}>
      <p className={styles.why}>{text("lateWords")}</p>
      <div className={styles.names}>
        <Button size="small" onPress={() => rule(true)}>
          {text("lateCount")}
        </Button>
        <Button size="small" onPress={() => rule(false)}>
          {text("lateLeave")}
        </Button>
      </div>
    </Row>
  )
}
