/** The facilitator's place: what the class does now, what waits for an answer, who is here. */
import { useEffect, useRef, useState } from "react"
import { useLocation } from "wouter"
import type { ClassLog, OpenIdea } from "../../domain/session/class-log.ts"
import { isReread } from "../../domain/session/follow-up.ts"
import { treeOf } from "../../domain/session/projection.ts"
import { usePalabre } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { Menu } from "../parts/menu.tsx"
import { useLeaving } from "../use-leaving.ts"
import { CardOnScreens } from "./card-on-screens.tsx"
import { CockpitDock } from "./cockpit-dock.tsx"
import styles from "./cockpit-screen.module.css"
import { ContextPanel } from "./context-screen.tsx"
import { ContractPanel } from "./contract-panel.tsx"
import { DecidePanel } from "./decide-panel.tsx"
import { DutiesDialog } from "./duties-dialog.tsx"
import { FacesPanel } from "./faces-panel.tsx"
import { FinishDialog } from "./finish-dialog.tsx"
import { FinishedPanel } from "./finished-panel.tsx"
import { FloorPanel } from "./floor-panel.tsx"
import { GoesOn } from "./follow-up/after-panels.tsx"
import { EvaluatePanel } from "./follow-up/evaluate-panel.tsx"
import { FollowUpPanel } from "./follow-up/follow-up-panel.tsx"
import { LateReplies } from "./follow-up/late-replies.tsx"
import { OpenIdeasPanel } from "./follow-up/open-ideas-panel.tsx"
import { ShiftPanel } from "./follow-up/shift-panel.tsx"
import { useEarlier, useEarlierDuties, useOpenIdeas } from "./follow-up/use-class-log.ts"
import { InviteDialog } from "./invite-dialog.tsx"
import { type MainAct, useMainAct } from "./main-act.ts"
import { NowPanel } from "./now-panel.tsx"
import { OpeningPanel } from "./opening-panel.tsx"
import { ProjectDialog } from "./project-dialog.tsx"
import { workStatusOf } from "./session-words.ts"
import { StaffPage } from "./staff-page.tsx"
import type { StaffSession } from "./staff-session.ts"
import { LeaveSessionDialog } from "./unsent-dialogs.tsx"
import { UntilPanel } from "./until-panel.tsx"
import { useAct } from "./use-acts.ts"
import { useAddresses } from "./use-address.ts"
import { type Opening, useOpening } from "./use-opening.ts"
import { useShortcuts } from "./use-shortcuts.ts"
import { type Steering, useSteering } from "./use-steering.ts"
import { useVoting, type Voting } from "./use-voting.ts"
import { VotePanel } from "./vote-panel.tsx"
import { WaitingPanel } from "./waiting-panel.tsx"

type Props = StaffSession & {
  /** What is still open from earlier sessions; null while this device looks. */
  earlier?: ClassLog | null
  /** Ideas of earlier sessions that this one may take over. */
  openIdeas?: readonly OpenIdea[]
  onProject: () => void
  onFinish: () => void
  onAddPhone: () => void
  onDuties: () => void
  onLeave: () => void
  onGo: (path: "/wall" | "/approve" | "/board" | "/stages" | "/context" | "/take-out") => void
}

export const CockpitView = (props: Props) => {
  const { session, onProject, onFinish, onLeave, onGo } = props
  const home = useText("teacher.nav")
  const text = useText("teacher.cockpit")
  const { public: shown } = session.view
  const steering = useSteering(session)
  const voting = useVoting(session)
  const opening = useOpening(session)
  const [answering, setAnswering] = useState<string | null>(null)
  const [keeping, setKeeping] = useState<string | null>(null)
  const main = useMainAct({ session, steering, voting, opening, onFinish, onAnswer: setAnswering })
  useShortcuts({
    n: main?.isNext ? main.press : undefined,
    b: steering.back,
    p: steering.pause,
    a: () => onGo("/approve"),
    t: () => onGo("/board"),
    c: () => onGo("/wall"),
  })
  const kind = shown.finished ? "decide" : shown.stages[shown.stage]?.kind
  useTop(
    `${shown.stage} ${opening.isNow ? opening.phase : kind === "vote" ? voting.phase : ""} ${shown.finished}`,
  )
  const isQuiet = kind === "decide" && answering !== null
  const onEnd = kind === "decide" && !main?.isNext ? onFinish : undefined
  return (
    <StaffPage
      title={shown.question}
      foldTitle
      back={{ to: "~/teacher", label: home("home"), onLeave }}
      stage={kind}
      status={workStatusOf(session)}
      onRetry={session.retry}
      wide
      aside={
        <>
          <Button size="small" onPress={onProject}>
            {text("project")}
          </Button>
          <More {...props} steering={steering} main={main} onKeepOpen={() => setKeeping(shown.basis)} />
        </>
      }
      dock={
        !shown.finished && (
          <CockpitDock {...{ steering, main, isQuiet }} onFinish={onEnd} isPaused={shown.paused} />
        )
      }
    >
      <NotDone session={session} />
      {shown.finished ? (
        <FinishedPanel {...props} />
      ) : (
        <Running
          {...props}
          {...{ steering, voting, opening, answering }}
          isKeeping={keeping === shown.basis}
          onAnswering={setAnswering}
          onKeeping={(isKeeping) => setKeeping(isKeeping ? shown.basis : null)}
        />
      )}
    </StaffPage>
  )
}

