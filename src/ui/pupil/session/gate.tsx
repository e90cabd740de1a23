/** Before the ballot: one reason for and one against, one at a time. */
import { type ReactNode, useEffect, useState } from "react"
import type { Published } from "../../../domain/session/board.ts"
import { gateOf } from "../../../domain/session/gate.ts"
import type { PublicPoll } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import { InDock } from "../in-dock.tsx"
import { ArgumentShape } from "./argument-shape.tsx"
import { Authors } from "./author.tsx"
import styles from "./card-parts.module.css"
import { useScreenMode } from "./screen-mode.ts"
import { useBoard } from "./use-board.ts"
import { draftOf } from "./use-draft.ts"

type Props = { session: SessionProps; poll: PublicPoll; children: ReactNode }

/** `children`: the ballot. Who has a ballot in the box has been through. */
export const Gate = ({ session, poll, children }: Props) => {
  const { view, seat } = session
  const board = useBoard(view.public)
  const { read, add } = useRead(session, poll.id)
  const stage = view.public.stages[view.public.stage]
  const isOpen = !stage?.gate || view.own.ballots[poll.id] === true
  if (isOpen) return children
  // Not before it is known what was read here already: nothing is asked for twice.
  if (read === null) return null
  const [next] = gateOf(board, poll.options, view.own, seat, read)
  return next ? (
    <Reason key={next.id} session={session} reason={next} onRead={() => add(next.id)} />
  ) : (
    children
  )
}

type ReasonProps = { session: SessionProps; reason: Published; onRead: () => void }

const Reason = ({ session, reason, onRead }: ReasonProps) => {
  const text = useText("pupil")
  useScreenMode("reading")
  const { contributions } = session.view.public
  const idea = contributions[reason.parent ?? ""]?.text ?? ""
  const kind = reason.kind === "against" ? "against" : "for"
  return (
    <section className={styles.section}>
      <div className={styles.voiced}>
        <p className={styles.sentence}>{text("vote.gate")}</p>
        <Speaker text={text("vote.gate")} />
      </div>
      <div className={styles.quoted}>
        <blockquote className={styles.quote} dir="auto">
          {idea}
        </blockquote>
        <Speaker text={idea} isNamed />
      </div>
      <Card
        text={reason.text}
        withVoice
        look={kind}
        label={
          <>
            <ArgumentShape kind={kind} />
            <span className={styles.kind}>{text(`argue.${kind}`)}</span>
            <Authors people={session.view.public} authors={reason.authors} own={session.seat} />
          </>
        }
      />
      <InDock>
        <Button kind="primary" wide onPress={onRead}>
          {text("vote.gateRead")}
        </Button>
      </InDock>
    </section>
  )
}

/** What this pupil read on this device, kept with the session. null: not known yet. */
const useRead = ({ drafts, seat }: SessionProps, poll: string) => {
  const [read, setRead] = useState<ReadonlySet<string> | null>(null)
  const name = draftOf.read(seat, poll)
  useEffect(() => {
    let isWanted = true
    drafts.loadValue(name).then(
      (kept) => isWanted && setRead(new Set(Array.isArray(kept) ? kept.map(String) : [])),
      () => isWanted && setRead(new Set()),
    )
    return () => {
      isWanted = false
    }
  }, [drafts, name])
  const add = (id: string) => {
    const next = new Set([...(read ?? []), id])
    setRead(next)
    // Forgotten at a reload at worst: then it is read again.
    drafts.saveValue(name, [...next]).catch(() => undefined)
  }
  return { read, add }
}
