/** Votes that no tablet took: a show of hands, ballots on paper. Facilitators may correct them until the reveal. */
import Printer from "lucide-react/icons/printer"
import { type ReactNode, useState } from "react"
import { useLocation } from "wouter"
import { limits } from "../../domain/limits.ts"
import { marksOf, mostMarks } from "../../domain/session/ballots.ts"
import { batchesThatCount, votersIn } from "../../domain/session/batches.ts"
import type { PublicPoll } from "../../domain/session/state.ts"
import type { Batch, VotingWay } from "../../domain/session/state-batches.ts"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseOne } from "../parts/choice.tsx"
import { classNames } from "../parts/class-names.ts"
import { Dialog } from "../parts/dialog.tsx"
import { FieldProblem } from "../parts/field-problem.tsx"
import { useOptionNames } from "../parts/result.tsx"
import { TextInput } from "../parts/text-input.tsx"
import type { SessionProps } from "../session-props.ts"
import styles from "./batches-panel.module.css"
import { useProblemWords } from "./problem-words.ts"
import { staffOf } from "./staff-session.ts"
import { useOneAtATime } from "./use-one-at-a-time.ts"
import { codeOfVote } from "./vote-code.ts"

type Props = {
  session: SessionProps
  poll: PublicPoll
  /** Ballots that tablets have sent; null where nobody knows. */
  sent: number | null
  /** Pupils of the class; 0: unknown, or several classes. */
  pupils: number
  /** Whose entry is corrected; null: a new one. */
  onEdit: (batch: Batch | null) => void
}

export const Batches = ({ session, poll, sent, pupils, onEdit }: Props) => {
  const text = useText("teacher.batches")
  const [, navigate] = useLocation()
  const batches = batchesThatCount(staffOf(session).polls[poll.id] ?? {}).filter((it) => it.voters > 0)
  const all = votersIn(batches) + (sent ?? 0)
  return (
    <div className={styles.batches}>
      {batches.length > 0 && (
        <ul className={styles.list}>
          {batches.map((it) => (
            <Entered key={it.id} batch={it} isWaiting={isWaiting(session, it)}>
              <Button
                kind="quiet"
                size="small"
                aria-label={text("correctOne", { what: text(`${it.way}Counted`, { count: it.voters }) })}
                onPress={() => onEdit(it)}
              >
                {text("correct")}
              </Button>
            </Entered>
          ))}
        </ul>
      )}
      <Missed session={session} poll={poll} />
      {pupils > 0 && batches.length > 0 && all > pupils && (
        <Banner kind="care" isSaid>
          {text("tooMany", { all, pupils })}
        </Banner>
      )}
      <div className={styles.acts}>
        <Button size="small" onPress={() => onEdit(null)}>
          {text("add")}
        </Button>
        <Button
          kind="quiet"
          size="small"
          icon={<Printer aria-hidden size={20} />}
          onPress={() => navigate("/ballots")}
        >
          {text("print")}
        </Button>
      </div>
    </div>
  )
}

/** What came too late to count: said, so that nobody thinks it did. */
export const Missed = ({ session, poll }: Pick<Props, "session" | "poll">) => {
  const text = useText("teacher.batches")
  const { batches = [] } = staffOf(session).polls[poll.id] ?? {}
  const missed = batches.filter((it) => it.missed !== undefined)
  if (missed.length === 0) return null
  return (
    <ul className={styles.list}>
      {missed.map((it) => (
        <Entered key={it.id} batch={it}>
          <span className={styles.soft}>{text(`${it.missed ?? "shown"}Before`)}</span>
        </Entered>
      ))}
    </ul>
  )
}

type EnteredProps = { batch: Batch; isWaiting?: boolean; children: ReactNode }

const Entered = ({ batch: { way, voters, witnesses }, isWaiting = false, children }: EnteredProps) => {
  const text = useText("teacher.batches")
  return (
    <li className={styles.batch}>
      <span>
        {text(`${way}Counted`, { count: voters })}
        <span className={styles.soft}>
          {text("countedBy", { first: witnesses[0], second: witnesses[1] })}
          {isWaiting && ` ${text("waiting")}`}
        </span>
      </span>
      {children}
    </li>
  )
}

/** The host has not taken it yet. */
const isWaiting = ({ pending }: SessionProps, { id }: Batch): boolean =>
  pending.some(({ event, state }) => state === "waiting" && event.facts.batch === id)

type Problem = { readonly of: "voters" | "witnesses" | "all"; readonly why: string }