/** What is to be done after a step stands at the top. The focus stays where it is: on the act that comes next. */
const useTop = (step: string) => {
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    document.documentElement.scrollTop = 0
  }, [step])
}

type MoreProps = Pick<Props, "session" | "onGo" | "onFinish"> & {
  steering: Steering
  main: MainAct | null
  onKeepOpen: () => void
}

const More = ({ session, onGo, onFinish, steering, main, onKeepOpen }: MoreProps) => {
  const open = useText("teacher.until")
  const text = useText("teacher.cockpit")
  const out = useText("teacher.takeOut")
  const stages = useText("teacher.stages")
  const context = useText("teacher.context")
  const { finished, timer, until } = session.view.public
  const { next, nextWords } = steering
  const hasNext = !finished && !main?.isNext && next !== undefined
  return (
    <Menu
      label={text("more")}
      acts={[
        ...(hasNext ? [{ id: "next", label: nextWords, onPress: next }] : []),
        { id: "wall", label: text("wall"), onPress: () => onGo("/wall") },
        { id: "board", label: text("board"), onPress: () => onGo("/board") },
        { id: "take-out", label: out("open"), onPress: () => onGo("/take-out") },
        { id: "context", label: context("title"), onPress: () => onGo("/context") },
        { id: "stages", label: stages("change"), isDisabled: finished, onPress: () => onGo("/stages") },
        {
          ...{ id: "keep-open", label: open("ask"), onPress: onKeepOpen },
          isDisabled: finished || until !== undefined,
        },
        {
          id: "timer",
          label: timer.hidden ? text("timerShow") : text("timerHide"),
          isDisabled: finished,
          onPress: steering.hideTimer,
        },
        { id: "finish", label: text("finish"), isDisabled: finished, onPress: onFinish },
      ]}
    />
  )
}

type RunningProps = Props & {
  steering: Steering
  voting: Voting
  opening: Opening
  answering: string | null
  onAnswering: (id: string | null) => void
  /** It is being said until when this stage stays open. */
  isKeeping: boolean
  onKeeping: (isKeeping: boolean) => void
}

const Running = (props: RunningProps) => {
  const { session, steering, voting, opening, answering, onAnswering, onAddPhone, onGo } = props
  const { stages, stage } = session.view.public
  const kind = stages[stage]?.kind
  const isFollowing = isReread(stages[stage])
  const isLed = opening.isNow || kind === "vote" || kind === "decide" || kind === "evaluate" || isFollowing
  const faces = <FacesPanel {...props} onAddPhone={onAddPhone} />
  const side = (
    <div className={styles.side}>
      <WaitingPanel {...props} onGo={onGo} />
      {isLed && faces}
      <Ways session={session} onGo={onGo} />
    </div>
  )
  const isSpoken = kind === "understand" || kind === "synthesise" || kind === "debate"
  const hasFloor = isSpoken && !isFollowing
  const isRepliesShown = kind === "decide" || isFollowing
  return (
    <>
      {!isRepliesShown && <LateReplies session={session} />}
      <div className={styles.columns}>
        <div className={styles.now}>
          <CardOnScreens session={session} />
          <NowPanel session={session} steering={steering} isTimed={!(kind === "vote" && voting.isOver)} />
          <UntilPanel key={stage} session={session} isAsking={props.isKeeping} onAsk={props.onKeeping} />
        </div>
        {!isLed && side}
        <div className={styles.main}>
          {opening.isNow && <OpeningPanel session={session} opening={opening} />}
          {kind === "vote" && !opening.isNow && (
            <VotePanel
              session={session}
              voting={voting}
              pupils={session.view.staff?.classes ? 0 : props.members.length}
            />
          )}
          {kind === "decide" && <DecidePanel session={session} editing={answering} onEdit={onAnswering} />}
          {isFollowing && <FollowUpPanel session={session} earlier={props.earlier ?? null} />}
          {(kind === "propose" || isFollowing) && (
            <OpenIdeasPanel session={session} ideas={props.openIdeas ?? []} />
          )}
          {isRepliesShown && <GoesOn session={session} />}
          {kind === "evaluate" && <EvaluatePanel session={session} />}
          {kind === "understand" && !isFollowing && (
            <>
              <ContextPanel session={session} onOpen={() => onGo("/context")} />
              <ContractPanel session={session} />
            </>
          )}
          {kind === "evaluate" && <ShiftPanel session={session} />}
          {hasFloor && <FloorPanel session={session} />}
          {!isLed && faces}
        </div>
        {isLed && side}
      </div>
      <Shortcuts />
    </>
  )
}

