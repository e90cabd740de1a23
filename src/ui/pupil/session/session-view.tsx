/** A session for one pupil: shape, question, one thing to do, the line of state. The stage's "next" moves everyone. */
import { type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react"
import type { FaceState } from "../../../client/palabre.ts"
import { currentPoll } from "../../../domain/session/poll-outcome.ts"
import type { Stage } from "../../../domain/templates.ts"
import { useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { QuestionHeader } from "../../parts/question-header.tsx"
import { useStageName } from "../../parts/stage-name.ts"
import { Until } from "../../parts/until.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Calm } from "../calm.tsx"
import { DockPlace } from "../in-dock.tsx"
import { PupilPage } from "../pupil-page.tsx"
import { CardNow } from "./card-now.tsx"
import cards from "./card-parts.module.css"
import { Context } from "./context.tsx"
import { DutyBar } from "./duty-bar.tsx"
import { Finished } from "./finished.tsx"
import { LeftText } from "./left-text.tsx"
import { OpenEditorContext, type OpenText } from "./open-editor.ts"
import { Paused } from "./paused.tsx"
import { RefusedAct } from "./refused-acts.tsx"
import { type ScreenMode, ScreenModeContext } from "./screen-mode.ts"
import { SessionFoot, SessionTools } from "./session-foot.tsx"
import { SessionTimer } from "./session-timer.tsx"
import { StageBody, useTask } from "./stage-body.tsx"
import { StagePath } from "./stage-path.tsx"
import { useStanding } from "./use-standing.ts"

export type SessionViewProps = {
  session: SessionProps
  /** Tells the facilitator what this pupil does. */
  tell: (state: FaceState) => void
  /** The idea that is open. */
  open: string | null
  onOpen: (proposal: string | null) => void
  /** One's own face was pressed. */
  onLeave: () => void
}

export const SessionView = ({ session, tell, open, onOpen, onLeave }: SessionViewProps) => {
  const text = useText("pupil.page")
  const { public: state } = session.view
  const [looked, setLooked] = useState<number | null>(null)
  const [taken, setTaken] = useState(0)
  const [isTyping, setTyping] = useState(false)
  const [mode, setMode] = useState<ScreenMode>("usual")
  const standing = useStanding(session)
  const isBusy = mode === "writing" || mode === "voting" || mode === "reading"
  // A list of stages that changed around this one is no new stage: who writes goes on writing.
  const place = state.stage - (state.shifted ?? 0)
  const { left, setLeft, report, hasText } = useLeftText(place)
  const names = useStageName(state.stages, state.titles)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stage brings everybody back to it
  useEffect(() => setLooked(null), [state.stage])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new stands at the top
  useEffect(() => {
    document.documentElement.scrollTop = 0
  }, [place, looked, open])
  const now = state.stages[state.stage]
  const shown = state.stages[looked ?? state.stage] ?? now
  const card = looked === null && state.contributions[state.card ?? ""]?.published ? state.card : null
  const isEarlier = looked !== null && looked !== state.stage
  const isVoteOver = now?.kind === "vote" && (currentPoll(state)?.status ?? "open") !== "open"
  const task = useTask(shown, session, open !== null, mode)
  const onTakenBack = (idea: string | null) => {
    standing.onAnswered()
    setTaken((times) => times + 1)
    if (idea !== null && shown?.kind === "argue") onOpen(idea)
  }
  const foot = {
    foot: <SessionFoot session={session} />,
    tools: <SessionTools {...{ session, tell, isTyping, onLeave }} canBeDone={mode !== "voting"} />,
  }
  if (!state.opened || !now || !shown)
    return (
      <Calm title={text("opening")} spoken={text("notOpened")} {...foot}>
        {text("notOpened")}
      </Calm>
    )
  const path = (
    <StagePath {...{ names, stages: state.stages }} current={state.stage} shown={looked} onLook={setLooked} />
  )
  if (state.finished && !isEarlier) return <Finished {...{ session, path, ...foot }} stage={now.kind} />
  return (
    <OpenEditorContext value={report}>
      <Paused isPaused={state.paused} stage={now.kind} hasText={hasText} />
      <div inert={state.paused}>
        <PupilPage
          stage={shown.kind}
          header={
            <QuestionHeader
              stage={shown.kind}
              name={names(shown)}
              question={state.question}
              compact={isBusy}
              task={task}
              isTaskSaid={mode === "voted"}
              aside={
                state.until === undefined ? (
                  !isVoteOver && <SessionTimer timer={state.timer} hostNow={session.hostNow} />
                ) : (
                  <Until until={state.until} hostNow={session.hostNow} />
                )
              }
            />
          }
          {...foot}
        >
          {!isBusy && path}
          <Said name={names(now)} />
          {!isBusy && (
            <Context
              key={looked ?? `now ${place}`}
              state={state}
              isOffline={session.connection === "offline"}
              isOpenAtFirst={shown === state.stages[0] || isSpoken(shown)}
            />
          )}
          {isEarlier && (
            <Earlier now={names(now)} isFinished={state.finished} onBack={() => setLooked(null)} />
          )}
          <DutyBar session={session} />
          {card !== null && <CardNow session={session} card={card} />}
          {left && <LeftText session={session} left={left} onDone={() => setLeft(null)} />}
          {standing.act && (
            <RefusedAct {...{ session, onTakenBack }} act={standing.act} onClose={standing.onClose} />
          )}
          {!standing.isText && (
            <ScreenModeContext value={setMode}>
              <Behind isHidden={card !== null}>
                <StageBody
                  key={`${looked ?? `now ${place}`}/${taken}`}
                  {...{ session, stage: shown, isReadOnly: isEarlier, open, onOpen, onTyping: setTyping }}
                  onTakenBack={onTakenBack}
                />
              </Behind>
            </ScreenModeContext>
          )}
        </PupilPage>
      </div>
    </OpenEditorContext>
  )
}

/** Nothing is written in it: there is room for the context. */
const isSpoken = ({ kind }: Stage): boolean =>
  kind === "understand" || kind === "synthesise" || kind === "debate"

/** A text that is being written waits behind the card that everybody looks at; its buttons wait too. */
const Behind = ({ isHidden, children }: { isHidden: boolean; children: ReactNode }) => {
  const place = useContext(DockPlace)
  return (
    <DockPlace value={isHidden ? null : place}>
      <div className={cards.behind} hidden={isHidden}>
        {children}
      </div>
    </DockPlace>
  )
}

/** What was being written when the class moved on. It is kept on this device whatever the pupil answers. */
const useLeftText = (stage: number) => {
  const open = useRef<OpenText | null>(null)
  const before = useRef(stage)
  const [left, setLeft] = useState<OpenText | null>(null)
  const [hasText, setHasText] = useState(false)
  const report = useCallback((text: OpenText | null) => {
    open.current = text
    setHasText(text !== null)
  }, [])
  useEffect(() => {
    if (before.current === stage) return
    before.current = stage
    if (open.current) setLeft(open.current)
    open.current = null
    setHasText(false)
  }, [stage])
  return { left, setLeft, report, hasText }
}

/** A new stage is said: who does not see the screen hears that everybody moved. */
const Said = ({ name }: { name: string }) => {
  const text = useText("pupil.page")
  return (
    <p className="said-only" role="status">
      {text("now", { stage: name })}
    </p>
  )
}

const Earlier = ({ now, isFinished, onBack }: { now: string; isFinished: boolean; onBack: () => void }) => {
  const text = useText("pupil.page")
  const finished = useText("pupil.finished")
  const stage = isFinished ? finished("title") : now
  return (
    <Banner actions={<Button onPress={onBack}>{text("backToNow", { stage })}</Button>}>
      {text("earlier")}
    </Banner>
  )
}
