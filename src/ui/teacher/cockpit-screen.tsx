/** The facilitator's place: what the class does now, what waits for an answer, who is here. */
import { useState } from "react"
import { useLocation } from "wouter"
import { proposalsToAnswer } from "../../domain/session/attention.ts"
import { currentPoll } from "../../domain/session/poll-outcome.ts"
import { useApp } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { Menu } from "../parts/menu.tsx"
import { chooseAddress } from "./addresses.ts"
import styles from "./cockpit-screen.module.css"
import { DecidePanel } from "./decide-panel.tsx"
import { FacesPanel } from "./faces-panel.tsx"
import { FinishDialog } from "./finish-dialog.tsx"
import { FinishedPanel } from "./finished-panel.tsx"
import { InviteDialog } from "./invite-dialog.tsx"
import { NowPanel } from "./now-panel.tsx"
import { ProjectDialog } from "./project-dialog.tsx"
import { workStatusOf } from "./session-words.ts"
import { StaffPage } from "./staff-page.tsx"
import type { StaffSession } from "./staff-session.ts"
import { TreePanel } from "./tree-panel.tsx"
import { useAct } from "./use-acts.ts"
import { useShortcuts } from "./use-shortcuts.ts"
import { useSteering } from "./use-steering.ts"
import { VotePanel } from "./vote-panel.tsx"
import { WaitingPanel } from "./waiting-panel.tsx"

type Props = StaffSession & {
  onProject: () => void
  onFinish: () => void
  onAddPhone: () => void
  onGo: (path: "/wall" | "/approve" | "/board") => void
}

export const CockpitView = (props: Props) => {
  const { session, onProject, onFinish, onGo } = props
  const home = useText("teacher.nav")
  const text = useText("teacher.cockpit")
  const { public: shown } = session.view
  const steering = useSteering(session)
  useShortcuts({
    n: steering.next ?? onFinish,
    b: steering.back,
    p: steering.pause,
    a: () => onGo("/approve"),
    t: () => onGo("/board"),
    c: () => onGo("/wall"),
  })
  return (
    <StaffPage
      title={shown.question}
      back={{ to: "~/teacher", label: home("home") }}
      stage={shown.finished ? "decide" : shown.stages[shown.stage]?.kind}
      status={workStatusOf(session)}
      onRetry={session.retry}
      wide
      aside={
        <>
          <Button size="small" onPress={onProject}>
            {text("project")}
          </Button>
          <Menu
            label={text("more")}
            acts={[
              { id: "wall", label: text("wall"), onPress: () => onGo("/wall") },
              { id: "board", label: text("board"), onPress: () => onGo("/board") },
              { id: "finish", label: text("finish"), isDisabled: shown.finished, onPress: onFinish },
            ]}
          />
        </>
      }
    >
      <NotDone session={session} />
      {shown.finished ? <FinishedPanel {...props} /> : <Running {...props} />}
    </StaffPage>
  )
}

const Running = (props: Props) => {
  const { session, onFinish, onAddPhone, onGo } = props
  const text = useText("teacher.cockpit")
  const { stages, stage } = session.view.public
  const kind = stages[stage]?.kind
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.column}>
          <NowPanel session={session} onFinish={onFinish} isQuiet={isSomethingFirst(session)} />
          {kind === "vote" && <VotePanel session={session} />}
          {kind === "decide" && <DecidePanel session={session} />}
          {kind !== "vote" && kind !== "decide" && <TreePanel session={session} onGo={onGo} />}
        </div>
        <div className={styles.column}>
          <WaitingPanel {...props} onGo={onGo} />
          <FacesPanel {...props} onAddPhone={onAddPhone} />
        </div>
      </div>
      <Shortcuts />
      <nav className={styles.links} aria-label={text("more")}>
        <Button size="small" onPress={() => onGo("/wall")}>
          {text("wall")}
        </Button>
        <Button size="small" onPress={() => onGo("/board")}>
          {text("board")}
        </Button>
        <Button size="small" onPress={onFinish}>
          {text("finish")}
        </Button>
      </nav>
    </>
  )
}

/** A vote to lead or an answer to give comes before the next stage. */
const isSomethingFirst = ({ view }: StaffSession["session"]): boolean => {
  const { public: shown } = view
  const kind = shown.stages[shown.stage]?.kind
  if (kind === "vote") return currentPoll(shown)?.status !== "revealed"
  if (kind !== "decide") return false
  return proposalsToAnswer(shown).some((it) => it.isLeading && !shown.decisions[it.proposal.id])
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
  const { hello } = useApp()
  const [asked, setAsked] = useState<"project" | "finish" | "phone" | null>(null)
  const text = useText("teacher.finish")
  const act = useAct(staff.session)
  const close = () => setAsked(null)
  return (
    <>
      <CockpitView
        {...staff}
        onProject={() => setAsked("project")}
        onFinish={() => setAsked("finish")}
        onAddPhone={() => setAsked("phone")}
        onGo={navigate}
      />
      <ProjectDialog
        isOpen={asked === "project"}
        log={staff.log}
        address={chooseAddress(location.origin, hello?.addresses ?? []).chosen}
        onClose={close}
        onHere={() => navigate("/present")}
      />
      <FinishDialog
        isOpen={asked === "finish"}
        session={staff.session}
        members={staff.members}
        onClose={close}
        onFinish={() => void act({ type: "FinishSession" }, text("done"))}
      />
      <InviteDialog kind={asked === "phone" ? "device" : null} onClose={close} />
    </>
  )
}
