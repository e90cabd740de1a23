/** A ballot: choose, reread it in words, put it in the box. What is in the box stays on the screen. */
import Check from "lucide-react/icons/check"
import Eye from "lucide-react/icons/eye"
import EyeOff from "lucide-react/icons/eye-off"
import { useEffect, useState } from "react"
import { limits } from "../../../domain/limits.ts"
import type { PublicPoll } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import { useAskedWords } from "../../parts/result.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import { InDock } from "../in-dock.tsx"
import styles from "./ballot.module.css"
import { useBallotFate } from "./ballot-fate.ts"
import { BallotOptions, blank, useOptionWords } from "./ballot-options.tsx"
import { ballotsHere } from "./pending-work.ts"
import { useScreenMode } from "./screen-mode.ts"
import { useAct } from "./use-act.ts"
import { draftOf } from "./use-draft.ts"

type Props = { session: SessionProps; poll: PublicPoll }

/** What is ticked: options, or `blank` alone. Nothing ticked is no ballot yet. */
type Ticked = readonly string[]

export const Ballot = ({ session, poll }: Props) => {
  const { run, problem, isBusy } = useAct(session.act)
  const [ticked, setTicked] = useState<Ticked>([])
  const [step, setStep] = useState<"choose" | "reread">("choose")
  const [isChanging, setChanging] = useState(false)
  const kept = useKeptMarks(session, poll.id)
  useBallotFate(session, poll)
  const isIn = session.view.own.ballots[poll.id] === true && !isChanging
  useScreenMode(isIn ? "voted" : "voting")
  const cast = async () => {
    const marks = ticked.filter((it) => it !== blank)
    if (!(await run({ type: "CastBallot", poll: poll.id, marks }))) return
    await kept.keep(marks)
    setChanging(false)
    setStep("choose")
  }
  const change = () => {
    if (kept.marks) setTicked(kept.marks.length === 0 ? [blank] : kept.marks)
    setChanging(true)
    setStep("choose")
  }
  if (isIn) return <InTheBox session={session} poll={poll} marks={kept.marks} onChange={change} />
  if (step === "reread")
    return (
      <Reread
        {...{ session, poll, ticked, problem, isBusy }}
        onChange={() => setStep("choose")}
        onCast={() => void cast()}
      />
    )
  return <Choose {...{ session, poll, ticked }} onTick={setTicked} onReread={() => setStep("reread")} />
}

type ChooseProps = Props & { ticked: Ticked; onTick: (ticked: Ticked) => void; onReread: () => void }

const Choose = ({ session, poll, ticked, onTick, onReread }: ChooseProps) => {
  const text = useText("pupil.vote")
  const words = useOptionWords(session.view.public, poll)
  const asked = useAskedWords(session.view.public)(poll)
  const who = text(poll.opening ? "notShown" : "who")
  const Seen = poll.opening ? EyeOff : Eye
  return (
    <div className={styles.ballot}>
      {poll.method === "yes-no" && asked !== undefined && <Card text={asked} as="div" withVoice />}
      <div className={styles.who}>
        <Seen aria-hidden size={28} />
        <p>{who}</p>
        <Speaker text={who} />
      </div>
      <BallotOptions {...{ poll, ticked, onTick, words }} />
      <InDock>
        <Button kind="primary" wide isDisabled={ticked.length === 0} onPress={onReread}>
          {text("review")}
        </Button>
      </InDock>
    </div>
  )
}

type RereadProps = Props & {
  ticked: Ticked
  problem: string | undefined
  isBusy: boolean
  onChange: () => void
  onCast: () => void
}

export const Reread = ({ session, poll, ticked, problem, isBusy, onChange, onCast }: RereadProps) => {
  const text = useText("pupil.vote")
  return (
    <div className={styles.ballot}>
      <h2 tabIndex={-1} ref={focusOnSight}>
        {text("reviewTitle")}
      </h2>
      <Paper session={session} poll={poll} marks={ticked} />
      {problem !== undefined && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      <InDock>
        <Button onPress={onChange}>{text("change")}</Button>
        <Button kind="primary" isDisabled={isBusy} onPress={onCast}>
          {text("cast")}
        </Button>
      </InDock>
    </div>
  )
}

type InProps = Props & { marks: readonly string[] | null; onChange: () => void }

const InTheBox = ({ session, poll, marks, onChange }: InProps) => {
  const text = useText("pupil.vote")
  const isHere = ballotsHere(session.pending).has(poll.id)
  const live = session.live?.turnout?.[poll.id]
  return (
    <div className={styles.ballot}>
      {marks && <Paper session={session} poll={poll} marks={marks} />}
      {!isHere && <p className={styles.hint}>{text("inBoxOther")}</p>}
      {live && <p className={styles.hint}>{text("turnout", live)}</p>}
      <div>
        <Button onPress={onChange}>{text("change")}</Button>
      </div>
    </div>
  )
}

/** The ballot in words. */
const Paper = ({ session, poll, marks }: Props & { marks: readonly string[] }) => {
  const words = useOptionWords(session.view.public, poll)
  const asked = useAskedWords(session.view.public)(poll)
  const isBlank = marks.length === 0 || marks.includes(blank)
  return (
    <div className={styles.paper}>
      {poll.method === "yes-no" && <p className={styles.asked}>{asked ?? session.view.public.question}</p>}
      <ul>
        {(isBlank ? [words(blank)] : marks.map(words)).map((mark) => (
          <li key={mark} className={styles.mark}>
            <Check aria-hidden size={32} strokeWidth={3} />
            <span className={styles.words} dir="auto">
              {mark}
            </span>
            <Speaker text={mark} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const focusOnSight = (heading: HTMLElement | null) => heading?.focus()

/** One's last ballot, in words, on this device only: the box gives none back. */
const useKeptMarks = ({ drafts, seat }: SessionProps, poll: string) => {
  const [marks, setMarks] = useState<readonly string[] | null>(null)
  const name = draftOf.ballot(seat, poll)
  useEffect(() => {
    let isWanted = true
    drafts.loadValue(name).then(
      (value) => isWanted && isMarks(value) && setMarks((known) => known ?? value),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [drafts, name])
  const keep = async (cast: readonly string[]) => {
    setMarks(cast)
    await drafts.saveValue(name, cast).catch(() => undefined)
  }
  return { marks, keep }
}

const isMarks = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= limits.options && value.every((mark) => typeof mark === "string")
