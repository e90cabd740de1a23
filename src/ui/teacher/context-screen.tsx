/** Links and pictures of a session that runs: added and taken out for everybody, at any stage. */
import { useEffect, useState } from "react"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ContextItems, hasContextItems } from "../parts/context-items.tsx"
import { useToast } from "../parts/toast.tsx"
import type { SessionProps } from "../session-props.ts"
import { type AddItem, type Adding, nothingTyped, type Typed } from "./context-adding.ts"
import styles from "./context-editor.module.css"
import { ContextEditor } from "./context-editor.tsx"
import { Panel } from "./panel.tsx"
import { useProblemWords } from "./problem-words.ts"
import { workStatusOf } from "./session-words.ts"
import { StaffPage } from "./staff-page.tsx"
import type { StaffSession } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"

type Props = Pick<StaffSession, "session"> & { first?: Adding }

export const ContextScreen = ({ session, first }: Props) => {
  const text = useText("teacher.context")
  const nav = useText("teacher.nav")
  const { context } = session.view.public
  return (
    <StaffPage
      title={text("title")}
      back={{ to: "/", label: nav("cockpit") }}
      stage={session.view.public.stages[session.view.public.stage]?.kind}
      status={workStatusOf(session)}
      onRetry={session.retry}
    >
      {context !== "" && <p dir="auto">{context}</p>}
      <RunningEditor session={session} {...(first ? { first } : {})} />
    </StaffPage>
  )
}

const DRAFT = "context-item"

const RunningEditor = ({ session, first }: Props) => {
  const text = useText("teacher.context")
  const [typed, setTyped] = useTyped(session.drafts)
  const act = useAct(session)
  const add = useAdding(session)
  return (
    <ContextEditor
      context={session.view.public}
      typed={typed}
      onTyped={setTyped}
      onAdd={add}
      onRemove={(item) => void act({ type: "RemoveContextItem", item }, text("removed"))}
      isOffline={session.connection === "offline"}
      {...(first ? { first } : {})}
    />
  )
}

/** What is typed survives a reload; the picture itself is chosen anew: until it is sent it is kept nowhere. */
const useTyped = (drafts: SessionProps["drafts"]) => {
  const [typed, setTyped] = useState(nothingTyped)
  useEffect(() => {
    let isWanted = true
    drafts.loadValue(DRAFT).then(
      (kept) => isWanted && kept && setTyped({ ...nothingTyped, ...(kept as Partial<Typed>) }),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [drafts])
  const change = (next: Typed) => {
    setTyped(next)
    drafts.saveValue(DRAFT, next).catch(() => undefined)
  }
  return [typed, change] as const
}

/** Said with a way to take it back: the item has a name once it is there. */
const useAdding = ({ act }: SessionProps) => {
  const text = useText("teacher.context")
  const words = useProblemWords()
  const showToast = useToast()
  return async (command: AddItem): Promise<string | null> => {
    try {
      const done = await act(command)
      if (!done.ok) return words(done.error)
      const item = done.value[0]?.event.facts.item
      const undo = typeof item === "string" ? () => void act({ type: "RemoveContextItem", item }) : undefined
      showToast({ message: text("added"), undo })
      return null
    } catch (error) {
      return words({ type: "Thrown", error })
    }
  }
}

/** In the stage in which the class comes to understand. */
export const ContextPanel = ({ session, onOpen }: Props & { onOpen: () => void }) => {
  const text = useText("teacher.context")
  const { public: shown } = session.view
  return (
    <Panel title={text("title")}>
      {hasContextItems(shown) ? (
        <ContextItems isSmall context={shown} isOffline={session.connection === "offline"} />
      ) : (
        <p className={styles.hint}>{text("hint")}</p>
      )}
      <div>
        <Button size="small" onPress={onOpen}>
          {text("open")}
        </Button>
      </div>
    </Panel>
  )
}
