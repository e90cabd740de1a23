/** The code on the wall: scanned or typed, it lets the class in. No name is ever shown here. */
import { useState, useSyncExternalStore } from "react"
import { useLocation } from "wouter"
import { seatedCount } from "../../domain/session/attention.ts"
import type { Addresses } from "../addresses.ts"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { CodeDisplay } from "../parts/code-display.tsx"
import { Menu } from "../parts/menu.tsx"
import { QrCode } from "../parts/qr-code.tsx"
import { Room } from "../parts/room.tsx"
import { useStageName } from "../parts/stage-name.ts"
import { JoinWall, type JoinWallProps } from "../parts/wall.tsx"
import { AddressDialog } from "./address-dialog.tsx"
import { InviteDialog } from "./invite-dialog.tsx"
import { LeaveDialog } from "./leave-dialog.tsx"
import { isProjectedElsewhere } from "./other-screen.ts"
import styles from "./projected.module.css"
import { type CodeOf, type StaffSession, staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"
import { pickAddress, useAddresses } from "./use-address.ts"
import { type Doors, useDoors } from "./use-doors.ts"
import { useShortcuts } from "./use-shortcuts.ts"
import { totalSeconds } from "./use-steering.ts"

type Props = StaffSession & {
  doors: Doors | null
  addresses: Addresses
  onAddress: (address: string) => void
  onAddPhone: () => void
  /** To the screen that shows first names. */
  onLeave: () => void
  /** To what the class looks at. */
  onPresent: () => void
}

export const WallView = (props: Props) => {
  const { session, doors, addresses, onLeave } = props
  const members = props.codeOf?.chosen.members ?? props.members
  const address = addresses.chosen
  const text = useText("teacher.wall")
  const isNarrow = useIsNarrow()
  const isWaiting = !doors && session.connection !== "live"
  const [isLeaving, setLeaving] = useState(false)
  const { public: shown } = session.view
  const wall: JoinWallProps = {
    question: shown.question,
    context: shown.context,
    className: shown.classNames?.[doors?.of ?? ""],
    url: withoutHttps(address),
    code: doors?.code ?? null,
    secretUrl: doors ? `${address}/join#${doors.secret}` : null,
    joined: seatedCount(staffOf(session), members),
    total: members.length > 0 ? members.length : null,
    doorsOpen: shown.doorsOpen,
    instead: addresses.isLoopback ? (
      <NotReady code={doors?.code} />
    ) : isWaiting ? (
      <p className={styles.late}>{text("offline")}</p>
    ) : undefined,
  }
  return (
    <Room kind="teacher" stage={shown.stages[shown.stage]?.kind}>
      <div className={styles.page}>
        <main className={styles.main}>
          {addresses.isLoopback && (
            <div className={styles.loopback}>
              <Banner kind="care">{text("loopback")}</Banner>
            </div>
          )}
          {isNarrow ? (
            <NarrowWall {...wall} />
          ) : (
            <div className={styles.projection}>
              <JoinWall {...wall} />
            </div>
          )}
        </main>
        <Bar
          {...props}
          isNarrow={isNarrow}
          onLeave={isNarrow ? onLeave : () => (isProjectedElsewhere() ? onLeave() : setLeaving(true))}
          onStarted={isNarrow ? onLeave : props.onPresent}
        />
      </div>
      <LeaveDialog isOpen={isLeaving} onClose={() => setLeaving(false)} onLeave={onLeave} />
    </Room>
  )
}

/** No tablet can open the address: only this computer can use the code. */
const NotReady = ({ code }: { code: string | undefined }) => {
  const text = useText("teacher.wall")
  return (
    <>
      <p className={styles.late}>{text("notReady")}</p>
      {code !== undefined && (
        <div className={styles.onlyHere}>
          <span>{text("onlyHere")}</span>
          <CodeDisplay code={code} size="usual" />
        </div>
      )}
    </>
  )
}

type BarProps = Omit<Props, "log" | "members" | "onPresent"> & { isNarrow: boolean; onStarted: () => void }

const Bar = (props: BarProps) => {
  const { session, doors, addresses, onAddPhone, isNarrow, onLeave, onStarted } = props
  const text = useText("teacher.wall")
  const nav = useText("teacher.nav")
  const act = useAct(session)
  const { doorsOpen, stages, stage, timer, finished, titles } = session.view.public
  const names = useStageName(stages, titles)
  const now = stages[stage]
  const hasStarted = stage > 0 || finished || timer.endsAt !== null || timer.seconds > 0
  const move = (open: boolean) =>
    void act({ type: "MoveDoors", open }, open ? text("openSaid") : text("closedSaid"))
  const start = async () => {
    const seconds = totalSeconds(now?.minutes)
    if (!hasStarted) await act({ type: "SetTimer", seconds, running: true, hidden: false })
    onStarted()
  }
  useShortcuts({ n: () => void start(), escape: onLeave })
  return (
    <nav className={styles.bar} aria-label={text("title")}>
      <Button kind="quiet" onPress={onLeave}>
        {nav("cockpit")}
      </Button>
      {!addresses.isLoopback && (
        <Button onPress={() => move(!doorsOpen)}>{doorsOpen ? text("close") : text("open")}</Button>
      )}
      {!addresses.isLoopback && <AddressMenu {...props} />}
      {props.codeOf && <CodeMenu {...props.codeOf} />}
      {!isNarrow && !hasStarted && <Button onPress={onAddPhone}>{text("addPhone")}</Button>}
      <span className={styles.end}>
        {now && !hasStarted && (
          <Button
            kind={addresses.isLoopback || (doorsOpen && !doors) ? "secondary" : "primary"}
            onPress={() => void start()}
          >
            {text("start", { stage: names(now) })}
          </Button>
        )}
        {addresses.isLoopback && <ChangeAddress {...props} />}
      </span>
    </nav>
  )
}

type AddressProps = Pick<Props, "addresses" | "onAddress">

/** No tablet can open the one that is known: the act that mends it comes first. */
const ChangeAddress = ({ addresses, onAddress }: AddressProps) => {
  const text = useText("teacher.wall")
  const [isWriting, setWriting] = useState(false)
  return (
    <>
      <Button kind="primary" onPress={() => setWriting(true)}>
        {text("address")}
      </Button>
      <AddressDialog
        isOpen={isWriting}
        origin={addresses.chosen}
        onClose={() => setWriting(false)}
        onAddress={onAddress}
      />
    </>
  )
}

const AddressMenu = ({ addresses, onAddress }: AddressProps) => {
  const text = useText("teacher.wall")
  const { all, chosen } = addresses
  if (all.length < 2) return null
  return (
    <Menu
      label={text("address")}
      acts={all.map((it) => ({
        id: it,
        label: it === chosen ? `${it} ✓` : it,
        onPress: () => onAddress(it),
      }))}
    >
      {text("address")}
    </Menu>
  )
}

/** Several of the classes that share the session are one's own: each comes in by its own code. */
const CodeMenu = ({ classes, chosen, onChoose }: CodeOf) => {
  const text = useText("teacher.wall")
  return (
    <Menu
      label={text("codeOfWhich")}
      acts={classes.map((it) => ({
        id: it.log,
        label: it.log === chosen.log ? `${it.name} ✓` : it.name,
        onPress: () => onChoose(it.log),
      }))}
    >
      {text("codeOf", { name: chosen.name })}
    </Menu>
  )
}

/** On a phone the wall is not projected: the same things, in a column. */
const NarrowWall = ({ question, url, code, secretUrl, joined, total, doorsOpen, instead }: JoinWallProps) => {
  const text = useText("teacher.wall")
  return (
    <>
      <div className={styles.flow}>
        <h1 dir="auto">{question}</h1>
        {doorsOpen && instead}
        {doorsOpen && instead === undefined && code !== null && secretUrl !== null && (
          <>
            <QrCode text={secretUrl} what={text("what")} size={260} />
            <p>{text("or", { address: url })}</p>
            <CodeDisplay code={code} size="wall" />
          </>
        )}
        {!doorsOpen && <p role="status">{text("closed")}</p>}
        {doorsOpen && instead === undefined && code === null && <p role="status">{text("waiting")}</p>}
      </div>
      <p className={styles.count} role="status">
        {total ? text("inOf", { count: joined, total }) : text("in", { count: joined })}
      </p>
    </>
  )
}

/** Browsers guess https by themselves; plain http must be typed. */
const withoutHttps = (address: string): string => address.replace(/^https:\/\//, "")

const narrow = "(max-width: 799px)"

const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const query = matchMedia(narrow)
      query.addEventListener("change", onChange)
      return () => query.removeEventListener("change", onChange)
    },
    () => matchMedia(narrow).matches,
  )

export const WallScreen = (staff: StaffSession) => {
  const [, navigate] = useLocation()
  const doors = useDoors(staff.log, staff.session.view.public.doorsOpen, staff.codeOf?.chosen.log)
  const addresses = useAddresses()
  const [isInviting, setInviting] = useState(false)
  return (
    <>
      <WallView
        {...staff}
        doors={doors}
        addresses={addresses}
        onAddress={pickAddress}
        onAddPhone={() => setInviting(true)}
        onLeave={() => navigate("/")}
        onPresent={() => navigate("/present")}
      />
      <InviteDialog kind={isInviting ? "device" : null} onClose={() => setInviting(false)} />
    </>
  )
}
