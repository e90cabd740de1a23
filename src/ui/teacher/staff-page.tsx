/** The frame of the facilitator's screens: where one is, the way back, what is happening, where the work is. */
import ArrowLeft from "lucide-react/icons/arrow-left"
import type { ReactNode } from "react"
import { Link } from "wouter"
import type { StageKind } from "../../domain/templates.ts"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { classNames } from "../parts/class-names.ts"
import { Room } from "../parts/room.tsx"
import { StatusLine, type WorkStatus } from "../parts/status-line.tsx"
import styles from "./staff-page.module.css"

type Props = {
  title: string
  /** Said, not shown, where the screen shows it in its own way. */
  hideTitle?: boolean
  back?: { to: string; label: string }
  stage?: StageKind | undefined
  /** At the end of the top line. */
  aside?: ReactNode
  status?: WorkStatus | undefined
  onRetry?: (() => void) | undefined
  /** Two columns on a laptop need the width; forms do not. */
  wide?: boolean
  children: ReactNode
}

export const StaffPage = (props: Props) => {
  const { title, hideTitle = false, back, stage, aside, status, onRetry, wide = false, children } = props
  return (
    <Room kind="teacher" stage={stage}>
      <div className={classNames(styles.page, status && styles.withFoot)}>
        <header className={classNames(styles.top, wide && styles.wide)}>
          {back && (
            <Link href={back.to} className={styles.back ?? ""}>
              <ArrowLeft aria-hidden size={24} />
              <span>{back.label}</span>
            </Link>
          )}
          <h1 className={hideTitle ? "said-only" : styles.title}>{title}</h1>
          {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        </header>
        <main className={classNames(styles.main, wide && styles.wide)}>
          <PlainHttpBanner />
          {children}
        </main>
        {status && (
          <footer className={styles.foot}>
            <StatusLine
              status={status}
              action={status.kind === "offline" && onRetry && <Retry onRetry={onRetry} />}
            />
          </footer>
        )}
      </div>
    </Room>
  )
}

const Retry = ({ onRetry }: { onRetry: () => void }) => {
  const text = useText("teacher.nav")
  return (
    <button type="button" className={styles.retry} onClick={onRetry}>
      {text("retry")}
    </button>
  )
}

const PlainHttpBanner = () => {
  const text = useText("teacher.plainHttp")
  if (globalThis.isSecureContext !== false) return null
  return (
    <Banner kind="care" title={text("title")}>
      {text("words")}
    </Banner>
  )
}
