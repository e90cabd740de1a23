/**
 * Ballots of a vote on paper, for those who have no tablet: cut along the lines, filled in unseen, counted by two.
 * Each carries the vote's own code, so that a ballot of another vote is told apart.
 */
import { useState } from "react"
import { marksOf, mostMarks } from "../../../domain/session/ballots.ts"
import { batchesThatCount, votersIn } from "../../../domain/session/batches.ts"
import { isOnQuestion, questionOf } from "../../../domain/session/opening.ts"
import { currentPoll } from "../../../domain/session/poll-outcome.ts"
import type { PublicPoll, PublicState } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { classNames } from "../../parts/class-names.ts"
import { useAskedWords, useOptionNames } from "../../parts/result.tsx"
import { TextInput } from "../../parts/text-input.tsx"
import { staffOf } from "../staff-session.ts"
import { codeOfVote } from "../vote-code.ts"
import styles from "./ballots.module.css"
import { SheetPage } from "./sheet-page.tsx"
import type { Exported } from "./use-record.ts"

/** Sheets of a class, and some that are spoilt. */
const MOST = 200
const countIn = (typed: string): number => Math.min(MOST, Math.max(0, Number(typed)))

type Props = {
  state: PublicState
  /** Ballots to begin with: those of the class that no tablet has sent. */
  wanted: number
  onPrint: () => void
}

export const BallotsView = ({ state, wanted, onPrint }: Props) => {
  const text = useText("teacher.ballots")
  const [typed, setTyped] = useState(String(wanted))
  const poll = currentPoll(state)
  const count = countIn(typed)
  const isOver = poll === undefined || poll.status === "revealed"
  return (
    <SheetPage
      title={text("title")}
      back={{ to: "/", label: text("back") }}
      onPrint={onPrint}
      isReady={!isOver && count > 0}
      notes={
        isOver ? (
          <Banner>{text(poll ? "over" : "none")}</Banner>
        ) : (
          <div className={styles.notes}>
            <div className={styles.count}>
              <TextInput
                label={text("count")}
                description={text("most", { most: MOST })}
                inputMode="numeric"
                autoComplete="off"
                value={typed}
                onChange={(next) => setTyped(next === "" ? "" : String(countIn(next.replace(/\D/g, ""))))}
              />
            </div>
            <p>{text("how", { code: codeOfVote(poll) })}</p>
          </div>
        )
      }
    >
      {!isOver && (
        <div className={classNames(styles.sheet, isLong(poll, state) && styles.long)}>
          {Array.from({ length: count }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: all alike
            <PaperBallot key={at} poll={poll} state={state} isCopy={at > 0} />
          ))}
        </div>
      )}
    </SheetPage>
  )
}

/** Long ideas stand one ballot beneath the other. */
const isLong = (poll: PublicPoll, state: PublicState): boolean =>
  poll.options.some((id) => (state.contributions[id]?.text ?? "").length > 120)

type BallotProps = { poll: PublicPoll; state: PublicState; isCopy: boolean }

const PaperBallot = ({ poll, state, isCopy }: BallotProps) => {
  const text = useText("teacher.ballots")
  const nameOf = useOptionNames(state)
  const asked = useAskedWords(state)(poll)
  const most = mostMarks(poll)
  const isYesNo = poll.method === "yes-no"
  return (
    // Who hears the page hears one of them.
    <section className={styles.ballot} aria-label={text("one")} {...(isCopy ? { "aria-hidden": true } : {})}>
      <p className={styles.head}>
        <span dir="auto">{isYesNo && asked !== undefined ? asked : questionOf(state, poll)}</span>
        <b className={styles.code}>{text("code", { code: codeOfVote(poll) })}</b>
      </p>
      <p>{text("tick", { most: most < poll.options.length || isYesNo ? most : 0 })}</p>
      <ul className={styles.options}>
        {marksOf(poll).map((option) => (
          <li key={option}>
            <span className={styles.box} aria-hidden />
            <span dir="auto">{nameOf(option)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.blank}>{text(isOnQuestion(poll) ? "unsure" : "blank")}</p>
    </section>
  )
}

/** A sheet, where nobody knows how many are missing. */
const SOME = 8

export const BallotsScreen = ({ session, members }: Exported) => {
  const { public: state } = session.view
  const staff = staffOf(session)
  const poll = currentPoll(state)
  const turnout = poll && session.live?.turnout?.[poll.id]
  const entered = votersIn(batchesThatCount(staff.polls[poll?.id ?? ""] ?? {}))
  // Of several classes one may know one list only.
  const all = turnout?.of ?? (staff.classes ? 0 : members.length)
  const missing = all - (turnout?.n ?? 0) - entered
  return <BallotsView state={state} wanted={missing > 0 ? missing : SOME} onPrint={() => window.print()} />
}
