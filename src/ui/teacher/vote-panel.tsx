/** A vote from its ballot to its result: what on, how, who is still missing, how many; never which way. */
import { useState } from "react"
import { limits } from "../../domain/limits.ts"
import { boardOf, sortBoard } from "../../domain/session/board.ts"
import type { Method } from "../../domain/session/events.ts"
import { currentPoll } from "../../domain/session/poll-outcome.ts"
import type { PublicPoll } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseOne, ChooseSeveral } from "../parts/choice.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { Result } from "../parts/result.tsx"
import type { SessionProps } from "../session-props.ts"
import { Panel } from "./panel.tsx"
import { useListWords, useNames } from "./session-words.ts"
import { useAct } from "./use-acts.ts"
import styles from "./vote-panel.module.css"

type Props = { session: SessionProps }

export const VotePanel = ({ session }: Props) => {
  const poll = currentPoll(session.view.public)
  const [isNew, setNew] = useState(false)
  if (!poll || isNew) return <NewPoll session={session} onOpened={() => setNew(false)} />
  switch (poll.status) {
    case "open":
      return <OpenPoll session={session} poll={poll} />
    case "closing":
      return <Closing session={session} />
    case "closed":
      return <ClosedPoll session={session} poll={poll} />
    case "revealed":
      return <Revealed session={session} poll={poll} onAgain={() => setNew(true)} />
  }
}

const NewPoll = ({ session, onOpened }: Props & { onOpened: () => void }) => {
  const text = useText("teacher.vote")
  const act = useAct(session)
  const proposals = sortBoard(boardOf(session.view.public), "discussed").map((it) => it.contribution)
  const [method, setMethod] = useState<Method>(proposals.length === 1 ? "yes-no" : "approval")
  const [left, setLeft] = useState<readonly string[]>([])
  const [only, setOnly] = useState<string | null>(null)
  const choices = proposals.map((it) => ({ value: it.id, label: it.text }))
  const ticked = proposals.map((it) => it.id).filter((id) => !left.includes(id))
  const one = only ?? (proposals.length === 1 ? (proposals[0]?.id ?? null) : null)
  const isYesNo = method === "yes-no"
  const options = isYesNo ? (one === null ? [] : [one]) : ticked.slice(0, limits.options)
  const isReady = isYesNo ? options.length === 1 : options.length >= 2
  const open = async () => {
    if (await act({ type: "OpenPoll", method, options }, text("openSaid"))) onOpened()
  }
  if (proposals.length === 0)
    return (
      <Panel title={text("title")}>
        <p>{text("noneYet")}</p>
      </Panel>
    )
  return (
    <Panel title={text("title")}>
      <ChooseOne
        label={text("method")}
        value={method}
        onChange={setMethod}
        options={[
          { value: "approval", label: text("approval"), description: text("approvalHint") },
          { value: "single-choice", label: text("single"), description: text("singleHint") },
          { value: "yes-no", label: text("yesNo"), description: text("yesNoHint") },
        ]}
      />
      {isYesNo ? (
        <ChooseOne label={text("option")} value={one} onChange={setOnly} options={choices} />
      ) : (
        <ChooseSeveral
          label={text("options")}
          description={text("optionsHint")}
          values={ticked}
          onChange={(values) => setLeft(proposals.map((it) => it.id).filter((id) => !values.includes(id)))}
          options={choices}
        />
      )}
      {!isReady && <p>{text("tooFew")}</p>}
      <Button kind="primary" wide isDisabled={!isReady} onPress={() => void open()}>
        {text("open")}
      </Button>
    </Panel>
  )
}

type PollProps = Props & { poll: PublicPoll }

const OpenPoll = ({ session, poll }: PollProps) => {
  const text = useText("teacher.vote")
  const act = useAct(session)
  const [isAsking, setAsking] = useState(false)
  const turnout = session.live?.turnout?.[poll.id]
  const missing = session.live?.missing?.[poll.id] ?? []
  const close = () => {
    setAsking(false)
    void act({ type: "ClosePoll", poll: poll.id }, text("closedSaid"))
  }
  return (
    <Panel title={text("isOpen")}>
      <Ballot session={session} poll={poll} />
      <p className={styles.turnout} role="status">
        {turnout ? text("turnout", { n: turnout.n, of: turnout.of }) : text("turnoutUnknown")}
      </p>
      {turnout && (
        <progress className={styles.bar} value={turnout.n} max={Math.max(1, turnout.of)} aria-hidden />
      )}
      <Button kind="primary" wide onPress={() => (missing.length > 0 ? setAsking(true) : close())}>
        {text("close")}
      </Button>
      <MissingDialog
        session={session}
        seats={missing}
        isOpen={isAsking}
        onWait={() => setAsking(false)}
        onClose={close}
      />
    </Panel>
  )
}

type MissingProps = Props & {
  seats: readonly string[]
  isOpen: boolean
  onWait: () => void
  onClose: () => void
}

export const MissingDialog = ({ session, seats, isOpen, onWait, onClose }: MissingProps) => {
  const text = useText("teacher.vote")
  const nameOf = useNames(session)
  const list = useListWords()
  const names = text("missing", { count: seats.length, names: list(seats.map(nameOf)) })
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onWait}
      role="alertdialog"
      title={text("closeTitle", { names })}
      actions={
        <>
          <Button onPress={onClose}>{text("closeNow")}</Button>
          <Button kind="primary" autoFocus onPress={onWait}>
            {text("wait")}
          </Button>
        </>
      }
    >
      <p>{text("closeWords", { count: seats.length })}</p>
    </Dialog>
  )
}

const Ballot = ({ session, poll }: PollProps) => {
  const { contributions } = session.view.public
  return (
    <ul className={styles.ballot}>
      {poll.options.map((id) => (
        <li key={id} dir="auto">
          {contributions[id]?.text}
        </li>
      ))}
    </ul>
  )
}

const Closing = ({ session }: Props) => {
  const text = useText("teacher.vote")
  return (
    <Panel title={text("closed")}>
      <p role="status">{session.connection === "live" ? text("closing") : text("closingOffline")}</p>
    </Panel>
  )
}

const ClosedPoll = ({ session, poll }: PollProps) => {
  const text = useText("teacher.vote")
  const act = useAct(session)
  return (
    <Panel title={text("closed")} aside={text("ballots", { count: poll.counted })}>
      <Ballot session={session} poll={poll} />
      <div className={styles.acts}>
        <Button onPress={() => void act({ type: "ReopenPoll", poll: poll.id }, text("reopened"))}>
          {text("reopen")}
        </Button>
        <Button kind="primary" onPress={() => void act({ type: "RevealPoll", poll: poll.id })}>
          {text("reveal")}
        </Button>
      </div>
    </Panel>
  )
}

const Revealed = ({ session, poll, onAgain }: PollProps & { onAgain: () => void }) => {
  const text = useText("teacher.vote")
  return (
    <Panel title={text("revealed")} aside={text("ballots", { count: poll.counted })}>
      <Result poll={poll} state={session.view.public} />
      <div className={styles.acts}>
        <Button size="small" onPress={onAgain}>
          {text("again")}
        </Button>
      </div>
    </Panel>
  )
}
