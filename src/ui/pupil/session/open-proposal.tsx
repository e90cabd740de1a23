/** One idea and what was said about it: for, against, yes but. One argument is written at a time. */
import { useEffect, useState } from "react"
import { limits } from "../../../domain/limits.ts"
import type { Proposal, Published } from "../../../domain/session/board.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Back } from "../back.tsx"
import { type ArgumentKind, ArgumentShape } from "./argument-shape.tsx"
import { Authors } from "./author.tsx"
import { CardList } from "./card-list.tsx"
import { CardMenu } from "./card-menu.tsx"
import styles from "./card-parts.module.css"
import { Editor } from "./editor.tsx"
import { KeptText } from "./kept-text.tsx"
import { Opinion } from "./opinion.tsx"
import { OwnContributions } from "./own-contributions.tsx"
import { ProposalCard } from "./proposal-card.tsx"
import type { StageProps } from "./propose.tsx"
import { useScreenMode } from "./screen-mode.ts"
import { draftOf } from "./use-draft.ts"

const kinds = ["for", "nuance", "against"] as const satisfies readonly ArgumentKind[]
const named = { for: "For", against: "Against", nuance: "Nuance" } as const

type Props = StageProps & { proposal: Proposal; onBack: () => void }

export const OpenProposal = ({ session, isReadOnly = false, onTyping, proposal, onBack }: Props) => {
  const text = useText("pupil")
  const [writing, setWriting] = useState<ArgumentKind | null>(null)
  useScreenMode(writing === null ? "usual" : "writing")
  const about = proposal.contribution.id
  const ids = [about, ...proposal.mergedFrom.map((it) => it.id)]
  const mine = Object.values(session.view.own.contributions).filter(
    (it) => it.parent !== undefined && ids.includes(it.parent) && it.fate !== "published",
  )
  const write = !isReadOnly && (
    <WriteArgument {...{ session, about, writing, setWriting }} {...(onTyping ? { onTyping } : {})} />
  )
  if (writing !== null)
    return (
      <>
        <div className={styles.quoted}>
          <blockquote className={styles.quote} dir="auto">
            {proposal.contribution.text}
          </blockquote>
          <Speaker text={proposal.contribution.text} isNamed />
        </div>
        {write}
      </>
    )
  return (
    <>
      <Back words={text("argue.back")} onPress={onBack} />
      <ProposalCard session={session} proposal={proposal} opinionTitle={text("argue.opinion")} />
      {write}
      <OwnContributions
        session={session}
        title={text("propose.mineArguments")}
        of={mine}
        isReadOnly={isReadOnly}
      />
      {kinds.map((kind) => (
        <section key={kind} className={styles.section}>
          <h2 className={styles.kind}>
            <ArgumentShape kind={kind} />
            {text(`argue.${kind}`)}
          </h2>
          {isReadOnly && (
            <KeptText
              session={session}
              draft={draftOf.argument(session.seat, about, kind)}
              toCommand={(typed) => ({ type: "Submit", kind, parent: about, text: typed })}
            />
          )}
          <ArgumentList session={session} kind={kind} of={proposal.arguments[kind]} />
        </section>
      ))}
    </>
  )
}

type ListProps = { session: SessionProps; kind: ArgumentKind; of: readonly Published[] }

const ArgumentList = ({ session, kind, of }: ListProps) => {
  const text = useText("pupil.argue")
  if (of.length === 0) return <p className={styles.hint}>{text(`empty${named[kind]}`)}</p>
  return (
    <CardList of={of} idOf={(it) => it.id}>
      {(it) => (
        <Card
          text={it.text}
          withVoice
          look={kind === "nuance" ? "usual" : kind}
          author={<Authors state={session.view.public} authors={it.authors} own={session.seat} />}
          state={
            <span className={styles.state}>
              <CardMenu session={session} contribution={it} />
            </span>
          }
        >
          <Opinion session={session} contribution={it} />
        </Card>
      )}
    </CardList>
  )
}

type WriteProps = Pick<StageProps, "session" | "onTyping"> & {
  about: string
  writing: ArgumentKind | null
  setWriting: (kind: ArgumentKind | null) => void
}

const WriteArgument = ({ session, onTyping, about, writing, setWriting }: WriteProps) => {
  const text = useText("pupil.argue")
  const begun = useBegun(session, about, setWriting)
  if (writing === null)
    return (
      <section className={styles.write}>
        <h2>{text("write")}</h2>
        <div className={styles.choices}>
          {kinds.map((kind) => (
            <div key={kind} className={styles[kind]}>
              <Button wide icon={<ArgumentShape kind={kind} />} onPress={() => setWriting(kind)}>
                {text(`write${named[kind]}`)}
                {begun.has(kind) && <span className={styles.begun} />}
              </Button>
            </div>
          ))}
        </div>
      </section>
    )
  const kind = writing
  return (
    <Editor
      key={kind}
      session={session}
      draft={draftOf.argument(session.seat, about, kind)}
      label={text(`label${named[kind]}`)}
      limit={limits.argument}
      send={text("send")}
      toCommand={(typed) => ({ type: "Submit", kind, parent: about, text: typed })}
      starters={[text(`starter${named[kind]}`)]}
      autoFocus
      isDocked
      onTyping={onTyping}
      onSent={() => setWriting(null)}
      onClose={{ words: text("close"), act: () => setWriting(null) }}
    />
  )
}

/** Kinds of argument that were begun and not sent: marked, and the first is open again when one comes back. */
const useBegun = (
  { drafts, seat }: SessionProps,
  about: string,
  open: (kind: ArgumentKind) => void,
): ReadonlySet<ArgumentKind> => {
  const [begun, setBegun] = useState<ReadonlySet<ArgumentKind>>(new Set())
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      const texts = await Promise.all(kinds.map((kind) => drafts.load(draftOf.argument(seat, about, kind))))
      const found = kinds.filter((_kind, at) => (texts[at] ?? "").trim() !== "")
      if (!isWanted) return
      setBegun(new Set(found))
      const [first] = found
      if (first) open(first)
    }
    look().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [drafts, seat, about, open])
  return begun
}
