/** A stage that stays open for days: until when, and what to do once that moment has passed. */
import { useState } from "react"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { TextInput } from "../parts/text-input.tsx"
import { useUntilWords } from "../parts/until-words.ts"
import { useMinute } from "../parts/use-minute.ts"
import type { SessionProps } from "../session-props.ts"
import form from "./follow-up/follow-up.module.css"
import { Panel } from "./panel.tsx"
import { staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"

type Props = {
  session: SessionProps
  /** The form is open. */
  isAsking: boolean
  onAsk: (isAsking: boolean) => void
}

export const UntilPanel = ({ session, isAsking, onAsk }: Props) => {
  const text = useText("teacher.until")
  const { until, stages, stage } = session.view.public
  /** The form was open: the focus goes on from the button that opens it. */
  const [isBack, setBack] = useState(false)
  const days = stages[stage]?.days
  if (until === undefined && days === undefined && !isAsking) return null
  const isOpen = isAsking || until === undefined
  const ask = (isAsked: boolean) => {
    setBack(!isAsked)
    onAsk(isAsked)
  }
  return (
    <Panel title={text("title")}>
      {until === undefined ? (
        <p className={form.lead}>{text("lead")}</p>
      ) : (
        <Told session={session} until={until} />
      )}
      {isOpen ? (
        <UntilForm
          key={until}
          session={session}
          days={days}
          isAsked={isAsking}
          onKept={() => ask(false)}
          onClose={until !== undefined || days === undefined ? () => ask(false) : undefined}
        />
      ) : (
        <Ways session={session} onAsk={ask} isBack={isBack} />
      )}
    </Panel>
  )
}

const Told = ({ session, until }: { session: SessionProps; until: number }) => {
  const text = useText("teacher.until")
  const words = useUntilWords()
  const now = useMinute(session.hostNow)
  if (now <= until) return <p>{words(until, now)}</p>
  const late = Object.values(staffOf(session).contributions).filter((it) => it.late && it.fate === "waiting")
  return (
    <Banner kind="care" isSaid>
      <strong>{words(until, now)}.</strong> {text("passed", { count: late.length })}
    </Banner>
  )
}

const Ways = ({ session, onAsk, isBack }: Pick<Props, "session" | "onAsk"> & { isBack: boolean }) => {
  const text = useText("teacher.until")
  const act = useAct(session)
  const isPassed = useMinute(session.hostNow) > (session.view.public.until ?? 0)
  return (
    <div className={form.acts}>
      <Button
        size="small"
        kind="quiet"
        onPress={() => void act({ type: "KeepOpen", until: null }, text("noneSaid"))}
      >
        {text("none")}
      </Button>
      <Button size="small" autoFocus={isBack} onPress={() => onAsk(true)}>
        {text(isPassed ? "prolong" : "change")}
      </Button>
    </div>
  )
}

type FormProps = {
  session: SessionProps
  days: number | undefined
  /** Somebody pressed to have it. */
  isAsked: boolean
  onKept: () => void
  onClose: (() => void) | undefined
}

const UntilForm = ({ session, days, isAsked, onKept, onClose }: FormProps) => {
  const text = useText("teacher.until")
  const common = useText("common.act")
  const act = useAct(session)
  const [at, setAt] = useState(() => fieldsOf(session, days))
  const [isChecked, setChecked] = useState(false)
  const until = new Date(`${at.day}T${at.time}`).getTime()
  const problem = Number.isNaN(until)
    ? text("missing")
    : until <= session.hostNow()
      ? text("past")
      : undefined
  const start = new Date(session.hostNow()).setHours(0, 0, 0, 0)
  const day = new Date(`${at.day}T00:00`).getTime()
  // The day stands and could still be: it is the hour that is missing or has passed.
  const isOfHour = problem !== undefined && day >= start
  const keep = async () => {
    setChecked(true)
    if (problem === undefined && (await act({ type: "KeepOpen", until }, text("kept")))) onKept()
  }
  return (
    <form
      className={form.list}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <div className={form.pair}>
        <TextInput
          type="date"
          autoFocus={isAsked}
          label={text("day")}
          value={at.day}
          onChange={(day) => setAt({ ...at, day })}
          error={isChecked && !isOfHour ? problem : undefined}
        />
        <TextInput
          type="time"
          label={text("hour")}
          value={at.time}
          onChange={(time) => setAt({ ...at, time })}
          error={isChecked && isOfHour ? problem : undefined}
        />
      </div>
      <div className={form.acts}>
        {onClose && <Button onPress={onClose}>{common("cancel")}</Button>}
        <Button type="submit">{text("keep")}</Button>
      </div>
    </form>
  )
}

const usualDays = 5
const usualHour = 16

/** Where nothing is set: after so many days, in the afternoon, on a day of school. */
const fieldsOf = ({ view, hostNow }: SessionProps, days = usualDays) => {
  const { until } = view.public
  const start = new Date(until !== undefined && until > hostNow() ? until : hostNow())
  if (until === undefined || until <= hostNow()) {
    start.setDate(start.getDate() + days)
    start.setHours(until === undefined ? usualHour : new Date(until).getHours(), 0, 0, 0)
    while (start.getDay() % 6 === 0) start.setDate(start.getDate() + 1)
  }
  const two = (value: number) => String(value).padStart(2, "0")
  return {
    day: `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}`,
    time: `${two(start.getHours())}:${two(start.getMinutes())}`,
  }
}
