/** What one wrote oneself, with its fate in words; edited and taken back until it is published. */
import Pencil from "lucide-react/icons/pencil"
import Undo2 from "lucide-react/icons/undo-2"
import { useState } from "react"
import { limits } from "../../../domain/limits.ts"
import type { Command } from "../../../domain/session/commands.ts"
import type { OwnContribution } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import { Disclosure } from "../../parts/disclosure.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import styles from "./card-parts.module.css"
import { Editor } from "./editor.tsx"
import { waitingHere } from "./pending-work.ts"
import { useAct } from "./use-act.ts"
import { draftOf } from "./use-draft.ts"

type Props = {
  session: SessionProps
  title: string
  of: readonly OwnContribution[]
  /** An earlier stage, looked at: nothing to change. */
  isReadOnly?: boolean
  /** The idea they are about stands above them. */
  isAboutOpen?: boolean
}

/** It waits for its author: it stands above all else. */
export const isReturned = ({ fate }: OwnContribution): boolean => fate === "rephrase"

export const OwnContributions = ({ session, title, of, isReadOnly = false, isAboutOpen = false }: Props) =>
  of.length === 0 ? null : (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {[...of].reverse().map((own) => (
          <li key={own.id}>
            <OwnCard {...{ session, own, isReadOnly, isAboutOpen }} />
          </li>
        ))}
      </ul>
    </section>
  )

type OwnProps = { session: SessionProps; own: OwnContribution; isReadOnly: boolean; isAboutOpen: boolean }

const OwnCard = ({ session, own, isReadOnly, isAboutOpen }: OwnProps) => {
  const text = useText("pupil")
  const [isEditing, setEditing] = useState(false)
  const isHere = waitingHere(session.pending).has(own.id)
  const about =
    own.parent === undefined || isAboutOpen ? undefined : session.view.public.contributions[own.parent]?.text
  if (isEditing)
    return (
      <Editor
        session={session}
        draft={draftOf.edit(own.id)}
        first={own.text ?? ""}
        label={text("own.label")}
        limit={limits.idea}
        send={text("own.save")}
        toCommand={(typed) => toCommand(own, typed)}
        autoFocus
        onSent={() => setEditing(false)}
        onClose={{ words: text("own.cancel"), act: () => setEditing(false) }}
      />
    )
  return (
    <Card
      text={own.text ?? ""}
      withVoice
      look={isHere ? "dotted" : "usual"}
      label={about ? text("propose.about", { idea: about }) : undefined}
      state={<Fate session={session} own={own} isHere={isHere} />}
      actions={
        isReadOnly ? undefined : <OwnActs session={session} own={own} onEdit={() => setEditing(true)} />
      }
    >
      <Why own={own} />
    </Card>
  )
}

const wordOf = (kind: OwnContribution["kind"]) => (kind === "proposal" ? "idea" : "argument")

/** What was refused is not changed any more: written otherwise, it is another text. */
const toCommand = ({ id, fate, kind, parent }: OwnContribution, text: string): Command =>
  fate === "refused"
    ? { type: "Submit", kind, text, ...(parent === undefined ? {} : { parent }) }
    : { type: "Edit", contribution: id, text }

type ActsProps = { session: SessionProps; own: OwnContribution; onEdit: () => void }

const OwnActs = ({ session, own, onEdit }: ActsProps) => {
  const text = useText("pupil.own")
  const { run, problem } = useAct(session.act)
  const { fate, kind, parent } = own
  const withdraw = () => void run({ type: "Withdraw", contribution: own.id })
  const again = () => {
    const about = parent === undefined ? {} : { parent }
    void run({ type: "Submit", kind, text: own.text ?? "", ...about })
  }
  const mayEdit = fate === "waiting" || fate === "rephrase" || fate === "refused"
  if (!mayEdit && fate !== "withdrawn") return null
  return (
    <>
      {mayEdit && (
        <Button size="small" icon={<Pencil aria-hidden size={20} />} onPress={onEdit}>
          {text(fate === "waiting" ? "edit" : "anotherWay")}
        </Button>
      )}
      {fate === "withdrawn" ? (
        <Button size="small" onPress={again}>
          {text("again")}
        </Button>
      ) : (
        <Button kind="quiet" size="small" icon={<Undo2 aria-hidden size={20} />} onPress={withdraw}>
          {text(`withdraw.${wordOf(kind)}`)}
        </Button>
      )}
      {problem !== undefined && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
    </>
  )
}

const Fate = ({ session, own, isHere }: { session: SessionProps; own: OwnContribution; isHere: boolean }) => {
  const text = useText("pupil.fate")
  const words = useFateWords(session, own)
  return (
    <p role="status" className={styles.fate} data-fate={isHere ? "here" : own.fate}>
      {isHere ? text("onTablet") : words}
      {own.late && ` ${text("late")}`}
    </p>
  )
}

/** Behind a tap: a reason is read by the one it is for, not by the neighbour. */
const Why = ({ own: { fate, reason = "" } }: { own: OwnContribution }) => {
  const text = useText("pupil.fate")
  if ((fate !== "refused" && fate !== "removed") || reason === "") return null
  return (
    <Disclosure title={text("why")} level={3}>
      <div className={styles.voiced}>
        <p dir="auto">{reason}</p>
        <Speaker text={reason} />
      </div>
    </Disclosure>
  )
}

const useFateWords = (session: SessionProps, own: OwnContribution): string => {
  const text = useText("pupil.fate")
  const { reason = "", into, kind } = own
  switch (own.fate) {
    case "rephrase":
      return text("rephrase", { reason })
    case "refused":
    case "withdrawn":
    case "removed":
      return text(`${own.fate}.${wordOf(kind)}`)
    case "merged": {
      const idea = into === undefined ? null : session.view.public.contributions[into]?.text
      return idea ? text("merged", { idea }) : text("mergedOther")
    }
    default:
      return text(own.fate)
  }
}