/** What the class has written so far, and the ways to it and to the code. */
const Ways = ({ session, onGo }: Pick<Props, "session" | "onGo">) => {
  const text = useText("teacher.cockpit")
  const { buds, leaves } = treeOf(session.view.public, session.live?.turnout)
  return (
    <nav className={styles.ways} aria-label={text("more")}>
      <p>{text("grown", { ideas: buds, arguments: leaves })}</p>
      <Button size="small" onPress={() => onGo("/board")}>
        {text("board")}
      </Button>
      <Button size="small" onPress={() => onGo("/wall")}>
        {text("wall")}
      </Button>
    </nav>
  )
}

const keys = [
  ["N", "keyNext"],
  ["B", "keyBack"],
  ["P", "keyPause"],
  ["A", "keyApprove"],
  ["T", "keyBoard"],
  ["C", "keyWall"],
] as const

const Shortcuts = () => {
  const text = useText("teacher.cockpit")
  return (
    <dl className={styles.keys} aria-label={text("shortcuts")}>
      {keys.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{text(words)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Acts that the server did not take, told until they are read. */
const NotDone = ({ session }: Pick<StaffSession, "session">) => {
  const text = useText("teacher.problem")
  const refused = session.pending.filter((it) => it.state === "refused")
  if (refused.length === 0) return null
  return (
    <Banner
      kind="care"
      isSaid
      actions={
        <Button size="small" onPress={() => void session.dismiss(refused.map((it) => it.id))}>
          {text("dismiss")}
        </Button>
      }
    >
      {text("refusedLater", { count: refused.length })}
    </Banner>
  )
}

export const CockpitScreen = (staff: StaffSession) => {
  const [, navigate] = useLocation()
  const { chosen } = useAddresses()
  const [asked, setAsked] = useState<"project" | "finish" | "phone" | "duties" | null>(null)
  const text = useText("teacher.finish")
  const act = useAct(staff.session)
  const earlier = useEarlier(staff.log, staff.session)
  const duties = useEarlierDuties(staff.log, asked === "duties")
  const { random } = usePalabre()
  const openIdeas = useOpenIdeas(staff.log, staff.session)
  const close = () => setAsked(null)
  const goHome = () => navigate("~/teacher")
  const leaving = useLeaving(goHome, { log: staff.log })
  return (
    <>
      <CockpitView
        {...staff}
        earlier={earlier}
        openIdeas={openIdeas}
        onLeave={leaving.ask}
        onProject={() => setAsked("project")}
        onFinish={() => setAsked("finish")}
        onAddPhone={() => setAsked("phone")}
        onDuties={() => setAsked("duties")}
        onGo={navigate}
      />
      <ProjectDialog
        isOpen={asked === "project"}
        log={staff.log}
        address={chosen}
        onClose={close}
        onHere={() => navigate("/present")}
        onAddPhone={() => setAsked("phone")}
      />
      <LeaveSessionDialog leaving={leaving} onLeave={goHome} />
      <FinishDialog
        isOpen={asked === "finish"}
        log={staff.log}
        session={staff.session}
        members={staff.members}
        onClose={close}
        onFinish={() => void act({ type: "FinishSession" }, text("done"))}
      />
      {asked === "duties" && <DutiesDialog {...staff} earlier={duties} random={random} onClose={close} />}
      <InviteDialog kind={asked === "phone" ? "device" : null} onClose={close} />
    </>
  )
}
