/** The sheet of every pupil's screen: shape and question on top, one thing to do, the line of state at the foot. */
import { type ReactNode, useState } from "react"
import type { StageKind } from "../../domain/templates.ts"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { classNames } from "../parts/class-names.ts"
import { Dock } from "../parts/dock.tsx"
import { Room } from "../parts/room.tsx"
import { DockPlace } from "./in-dock.tsx"
import { PreferencesButton } from "./preferences-button.tsx"
import styles from "./pupil-page.module.css"

type Props = {
  stage?: StageKind | undefined
  header?: ReactNode
  /** At the foot: the line of state. */
  foot?: ReactNode
  /** At the foot, before the preferences: small acts. */
  tools?: ReactNode
  /** In the middle of the screen: for a screen that says one thing. */
  centred?: boolean
  children: ReactNode
}

export const PupilPage = ({ stage, header, foot, tools, centred = false, children }: Props) => {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <Room kind="pupil" stage={stage}>
      <div className={styles.page}>
        {header}
        <main className={classNames(styles.main, centred && styles.centred)}>
          {isReloadUnsafe() && <ReloadCare />}
          <DockPlace value={place}>{children}</DockPlace>
        </main>
        <Dock>
          <div ref={setPlace} className={styles.acts} />
          <div className={styles.line}>
            {foot}
            <span className={styles.tools}>
              {tools}
              <PreferencesButton />
            </span>
          </div>
        </Dock>
      </div>
    </Room>
  )
}

/** Over plain http there is no service worker: a reload without the network loses the page, not the work. */
const isReloadUnsafe = (): boolean => {
  const { hostname } = location
  return globalThis.isSecureContext === false && hostname !== "localhost" && hostname !== "127.0.0.1"
}

const ReloadCare = () => {
  const text = useText("pupil.page")
  return <Banner kind="care">{text("reloadCare")}</Banner>
}