const fieldOf: { readonly [type: string]: Problem["of"] } = {
  BatchNotValid: "voters",
  TooManyVoters: "voters",
  WitnessesMissing: "witnesses",
}

type DialogProps = Pick<Props, "session" | "poll"> & {
  replaces?: Batch | undefined
  onClose: () => void
}

/** What stands in a field: digits only, as many as a class needs. */
const digits = (typed: string): string => typed.replace(/\D/g, "").slice(0, 3)
const shown = (count: number | undefined): string => (count === undefined ? "" : String(count))

export const BatchDialog = ({ session, poll, replaces, onClose }: DialogProps) => {
  const text = useText("teacher.batches")
  const act = useText("common.act")
  const nameOf = useOptionNames(session.view.public)
  const words = useProblemWords()
  const { isPending, run } = useOneAtATime()
  const [way, setWay] = useState<VotingWay>(replaces?.way ?? "hands")
  const [voters, setVoters] = useState(shown(replaces?.voters))
  const [marks, setMarks] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(replaces?.marks ?? {}).map(([option, it]) => [option, String(it)])),
  )
  const [witnesses, setWitnesses] = useState(replaces?.witnesses ?? (["", ""] as const))
  const [problem, setProblem] = useState<Problem | null>(null)
  const options = marksOf(poll)
  const marked = options.reduce((sum, it) => sum + Number(marks[it] ?? 0), 0)
  const hasBlanks = mostMarks(poll) === 1 && voters !== "" && Number(voters) >= marked
  const save = async () => {
    setProblem(null)
    if (voters === "" || (Number(voters) === 0 && !replaces))
      return setProblem({ of: "voters", why: text("votersMissing") })
    const counts = Object.fromEntries(options.map((it) => [it, Number(marks[it] ?? 0)]))
    const corrected = replaces ? { replaces: replaces.id } : {}
    const entry = { poll: poll.id, way, voters: Number(voters), marks: counts, witnesses, ...corrected }
    try {
      const done = await session.act({ type: "EnterBatch", ...entry })
      if (done.ok) return onClose()
      setProblem({ of: fieldOf[done.error.type] ?? "all", why: words(done.error) })
    } catch (error) {
      setProblem({ of: "all", why: words({ type: "Thrown", error }) })
    }
  }
  const problemOf = (field: Problem["of"]) => (problem?.of === field ? problem.why : undefined)
  return (
    <Dialog
      isOpen
      mustAnswer
      onClose={onClose}
      title={text(replaces ? "correctTitle" : "title")}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {act("cancel")}
          </Button>
          <Button kind="primary" isPending={isPending} onPress={() => void run(save)}>
            {text(replaces ? "saveCorrected" : "save")}
          </Button>
        </>
      }
    >
      <p>{text(replaces ? "correctLead" : "lead")}</p>
      <ChooseOne
        label={text("way")}
        value={way}
        onChange={setWay}
        columns={2}
        options={[
          { value: "hands", label: text("hands") },
          { value: "paper", label: text("paper") },
        ]}
      />
      {way === "paper" && <p>{text("paperCode", { code: codeOfVote(poll) })}</p>}
      <div className={styles.number}>
        <TextInput
          label={text("voters")}
          description={text("votersHint")}
          inputMode="numeric"
          autoComplete="off"
          value={voters}
          onChange={(next) => setVoters(digits(next))}
          error={problemOf("voters")}
        />
      </div>
      <fieldset className={classNames(styles.marks, styles.number)}>
        <legend>{text(poll.method === "yes-no" ? "answers" : "options")}</legend>
        {options.map((it) => (
          <TextInput
            key={it}
            label={nameOf(it)}
            inputMode="numeric"
            autoComplete="off"
            value={marks[it] ?? ""}
            onChange={(next) => setMarks({ ...marks, [it]: digits(next) })}
          />
        ))}
      </fieldset>
      {hasBlanks && <p role="status">{text("blank", { count: Number(voters) - marked })}</p>}
      <div className={styles.witnesses}>
        {([0, 1] as const).map((at) => (
          <TextInput
            key={at}
            label={text(at === 0 ? "first" : "second")}
            autoComplete="off"
            value={witnesses[at]}
            maxLength={limits.name}
            error={at === 0 ? problemOf("witnesses") : undefined}
            onChange={(next) => setWitnesses(at === 0 ? [next, witnesses[1]] : [witnesses[0], next])}
          />
        ))}
      </div>
      <FieldProblem id="batch-problem">{problemOf("all")}</FieldProblem>
    </Dialog>
  )
}
