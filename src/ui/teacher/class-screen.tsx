/** A class: who is in it, each with their animal; add, rename, take out. */
import Plus from "lucide-react/icons/plus"
import { type ReactNode, useState } from "react"
import { useLocation } from "wouter"
import { useStore } from "zustand"
import type { ClassClient } from "../../client/class-client.ts"
import type { ClassCommand } from "../../domain/class/decide.ts"
import type { ClassState, Member } from "../../domain/class/state.ts"
import { limits } from "../../domain/limits.ts"
import { readRoster } from "../../formats/roster.ts"
import { useApp, useClassClient, usePalabre } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Animal } from "../parts/art/animal.tsx"
import { Tree } from "../parts/art/tree.tsx"
import { Button } from "../parts/button.tsx"
import { ConfirmDialog, Dialog } from "../parts/dialog.tsx"
import { Empty } from "../parts/empty.tsx"
import { Menu } from "../parts/menu.tsx"
import type { WorkStatus } from "../parts/status-line.tsx"
import { TextArea } from "../parts/text-area.tsx"
import { TextInput } from "../parts/text-input.tsx"
import { useToast } from "../parts/toast.tsx"
import { useLeaving } from "../use-leaving.ts"
import styles from "./class-screen.module.css"
import { ClassDecisions } from "./follow-up/class-log.tsx"
import { KeepCopyButton } from "./keep-copy.tsx"
import { type ListedLog, listed } from "./listed-logs.ts"
import { type Problem, useProblemWords } from "./problem-words.ts"
import { SessionCard } from "./session-card.tsx"
import { workStatusOf } from "./session-words.ts"
import { StaffPage } from "./staff-page.tsx"
import { RemoveClassDialog } from "./unsent-dialogs.tsx"

export type ClassAct = (command: ClassCommand) => Promise<Problem | null>
export type ClassAsk =
  | { readonly about: "add" }
  | { readonly about: "renameClass" }
  | { readonly about: "rename" | "remove"; readonly member: Member }

type Props = {
  log: string
  roster: ClassState
  status: WorkStatus
  onRetry: () => void
  onNew: () => void
  /** Out of this device. */
  onRemove: () => void
  act: ClassAct
  /** The dialog that is open: kept above, so that the registry can show each. */
  ask: ClassAsk | null
  onAsk: (ask: ClassAsk | null) => void
  /** What the sessions of the class decided. */
  decisions?: ReactNode
  /** Those of the class that run. */
  running?: readonly ListedLog[]
  hostNow?: () => number
}

export const ClassView = (props: Props) => {
  const { log, roster, status, onRetry, onNew, onRemove, act, ask, onAsk } = props
  const text = useText("teacher.roster")
  const home = useText("teacher.home")
  const nav = useText("teacher.nav")
  const leave = useText("teacher.leave")
  const { members, name } = roster
  const running = props.running ?? []
  return (
    <StaffPage
      title={name}
      back={{ to: "/", label: nav("home") }}
      aside={
        <>
          <Button size="small" onPress={() => onAsk({ about: "renameClass" })}>
            {text("renameClass")}
          </Button>
          <Menu
            label={text("actsFor", { name })}
            acts={[{ id: "remove", label: leave("class"), isDanger: true, onPress: onRemove }]}
          />
        </>
      }
      status={status}
      onRetry={onRetry}
      wide
      dock={
        <div className={styles.acts}>
          <Button icon={<Plus aria-hidden size={20} />} onPress={() => onAsk({ about: "add" })}>
            {text("add")}
          </Button>
          <Button kind="primary" onPress={onNew} isDisabled={members.length === 0}>
            {home("newSession")}
          </Button>
        </div>
      }
    >
      {running.length > 0 && (
        <section className={styles.running} aria-label={home("isRunning")}>
          <h2>{home("isRunning")}</h2>
          {running.map((it) => (
            <SessionCard key={it.log} {...it} hostNow={props.hostNow ?? Date.now} />
          ))}
        </section>
      )}
      {members.length === 0 ? (
        <Empty
          drawing={<Tree buds={0} leaves={20} fruits={0} ring={false} revealed={false} stage="propose" />}
        >
          {text("empty")}
        </Empty>
      ) : (
        <>
          <h2>{text("title", { count: members.length })}</h2>
          <p className={styles.soft}>{text("lead")}</p>
          <div>
            <KeepCopyButton log={log} />
          </div>
          <ul className={styles.members}>
            {members.map((member) => (
              <MemberRow key={member.member} member={member} roster={roster} act={act} onAsk={onAsk} />
            ))}
          </ul>
        </>
      )}
      {props.decisions}
      {ask && <Ask key={ask.about} ask={ask} roster={roster} act={act} onClose={() => onAsk(null)} />}
    </StaffPage>
  )
}

type RowProps = Pick<Props, "roster" | "act" | "onAsk"> & { member: Member }

const MemberRow = ({ member, roster, act, onAsk }: RowProps) => {
  const text = useText("teacher.roster")
  const words = useProblemWords()
  const showToast = useToast()
  const { name, avatar } = member
  const forget = async () => {
    const failed = await act({ type: "ForgetPictures", member: member.member })
    showToast({ message: failed ? words(failed) : text("forgotten", { name }) })
  }
  return (
    <li className={styles.member}>
      <span className={styles.animal}>
        <Animal kind={avatar.animal} tone={avatar.tone} />
      </span>
      <span className={styles.name}>{name}</span>
      <Menu
        label={text("actsFor", { name })}
        acts={[
          { id: "rename", label: text("rename"), onPress: () => onAsk({ about: "rename", member }) },
          {
            id: "forget",
            label: text("forget"),
            isDisabled: roster.pictures[member.member] === undefined,
            onPress: () => void forget(),
          },
          {
            id: "remove",
            label: text("remove"),
            isDanger: true,
            onPress: () => onAsk({ about: "remove", member }),
          },
        ]}
      />
    </li>
  )
}

