/** What pupils wrote, read one at a time before the class sees it: three answers, a key each. */
import { type ReactNode, useState } from "react"
import { useLocation, useSearch } from "wouter"
import { approvalQueue, requestsOf } from "../../domain/session/attention.ts"
import type { StaffContribution } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import { StageShape } from "../parts/art/stage-shape.tsx"
import { Button } from "../parts/button.tsx"
import { ConfirmDialog } from "../parts/dialog.tsx"
import { Empty } from "../parts/empty.tsx"
import { useToast } from "../parts/toast.tsx"
import { ApproveCard } from "./approve-card.tsx"
import styles from "./approve-screen.module.css"
import { ReasonPanel } from "./reason-panel.tsx"
import { useListWords, workStatusOf } from "./session-words.ts"
import { SetAside } from "./set-aside.tsx"
import { StaffPage } from "./staff-page.tsx"
import { type StaffSession, staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"
import { useFaces } from "./use-faces.ts"
import { useShortcuts } from "./use-shortcuts.ts"
import { useSimilar } from "./use-similar.ts"

type Asking = { readonly id: string; readonly kind: "rephrase" | "refuse" }

type Props = StaffSession & {
  onDone: () => void
  /** It was opened from the projection: names stay off the screen until they are asked for. */
  isProjected?: boolean
  /** For the registry: what is open at first. */
  first?: "rephrase" | "refuse" | "rest" | "remove"
}

export const ApproveView = (props: Props) => {
  const { session } = props
  const queue = approvalQueue(staffOf(session))
  return queue.length > 0 ? <Reading {...props} queue={queue} /> : <NothingToRead {...props} />
}

type FrameProps = Props & { left: number; dock?: ReactNode; children: ReactNode }

const Frame = (props: FrameProps) => {
  const { session, members, left, dock, children, isProjected = false } = props
  const text = useText("teacher.approve")
  const nav = useText("teacher.nav")
  return (
    <StaffPage
      title={text("title")}
      back={isProjected ? { to: "/present", label: nav("present") } : { to: "/", label: nav("cockpit") }}
      stage={session.view.public.stages[session.view.public.stage]?.kind}
      status={workStatusOf(session)}
      onRetry={session.retry}
      aside={<strong>{text("left", { count: left })}</strong>}
      dock={dock}
    >
      <Elsewhere session={session} members={members} isProjected={isProjected} />
      {children}
      {!isProjected && <SetAside session={session} />}
    </StaffPage>
  )
}

/** Who waits at the door or asks for help, while one reads. */
const Elsewhere = ({ session, members, isProjected }: Pick<Props, "session" | "members" | "isProjected">) => {
  const waiting = useText("teacher.waiting")
  const text = useText("teacher.approve")
  const list = useListWords()
  const staff = staffOf(session)
  const door = requestsOf(staff, members).length
  const help = useFaces({ session, members }).filter((it) => it.condition === "help")
  const said = [
    door > 0 && text("atDoor", { count: door }),
    help.length > 0 &&
      (isProjected
        ? waiting("help", { count: help.length })
        : text("help", { count: help.length, names: list(help.map((it) => it.name)) })),
  ]
  const words = said.filter(Boolean).join(" · ")
  return words === "" ? null : (
    <p className={styles.soft} role="status">
      {words}
    </p>
  )
}

const NothingToRead = (props: Props) => {
  const text = useText("teacher.approve")
  const nav = useText("teacher.nav")
  return (
    <Frame {...props} left={0}>
      <Empty
        drawing={<StageShape kind="propose" />}
        title={text("empty")}
        action={
          <Button kind="primary" onPress={props.onDone}>
            {nav(props.isProjected ? "present" : "cockpit")}
          </Button>
        }
      >
        {text("emptyHint")}
      </Empty>
    </Frame>
  )
}

/** The undo of "later": there is no act to take back, so the idea is only shown again. */
const useFront = (queue: readonly StaffContribution[]) => {
  const [front, setFront] = useState<string | null>(null)
  return [queue.find((it) => it.id === front) ?? queue[0], setFront] as const
}

const Reading = (props: Props & { queue: readonly StaffContribution[] }) => {
  const { session, queue, first } = props
  const text = useText("teacher.approve")
  const act = useAct(session)
  const [current, setFront] = useFront(queue)
  const [asking, setAsking] = useState<Asking | null>(
    current && (first === "rephrase" || first === "refuse") ? { id: current.id, kind: first } : null,
  )
  const [own, setOwn] = useState("")
  const [isRest, setRest] = useState(first === "rest")
  const [isRemoving, setRemoving] = useState(first === "remove")
  const publishRest = usePublishRest(session)
  const similar = useSimilar(session)
  const rest = queue.filter((it) => !it.late && similar(it).length === 0)
  const isAsking = asking !== null && asking.id === current?.id
  const id = current?.id ?? ""
  const publish = () => void act({ type: "Publish", contribution: id }, text("published"))
  const later = () =>
    void act({ type: "Defer", contribution: id }, text("deferredSaid"), { undo: () => setFront(id) })
  const ask = (kind: Asking["kind"]) => {
    setOwn("")
    setAsking({ id, kind })
  }
  const again = () => ask("rephrase")
  const isFree = current !== undefined && !isAsking
  useShortcuts(isFree ? { "1": again, "2": later, "3": publish } : { escape: () => setAsking(null) })
  if (!current) return null
  const send = async (reason: string) => {
    const isRefusal = asking?.kind === "refuse"
    const type = isRefusal ? ("Refuse" as const) : ("AskToRephrase" as const)
    const done = await act({ type, contribution: id, reason }, text(isRefusal ? "refusedSaid" : "asked"))
    if (done) setAsking(null)
  }
  const merge = async (into: string) => {
    if (!(await act({ type: "Publish", contribution: id }))) return
    await act({ type: "Merge", into, from: id }, text("merged"), {
      undo: () => void session.act({ type: "Unmerge", contribution: id }),
    })
  }
  if (isAsking)
    return (
      <Frame
        {...props}
        left={queue.length}
        dock={
          <SendDock
            isReady={own.trim() !== ""}
            onSend={() => void send(own)}
            onCancel={() => setAsking(null)}
          />
        }
      >
        <ReasonPanel
          kind={asking.kind}
          words={current.text ?? ""}
          own={own}
          onOwn={setOwn}
          onSend={(reason) => void send(reason)}
        />
      </Frame>
    )
  return (
    <Frame {...props} left={queue.length} dock={<Answers onYes={publish} onLater={later} onAgain={again} />}>
      <ApproveCard
        key={id}
        session={session}
        idea={current}
        onMerge={(into) => void merge(into)}
        onRefuse={() => ask("refuse")}
        onRemove={() => setRemoving(true)}
        isProjected={props.isProjected ?? false}
      />
      {queue.length > 1 && rest.length > 0 && (
        <Button kind="quiet" onPress={() => setRest(true)}>
          {rest.length === queue.length ? text("rest", { count: rest.length }) : text("restNext")}
        </Button>
      )}
      <RestDialog
        count={rest.length}
        kept={queue.length - rest.length}
        isOpen={isRest}
        onClose={() => setRest(false)}
        onConfirm={() => void publishRest(rest)}
      />
      <RemoveDialog
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        onConfirm={() => void act({ type: "Remove", contribution: id })}
      />
    </Frame>
  )
}

const SendDock = (props: { isReady: boolean; onSend: () => void; onCancel: () => void }) => {
  const text = useText("teacher.approve")
  return (
    <div className={styles.send}>
      <Button onPress={props.onCancel}>{text("cancel")}</Button>
      <Button kind="primary" onPress={props.onSend} isDisabled={!props.isReady}>
        {text("send")}
      </Button>
    </div>
  )
}

type AnswersProps = { onYes: () => void; onLater: () => void; onAgain: () => void }

/** At the same place for each text, however long it is: the thumb need not look. */
const Answers = ({ onYes, onLater, onAgain }: AnswersProps) => {
  const text = useText("teacher.approve")
  return (
    <div className={styles.answers}>
      <Button onPress={onAgain} icon={<Key>1</Key>}>
        {text("again")}
      </Button>
      <Button onPress={onLater} icon={<Key>2</Key>}>
        {text("later")}
      </Button>
      <Button kind="primary" onPress={onYes} icon={<Key>3</Key>}>
        {text("yes")}
      </Button>
    </div>
  )
}

const Key = ({ children }: { children: string }) => (
  <kbd className={styles.key} aria-hidden>
    {children}
  </kbd>
)

/** Publishes all that waits; one toast takes all of it back. */
const usePublishRest = (session: StaffSession["session"]) => {
  const text = useText("teacher.approve")
  const showToast = useToast()
  const act = useAct(session)
  return async (queue: readonly StaffContribution[]) => {
    const done: string[] = []
    for (const { id } of queue) if (await act({ type: "Publish", contribution: id })) done.push(id)
    const undo = async () => {
      for (const contribution of done) await session.act({ type: "Unpublish", contribution })
    }
    showToast({ message: text("restSaid", { count: done.length }), undo: () => void undo() })
  }
}

type ConfirmProps = { isOpen: boolean; onClose: () => void; onConfirm: () => void }

const RestDialog = ({ count, kept, ...rest }: ConfirmProps & { count: number; kept: number }) => {
  const text = useText("teacher.approve")
  return (
    <ConfirmDialog {...rest} title={text("restTitle", { count })} act={text("restAct")}>
      <p>{text("restWords")}</p>
      {kept > 0 && <p>{text("restKept", { count: kept })}</p>}
    </ConfirmDialog>
  )
}

export const RemoveDialog = (props: ConfirmProps) => {
  const text = useText("teacher.board")
  return (
    <ConfirmDialog {...props} title={text("removeTitle")} act={text("remove")} isDanger>
      <p>{text("removeWords")}</p>
    </ConfirmDialog>
  )
}

export const ApproveScreen = (staff: StaffSession) => {
  const [, navigate] = useLocation()
  const isProjected = useSearch() === "wall"
  return (
    <ApproveView
      {...staff}
      onDone={() => navigate(isProjected ? "/present" : "/")}
      isProjected={isProjected}
    />
  )
}
