/** A vote from its ballot to its result: what on, how, who is still missing, how many; never which way. */
import { useState } from "react"
import { smallGroup } from "../../domain/session/ballots.ts"
import { isOnQuestion, questionOf } from "../../domain/session/opening.ts"
import type { PublicPoll } from "../../domain/session/state.ts"
import type { Batch } from "../../domain/session/state-batches.ts"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseOne, ChooseSeveral } from "../parts/choice.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { Result } from "../parts/result.tsx"
import type { SessionProps } from "../session-props.ts"
import { BatchDialog, Batches, Missed } from "./batches-panel.tsx"
import { ShiftPanel } from "./follow-up/shift-panel.tsx"
import { Panel } from "./panel.tsx"
import { RecountDialog } from "./recount-dialog.tsx"
import { useListWords, useNames } from "./session-words.ts"
import type { DraftPoll, Voting } from "./use-voting.ts"
import styles from "./vote-panel.module.css"

type Props = {
  session: SessionProps
  voting: Voting
  /** Of the class; 0: nobody knows. */
  pupils?: number
}

/** What is being entered stays open while the vote closes behind it. */
export const VotePanel = (props: Props) => {
  const { session } = props
  const [entering, setEntering] = useState<{ poll: PublicPoll; replaces?: Batch } | null>(null)
  const { poll } = props.voting
  const onEdit = (batch: Batch | null) => {
    if (poll) setEntering(batch ? { poll, replaces: batch } : { poll })
  }
  return (
    <>
      <Phase {...props} onEdit={onEdit} />
      {entering && <BatchDialog session={session} {...entering} onClose={() => setEntering(null)} />}
    </>
  )
}

type Editing = { onEdit: (batch: Batch | null) => void }

const Phase = ({ session, voting, pupils = 0, onEdit }: Props & Editing) => {
  const { poll, phase } = voting
  if (phase === "empty") return <NoIdea />
  if (phase === "new" || !poll) return <NewPoll draft={voting.draft} />
  switch (phase) {
    case "open":
      return <OpenPoll {...{ session, voting, poll, pupils, onEdit }} />
    case "closing":
      return <Closing session={session} />
    case "closed":
      return <ClosedPoll {...{ session, voting, poll, pupils, onEdit }} />
    case "revealed":
      return <Revealed session={session} voting={voting} poll={poll} />
  }
}

const NoIdea = () => {
  const text = useText("teacher.vote")
  return (
    <Panel title={text("title")}>
      <p>{text("noneYet")}</p>
    </Panel>
  )
}

/** What a class reads on one ballot without losing heart. */
const readable = 8

const hints = { approval: "approvalHint", "single-choice": "singleHint", "yes-no": "yesNoHint" } as const

const NewPoll = ({ draft }: { draft: DraftPoll }) => {
  const text = useText("teacher.vote")
  const opening = useText("teacher.opening")
  return (
    <Panel title={text("title")}>
      <ChooseOne
        label={text("method")}
        value={draft.again ? "again" : draft.method}
        onChange={draft.setMethod}
        columns={draft.toAskAgain ? 2 : 3}
        options={[
          ...(draft.toAskAgain ? [{ value: "again" as const, label: opening("again") }] : []),
          { value: "approval", label: text("approval") },
          { value: "single-choice", label: text("single") },
          { value: "yes-no", label: text("yesNo") },
        ]}
      />
      {draft.again ? <AskAgain draft={draft} /> : <OfIdeas draft={draft} />}
      <p className={styles.soft}>{text("seen")}</p>
    </Panel>
  )
}

/** The words of the first vote; nothing is to be chosen. */
const AskAgain = ({ draft }: { draft: DraftPoll }) => {
  const text = useText("teacher.opening")
  return (
    <>
      <p className={styles.soft}>{text("againHint")}</p>
      <p dir="auto">{draft.asked}</p>
    </>
  )
}

const OfIdeas = ({ draft }: { draft: DraftPoll }) => {
  const text = useText("teacher.vote")
  const choices = draft.proposals.map((it) => ({ value: it.id, label: it.text }))
  return (
    <>
      <p className={styles.soft}>{text(hints[draft.method])}</p>
      {draft.options.length > readable && (
        <p role="status">{text("long", { count: draft.options.length, most: readable })}</p>
      )}
      {draft.method === "yes-no" ? (
        <ChooseOne label={text("option")} value={draft.one} onChange={draft.setOne} options={choices} />
      ) : (
        <ChooseSeveral
          label={text("options")}
          description={text("optionsHint")}
          values={draft.ticked}
          onChange={draft.setTicked}
          options={choices}
        />
      )}
      {!draft.isReady && <p role="status">{text("tooFew")}</p>}
    </>
  )
}

type PollProps = Props & { poll: PublicPoll }

