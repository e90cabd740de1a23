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
import { JoinWall, type JoinWallProps } from "../parts/wall.tsx"
import { AddressDialog } from "./address-dialog.tsx"
import { InviteDialog } from "./invite-dialog.tsx"
import { LeaveDialog } from "./leave-dialog.tsx"
import styles from "./projected.module.css"
import { type StaffSession, staffOf } from "./staff-session.ts"
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
  const { session, members, doors, addresses, onLeave } = props
  const address = addresses.chosen
  const text = useText("teacher.wall")
  const isNarrow = useIsNarrow()
  const [isLeaving, setLeaving] = useState(false)
  const { public: shown } = session.view
  const wall: JoinWallProps = {
    question: shown.question,
    url: withoutHttps(address),
    code: doors?.code ?? null,
    secretUrl: doors ? `${address}/join#${doors.secret}` : null,
    joined: seatedCount(staffOf(session)),
    total: members.length > 0 ? members.length : null,
    doorsOpen: shown.doorsOpen,
  }
  return (
    <Room kind="teacher" stage={shown.stages[shown.stage]?.kind}>
      <div className={styles.page}>
        <main className={styles.main}>
          {addresses.isLoopback && (
            <div className={styles.notice}>
              <Banner kind="care">{text("loopback")}</Banner>
            </div>
          )}
          {!isNarrow && shown.doorsOpen && !doors && session.connection !== "live" && (
            <div className={styles.notice}>
              <Banner kind="care">{text("offline")}</Banner>
            </div>
          )}
          {isNarrow ? (
            <NarrowWall
              wall={wall}
              isOffline={session.connection !== "live"}
              isLoopback={addresses.isLoopback}
            />
          ) : (
            <div className={styles.projection}>
              <JoinWall {...wall} />
            </div>
          )}
        </main>
        <Bar
          {...props}
          isNarrow={isNarrow}
          onLeave={isNarrow ? onLeave : () => setLeaving(true)}
          onStarted={isNarrow ? onLeave : props.onPresent}
        />
      </div>
      <LeaveDialog isOpen={isLeaving} onClose={() => setLeaving(false)} onLeave={onLeave} />
    </Room>
  )
}

type BarProps = Omit<Props, "log" | "members" | "onPresent"> & { isNarrow: boolean; onStarted: () => void }

const Bar = (props: BarProps) => {
  const { session, doors, addresses, onAddPhone, isNarrow, onLeave, onStarted } = props
  const text = useText("teacher.wall")
  const nav = useText("teacher.nav")
  const names = useText("common.stage")
  const act = useAct(session)
  const { doorsOpen, stages, stage, timer, finished } = session.view.public
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
      <Button onPress={() => move(!doorsOpen)}>{doorsOpen ? text("close") : text("open")}</Button>
      {!addresses.isLoopback && <AddressMenu {...props} />}
      {!isNarrow && !hasStarted && <Button onPress={onAddPhone}>{text("addPhone")}</Button>}
      <span className={styles.end}>
        {now && !hasStarted && (
          <Button
            kind={addresses.isLoopback || (doorsOpen && !doors) ? "secondary" : "primary"}
            onPress={() => void start()}
          >
            {text("start", { stage: names(now.kind) })}
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

type NarrowProps = { wall: JoinWallProps; isOffline: boolean; isLoopback: boolean }

/** On a phone the wall is not projected: the same things, in a column. */
const NarrowWall = ({ wall, isOffline, isLoopback }: NarrowProps) => {
  const text = useText("teacher.wall")
  const { question, url, code, secretUrl, joined, total, doorsOpen } = wall
  return (
    <>
      <div className={styles.flow}>
        <h1 dir="auto">{question}</h1>
        {doorsOpen && code !== null && secretUrl !== null ? (
          <>
            <QrCode text={secretUrl} what={text("what")} size={isLoopback ? 200 : 260} />
            <p>{text("or", { address: url })}</p>
            <CodeDisplay code={code} size="wall" />
          </>
        ) : (
          <p role="status">{!doorsOpen ? text("closed") : isOffline ? text("offline") : text("waiting")}</p>
        )}
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
  const doors = useDoors(staff.log, staff.session.view.public.doorsOpen)
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
