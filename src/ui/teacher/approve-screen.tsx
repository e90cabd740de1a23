/** What pupils wrote, read one at a time before the class sees it: three answers, a key each. */
import { useState } from "react"
import { useLocation } from "wouter"
import { approvalQueue } from "../../domain/session/attention.ts"
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
import { workStatusOf } from "./session-words.ts"
import { SetAside } from "./set-aside.tsx"
import { StaffPage } from "./staff-page.tsx"
import { type StaffSession, staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"
import { useShortcuts } from "./use-shortcuts.ts"

type Asking = { readonly id: string; readonly kind: "rephrase" | "refuse" }

type Props = StaffSession & {
  onDone: () => void
  /** For the registry: what is open at first. */
  first?: "rephrase" | "refuse" | "rest" | "remove"
}

export const ApproveView = ({ session, members, log, onDone, first }: Props) => {
  const text = useText("teacher.approve")
  const nav = useText("teacher.nav")
  const queue = approvalQueue(staffOf(session))
  const [current] = useFront(queue)
  return (
    <StaffPage
      title={text("title")}
      back={{ to: "/", label: nav("cockpit") }}
      stage={session.view.public.stages[session.view.public.stage]?.kind}
      status={workStatusOf(session)}
      onRetry={session.retry}
      aside={<strong>{text("left", { count: queue.length })}</strong>}
    >
      {current ? (
        <Reading {...{ session, members, log, onDone }} queue={queue} {...(first ? { first } : {})} />
      ) : (
        <Empty
          drawing={<StageShape kind="propose" />}
          title={text("empty")}
          action={
            <Button kind="primary" onPress={onDone}>
              {nav("cockpit")}
            </Button>
          }
        >
          {text("emptyHint")}
        </Empty>
      )}
      <SetAside session={session} />
    </StaffPage>
  )
}

/** The undo of "later": there is no act to take back, so the idea is only shown again. */
const useFront = (queue: readonly StaffContribution[]) => {
  const [front, setFront] = useState<string | null>(null)
  return [queue.find((it) => it.id === front) ?? queue[0], setFront] as const
}

const Reading = ({ session, queue, first }: Props & { queue: readonly StaffContribution[] }) => {
  const text = useText("teacher.approve")
  const act = useAct(session)
  const [current, setFront] = useFront(queue)
  const [asking, setAsking] = useState<Asking | null>(
    current && (first === "rephrase" || first === "refuse") ? { id: current.id, kind: first } : null,
  )
  const [isRest, setRest] = useState(first === "rest")
  const [isRemoving, setRemoving] = useState(first === "remove")
  const publishRest = usePublishRest(session)
  const isAsking = asking !== null && asking.id === current?.id
  const id = current?.id ?? ""
  const publish = () => void act({ type: "Publish", contribution: id }, text("published"))
  const later = () =>
    void act({ type: "Defer", contribution: id }, text("deferredSaid"), { undo: () => setFront(id) })
  const ask = () => setAsking({ id, kind: "rephrase" })
  const isFree = current !== undefined && !isAsking
  useShortcuts(isFree ? { "1": publish, "2": later, "3": ask } : { escape: () => setAsking(null) })
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
  return (
    <>
      <ApproveCard
        key={id}
        session={session}
        idea={current}
        onMerge={(into) => void merge(into)}
        onRefuse={() => setAsking({ id, kind: "refuse" })}
        onRemove={() => setRemoving(true)}
      />
      {isAsking ? (
        <ReasonPanel
          kind={asking.kind}
          onSend={(reason) => void send(reason)}
          onCancel={() => setAsking(null)}
        />
      ) : (
        <Answers onYes={publish} onLater={later} onAgain={ask} />
      )}
      {queue.length > 1 && !isAsking && (
        <Button kind="quiet" onPress={() => setRest(true)}>
          {text("rest", { count: queue.length })}
        </Button>
      )}
      <RestDialog
        count={queue.length}
        isOpen={isRest}
        onClose={() => setRest(false)}
        onConfirm={() => void publishRest(queue)}
      />
      <RemoveDialog
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        onConfirm={() => void act({ type: "Remove", contribution: id })}
      />
    </>
  )
}

type AnswersProps = { onYes: () => void; onLater: () => void; onAgain: () => void }

const Answers = ({ onYes, onLater, onAgain }: AnswersProps) => {
  const text = useText("teacher.approve")
  return (
    <div className={styles.answers}>
      <Button size="ballot" kind="primary" onPress={onYes} icon={<Key>1</Key>}>
        {text("yes")}
      </Button>
      <Button size="ballot" onPress={onLater} icon={<Key>2</Key>}>
        {text("later")}
      </Button>
      <Button size="ballot" onPress={onAgain} icon={<Key>3</Key>}>
        {text("again")}
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

const RestDialog = ({ count, ...rest }: ConfirmProps & { count: number }) => {
  const text = useText("teacher.approve")
  return (
    <ConfirmDialog {...rest} title={text("restTitle", { count })} act={text("restAct")}>
      <p>{text("restWords")}</p>
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
  return <ApproveView {...staff} onDone={() => navigate("/")} />
}