const OpenPoll = ({ session, voting, poll, pupils = 0, onEdit }: PollProps & Editing) => {
  const text = useText("teacher.vote")
  const { turnout } = voting
  return (
    <Panel title={text("isOpen")}>
      <Turnout turnout={turnout} words={turnout && text("turnout", turnout)} />
      <Ballot session={session} poll={poll} />
      <Batches session={session} poll={poll} sent={turnout?.n ?? null} pupils={pupils} onEdit={onEdit} />
      <MissingDialog
        session={session}
        seats={voting.missing}
        isOpen={voting.isAsking}
        onWait={voting.stopAsking}
        onClose={voting.closeNow}
      />
    </Panel>
  )
}

type TurnoutProps = { turnout: Voting["turnout"]; words: string | undefined }

export const Turnout = ({ turnout, words }: TurnoutProps) => {
  const text = useText("teacher.vote")
  return (
    <>
      <p className={styles.turnout} role="status">
        {words ?? text("turnoutUnknown")}
      </p>
      {turnout && (
        <progress className={styles.bar} value={turnout.n} max={Math.max(1, turnout.of)} aria-hidden />
      )}
    </>
  )
}

type MissingProps = {
  session: SessionProps
  seats: readonly string[]
  /** The class looks at this screen: how many, not who. */
  isProjected?: boolean
  isOpen: boolean
  onWait: () => void
  onClose: () => void
}

export const MissingDialog = (props: MissingProps) => {
  const { session, seats, isProjected = false, isOpen, onWait, onClose } = props
  const text = useText("teacher.vote")
  const nameOf = useNames(session)
  const list = useListWords()
  const names = text("missing", { count: seats.length, names: list(seats.map(nameOf)) })
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onWait}
      role="alertdialog"
      title={isProjected ? text("closeTitleCount", { count: seats.length }) : text("closeTitle", { names })}
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

type LateProps = {
  count: number
  isOpen: boolean
  onClose: () => void
  onReveal: (admit: boolean) => void
}

/** Once the result is seen, nobody can rule on them fairly, and the class could tell who voted what. */
export const LateDialog = ({ count, isOpen, onClose, onReveal }: LateProps) => {
  const text = useText("teacher.vote")
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      title={text("lateTitle", { count })}
      actions={
        <>
          <Button onPress={() => onReveal(false)}>{text("lateLeave", { count })}</Button>
          <Button kind="primary" autoFocus onPress={() => onReveal(true)}>
            {text("lateCount", { count })}
          </Button>
        </>
      }
    >
      <p>{text("lateWords", { count })}</p>
    </Dialog>
  )
}

const Ballot = ({ session, poll }: Omit<PollProps, "voting">) => {
  const { contributions } = session.view.public
  if (isOnQuestion(poll)) return <p dir="auto">{questionOf(session.view.public, poll)}</p>
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

export const Closing = ({ session }: Pick<Props, "session">) => {
  const text = useText("teacher.vote")
  return (
    <Panel title={text("closed")}>
      <p role="status">{session.connection === "live" ? text("closing") : text("closingOffline")}</p>
    </Panel>
  )
}

const ClosedPoll = ({ session, voting, poll, pupils = 0, onEdit }: PollProps & Editing) => {
  const text = useText("teacher.vote")
  return (
    <Panel title={text("closed")} aside={text("ballots", { count: poll.counted })}>
      <Guessable count={poll.counted} />
      <Ballot session={session} poll={poll} />
      <Batches session={session} poll={poll} sent={poll.counted} pupils={pupils} onEdit={onEdit} />
      <div>
        <Button size="small" onPress={voting.reopen}>
          {text("reopen")}
        </Button>
      </div>
      <LateDialog {...voting.late} />
    </Panel>
  )
}

/** Said before the result is shown, while the vote can be opened again. Nobody knows yet how it came out. */
const Guessable = ({ count }: { count: number }) => {
  const text = useText("teacher.vote")
  if (count === 0) return null
  if (count >= smallGroup) return <p className={styles.soft}>{text("unanimous")}</p>
  return (
    <Banner kind="care" isSaid>
      {text("few", { count })}
    </Banner>
  )
}

const Revealed = ({ session, voting, poll }: PollProps) => {
  const text = useText("teacher.vote")
  const recount = useText("teacher.recount")
  const [isRecounting, setRecounting] = useState(false)
  return (
    <>
      <Panel title={text("revealed")} aside={text("ballots", { count: poll.counted })}>
        <Result poll={poll} state={session.view.public} />
        <Missed session={session} poll={poll} />
        <div className={styles.acts}>
          <Button size="small" onPress={voting.again}>
            {text("again")}
          </Button>
          <Button kind="quiet" size="small" onPress={() => setRecounting(true)}>
            {recount("open")}
          </Button>
        </div>
        {isRecounting && (
          <RecountDialog poll={poll} state={session.view.public} onClose={() => setRecounting(false)} />
        )}
      </Panel>
      {poll.again !== undefined && <ShiftPanel session={session} />}
    </>
  )
}
