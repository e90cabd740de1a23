/** The first screen: go on with what this tablet holds, or come in with a code. */
import { useState } from "react"
import type { OpenSession } from "../../../client/palabre.ts"
import { useText } from "../../language/language-provider.tsx"
import { later } from "../../later.tsx"
import { Tree } from "../../parts/art/tree.tsx"
import { Button } from "../../parts/button.tsx"
import { Disclosure } from "../../parts/disclosure.tsx"
import { LanguageSwitch } from "../../parts/language-switch.tsx"
import { PupilPage } from "../pupil-page.tsx"
import styles from "./home-view.module.css"

const HandInDialog = later(async () => (await import("../../parts/hand-in-dialog.tsx")).HandInDialog)
const TeacherDialog = later(async () => (await import("./teacher-dialog.tsx")).TeacherDialog)

export type KnownSitting = {
  readonly log: string
  readonly seat: string
  readonly question: string
  readonly name: string
  readonly isOver: boolean
}

type Props = {
  /** The server was not asked yet. */
  isLooking: boolean
  isOffline: boolean
  /** Running sessions of the classes that this tablet belongs to. */
  running: readonly OpenSession[]
  sittings: readonly KnownSitting[]
  onChoose: (session: OpenSession) => void
  onGoOn: (sitting: KnownSitting) => void
  onGo: (path: string) => void
}

const mostShown = 4

export const HomeView = ({ isLooking, isOffline, running, sittings, onChoose, onGoOn, onGo }: Props) => {
  const text = useText("pupil.home")
  const common = useText("common")
  const current = sittings.filter((it) => !it.isOver).slice(0, mostShown)
  const past = sittings.filter((it) => it.isOver).slice(0, mostShown)
  return (
    <PupilPage centred>
      <div className={styles.welcome}>
        <span className={styles.tree}>
          <Tree
            buds={7}
            leaves={18}
            fruits={0}
            ring={false}
            revealed={false}
            stage={isLooking ? "understand" : "argue"}
          />
        </span>
        <h1 className={styles.name}>{common("appName")}</h1>
        <p className={styles.tagline}>{text("tagline")}</p>
        <p className={styles.state} role="status">
          {isLooking ? text("looking") : isOffline ? text("lookingLong") : ""}
        </p>
      </div>
      {current.length > 0 && <GoOn sittings={current} onGoOn={onGoOn} />}
      {running.length > 1 && <Running running={running} onChoose={onChoose} />}
      <div className={styles.ways}>
        <Button
          kind={current.length + running.length > 0 ? "secondary" : "primary"}
          wide
          onPress={() => onGo("/join")}
        >
          {text(current.length + running.length > 0 ? "otherCode" : "haveCode")}
        </Button>
        {past.length > 0 && <Past sittings={past} onGoOn={onGoOn} />}
        <div className={styles.quiet}>
          <TeacherWay onGo={onGo} />
          <Button kind="quiet" size="small" onPress={() => onGo("/project")}>
            {text("projects")}
          </Button>
          <HandIn />
          <Button kind="quiet" size="small" onPress={() => onGo("/about")}>
            {text("about")}
          </Button>
        </div>
        <div className={styles.language}>
          <LanguageSwitch />
        </div>
      </div>
    </PupilPage>
  )
}

const Running = ({ running, onChoose }: Pick<Props, "running" | "onChoose">) => {
  const text = useText("pupil.home")
  return (
    <section className={styles.section}>
      <h2>{text("chooseSession")}</h2>
      {running.map((session) => (
        <Button key={session.log} wide onPress={() => onChoose(session)}>
          <span className={styles.sitting}>
            <span>{session.question}</span>
            <span className={styles.soft}>{session.className}</span>
          </span>
        </Button>
      ))}
    </section>
  )
}

const GoOn = ({ sittings, onGoOn }: Pick<Props, "sittings" | "onGoOn">) => {
  const text = useText("pupil.home")
  return (
    <section className={styles.section}>
      <h2 className="said-only">{text("goOnTitle")}</h2>
      {sittings.map((sitting, at) => (
        <Button
          key={sitting.seat}
          kind={at === 0 ? "primary" : "secondary"}
          size="ballot"
          wide
          onPress={() => onGoOn(sitting)}
        >
          <span className={styles.sitting}>
            <span>{sitting.name === "" ? text("goOnUnnamed") : text("goOn", { name: sitting.name })}</span>
            <span className={styles.question} dir="auto">
              {sitting.question || text("unnamed")}
            </span>
          </span>
        </Button>
      ))}
    </section>
  )
}

const Past = ({ sittings, onGoOn }: Pick<Props, "sittings" | "onGoOn">) => {
  const text = useText("pupil.home")
  return (
    <Disclosure title={text("past")}>
      {sittings.map((sitting) => (
        <Button key={sitting.seat} kind="quiet" wide onPress={() => onGoOn(sitting)}>
          <span className={styles.sitting}>
            <span dir="auto">{sitting.question || text("unnamed")}</span>
            {sitting.name !== "" && (
              <span className={styles.soft}>{text("pastAs", { name: sitting.name })}</span>
            )}
          </span>
        </Button>
      ))}
    </Disclosure>
  )
}

const HandIn = () => {
  const text = useText("common.carry")
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        {text("handIn")}
      </Button>
      {isOpen && <HandInDialog onClose={() => setOpen(false)} />}
    </>
  )
}

const TeacherWay = ({ onGo }: Pick<Props, "onGo">) => {
  const text = useText("pupil.home")
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        {text("teacher")}
      </Button>
      {isOpen && <TeacherDialog isOpen onClose={() => setOpen(false)} onGo={onGo} />}
    </>
  )
}