type AskProps = { ask: ClassAsk; roster: ClassState; act: ClassAct; onClose: () => void }

const Ask = (props: AskProps) => {
  const { ask } = props
  if (ask.about === "remove") return <RemoveDialog {...props} member={ask.member} />
  if (ask.about === "add") return <AddDialog {...props} />
  return <RenameDialog {...props} member={ask.about === "rename" ? ask.member : null} />
}

const RemoveDialog = ({ member, act, onClose }: AskProps & { member: Member }) => {
  const text = useText("teacher.roster")
  const showToast = useToast()
  const words = useProblemWords()
  const { name } = member
  const remove = async () => {
    const failed = await act({ type: "RemoveMember", member: member.member })
    showToast({ message: failed ? words(failed) : text("removed", { name }) })
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={text("removeTitle", { name })}
      act={text("remove")}
      isDanger
      onConfirm={() => void remove()}
    >
      <p>{text("removeWords")}</p>
    </ConfirmDialog>
  )
}

const RenameDialog = ({ member, roster, act, onClose }: AskProps & { member: Member | null }) => {
  const text = useText("teacher.roster")
  const words = useProblemWords()
  const showToast = useToast()
  const [name, setName] = useState(member?.name ?? roster.name)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => {
    const failed = await act(
      member ? { type: "RenameMember", member: member.member, name } : { type: "RenameClass", name },
    )
    if (failed) return setProblem(failed)
    showToast({ message: text("renamed") })
    onClose()
  }
  return (
    <Form
      title={member ? text("renameTitle", { name: member.name }) : text("renameClass")}
      save={text("save")}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextInput
        label={text("newName")}
        value={name}
        onChange={setName}
        maxLength={member ? limits.name : limits.className}
        error={problem ? words(problem) : undefined}
        autoFocus
      />
    </Form>
  )
}

const AddDialog = ({ act, onClose }: AskProps) => {
  const text = useText("teacher.roster")
  const words = useProblemWords()
  const showToast = useToast()
  const [pasted, setPasted] = useState("")
  const [problem, setProblem] = useState<Problem | null>(null)
  const read = readRoster(pasted)
  const names = read.ok ? read.value.members.map((it) => it.display) : []
  const save = async () => {
    if (names.length === 0) return setProblem({ type: "NameMissing" })
    const failed = await act({ type: "AddMembers", names })
    if (failed) return setProblem(failed)
    showToast({ message: text("added", { count: names.length }) })
    onClose()
  }
  return (
    <Form
      title={text("addTitle")}
      save={text("addSave", { count: names.length })}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextArea
        label={text("add")}
        hideLabel
        description={text("addHint")}
        value={pasted}
        onChange={setPasted}
        error={problem ? words(problem) : undefined}
        autoFocus
      />
    </Form>
  )
}

type FormProps = {
  title: string
  save: string
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

const Form = ({ title, save, onSave, onClose, children }: FormProps) => {
  const act = useText("common.act")
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{act("cancel")}</Button>
          <Button kind="primary" onPress={onSave}>
            {save}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}

export const ClassScreen = ({ log }: { log: string }) => {
  const text = useText("teacher.sessionNew")
  const nav = useText("teacher.nav")
  const opened = useClassClient(log)
  if (opened.status === "opening") return null
  if (opened.status === "open") return <Connected log={log} client={opened.client} />
  return (
    <StaffPage title={text("unknownClass")} back={{ to: "/", label: nav("home") }}>
      {null}
    </StaffPage>
  )
}

const Connected = ({ log, client }: { log: string; client: ClassClient }) => {
  const palabre = usePalabre()
  const text = useText("teacher.leave")
  const showToast = useToast()
  const [, navigate] = useLocation()
  const snapshot = useStore(client.state)
  const running = listed(useApp()).sessions.filter((it) => it.classLogs?.includes(log) && !it.finished)
  const [ask, setAsk] = useState<ClassAsk | null>(null)
  const act: ClassAct = async (command) => {
    try {
      const done = await client.dispatch(command)
      return done.ok ? null : done.error
    } catch (error) {
      return { type: "Thrown", error }
    }
  }
  const remove = () =>
    void palabre.removeClass(log).then(
      () => {
        showToast({ message: text("classRemoved") })
        navigate("/")
      },
      () => showToast({ message: text("classFailed") }),
    )
  const leaving = useLeaving(remove, { log, asksAlways: true })
  return (
    <>
      <ClassView
        log={log}
        roster={snapshot.shown}
        status={workStatusOf(snapshot)}
        onRetry={client.retry}
        onNew={() => navigate(`/new/${log}`)}
        onRemove={leaving.ask}
        act={act}
        ask={ask}
        onAsk={setAsk}
        running={running}
        hostNow={client.hostNow}
        decisions={<ClassDecisions log={log} now={client.hostNow} />}
      />
      <RemoveClassDialog leaving={leaving} onLeave={remove} name={snapshot.shown.name} />
    </>
  )
}
