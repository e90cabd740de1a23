/** The frame of the facilitator's screens: where one is, the way back, what is happening, where the work is. */
import ArrowLeft from "lucide-react/icons/arrow-left"
import { type ReactNode, useState } from "react"
import { Link } from "wouter"
import type { StageKind } from "../../domain/templates.ts"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { classNames } from "../parts/class-names.ts"
import { Dock } from "../parts/dock.tsx"
import { Room } from "../parts/room.tsx"
import type { WorkStatus } from "../parts/status-line.tsx"
import styles from "./staff-page.module.css"
import { StaffStatus } from "./staff-status.tsx"

type Props = {
  title: string
  /** Said, not shown, where the screen shows it in its own way. */
  hideTitle?: boolean
  /** `onLeave` is asked instead of going there at once. */
  back?: { to: string; label: string; onLeave?: () => void }
  stage?: StageKind | undefined
  /** At the end of the top line. */
  aside?: ReactNode
  status?: WorkStatus | undefined
  onRetry?: (() => void) | undefined
  /** Two columns on a laptop need the width; forms do not. */
  wide?: boolean
  /** The title takes two lines of a phone at most until it is pressed. */
  foldTitle?: boolean
  /** What is done next, always in view. */
  dock?: ReactNode
  children: ReactNode
}

export const StaffPage = (props: Props) => {
  const { title, hideTitle = false, foldTitle = false, back, stage, aside, dock, children } = props
  const { status, onRetry, wide = false } = props
  const hasDock = dock !== undefined && dock !== false
  return (
    <Room kind="teacher" stage={stage}>
      <div className={classNames(styles.page, foldTitle && styles.folding)}>
        <header className={classNames(styles.top, wide && styles.wide)}>
          {back && (
            <Link
              href={back.to}
              className={styles.back ?? ""}
              onClick={(event) => {
                if (!back.onLeave) return
                event.preventDefault()
                back.onLeave()
              }}
            >
              <ArrowLeft aria-hidden size={24} />
              <span>{back.label}</span>
            </Link>
          )}
          <h1 className={hideTitle ? "said-only" : styles.title} dir="auto">
            {foldTitle ? <Folded>{title}</Folded> : title}
          </h1>
          {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        </header>
        <main className={classNames(styles.main, wide && styles.wide)}>
          <PlainHttpBanner />
          {children}
        </main>
        {(status || hasDock) && (
          <Dock>
            <div className={classNames(styles.foot, hasDock && styles.withDock, wide && styles.wide)}>
              {hasDock && <div className={styles.dock}>{dock}</div>}
              {status && <StaffStatus status={status} onRetry={onRetry} />}
            </div>
          </Dock>
        )}
      </div>
    </Room>
  )
}

/** A long question, whole at a press. */
const Folded = ({ children }: { children: string }) => {
  const [isWhole, setWhole] = useState(false)
  return (
    <button
      type="button"
      className={classNames(styles.folded, isWhole && styles.whole)}
      aria-expanded={isWhole}
      onClick={() => setWhole(!isWhole)}
    >
      <span>{children}</span>
    </button>
  )
}

const PlainHttpBanner = () => {
  const text = useText("teacher.plainHttp")
  if (globalThis.isSecureContext !== false) return null
  return (
    <div className={styles.screenOnly}>
      <Banner kind="care" title={text("title")}>
        {text("words")}
      </Banner>
    </div>
  )
}
