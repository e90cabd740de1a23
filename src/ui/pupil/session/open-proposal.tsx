/** One idea, what was said about it, then what one thinks of it. One argument is written at a time. */
import { memo, useEffect, useMemo, useState } from "react"
import { limits } from "../../../domain/limits.ts"
import type { Proposal, Published } from "../../../domain/session/board.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Back } from "../back.tsx"
import { InDock } from "../in-dock.tsx"
import { type ArgumentKind, ArgumentShape } from "./argument-shape.tsx"
import { Authors } from "./author.tsx"
import { CardList } from "./card-list.tsx"
import { CardMenu } from "./card-menu.tsx"
import styles from "./card-parts.module.css"
import { type CardSession, cardSession } from "./card-session.ts"
import { Editor } from "./editor.tsx"
import { KeptText } from "./kept-text.tsx"
import { Opinion } from "./opinion.tsx"
import { isReturned, OwnContributions } from "./own-contributions.tsx"
import { ProposalCard } from "./proposal-card.tsx"
import type { StageProps } from "./propose.tsx"
import { useScreenMode } from "./screen-mode.ts"
import { draftOf } from "./use-draft.ts"

const kinds = ["for", "against", "nuance"] as const satisfies readonly ArgumentKind[]
const named = { for: "For", against: "Against", nuance: "Nuance" } as const

/** What is being written; `choosing`: for, against or yes but. */
type Writing = ArgumentKind | "choosing" | null

type Props = StageProps & { proposal: Proposal; onBack: () => void }

export const OpenProposal = ({ session, isReadOnly = false, onTyping, proposal, onBack }: Props) => {
  const text = useText("pupil")
  const [writing, setWriting] = useState<Writing>(null)
  useScreenMode(writing === null ? "reading" : "writing")
  const about = proposal.contribution.id
  const begun = useBegun(session, about, isReadOnly ? nothing : setWriting)
  if (writing !== null)
    return (
      <>
        <Quote proposal={proposal} />
        {writing === "choosing" ? (
          <Choosing begun={begun} setWriting={setWriting} />
        ) : (
          <WriteArgument {...{ session, about, onTyping, setWriting }} kind={writing} />
        )}
      </>
    )
  const ids = [about, ...proposal.mergedFrom.map((it) => it.id)]
  const mine = Object.values(session.view.own.contributions).filter(
    (it) => it.parent !== undefined && ids.includes(it.parent) && it.fate !== "published",
  )
  return (
    <>
      <div className={styles.opened}>
        <Back words={text("argue.back")} onPress={onBack} />
        <ProposalCard session={session} proposal={proposal} />
      </div>
      <OwnContributions
        session={session}
        title={text("own.returned")}
        of={mine.filter(isReturned)}
        isReadOnly={isReadOnly}
        isAboutOpen
      />
      <Arguments session={session} proposal={proposal} mine={mine.map((it) => it.kind)} />
      {isReadOnly &&
        kinds.map((kind) => (
          <KeptText
            key={kind}
            session={session}
            draft={draftOf.argument(session.seat, about, kind)}
            toCommand={(typed) => ({ type: "Submit", kind, parent: about, text: typed })}
          />
        ))}
      <OwnContributions
        session={session}
        title={text("propose.mineArguments")}
        of={mine.filter((it) => !isReturned(it))}
        isReadOnly={isReadOnly}
        isAboutOpen
      />
      <section className={styles.section}>
        <h2>{text("argue.opinion")}</h2>
        <p className={styles.hint}>{text("card.counted")}</p>
        <Opinion
          act={session.act}
          contribution={proposal.contribution}
          own={cardSession(session, about).own}
        />
      </section>
      {!isReadOnly && (
        <InDock>
          <Button kind="primary" wide onPress={() => setWriting("choosing")}>
            {text("argue.giveReason")}
          </Button>
        </InDock>
      )}
    </>
  )
}

const nothing = () => {}

/** The idea, while one writes about it. */
const Quote = ({ proposal: { contribution } }: { proposal: Proposal }) => (
  <div className={styles.quoted}>
    <blockquote className={styles.quote} dir="auto">
      {contribution.text}
    </blockquote>
    <Speaker text={contribution.text} isNamed />
  </div>
)

type Said = { readonly kind: ArgumentKind; readonly argument: Published }

/** The first of each kind, then the second of each: nobody scrolls past one side to find that there is another. */
const inTurn = (said: Proposal["arguments"]): readonly Said[] => {
  const longest = Math.max(...kinds.map((kind) => said[kind].length))
  return Array.from({ length: longest }, (_, at) =>
    kinds.flatMap((kind) => said[kind].slice(at, at + 1).map((argument) => ({ kind, argument }))),
  ).flat()
}

type ArgumentsProps = {
  session: SessionProps
  proposal: Proposal
  /** What one has said oneself, and the class does not read yet. */
  mine: readonly string[]
}

const Arguments = ({ session, proposal, mine }: ArgumentsProps) => {
  const text = useText("pupil.argue")
  const said = useMemo(() => inTurn(proposal.arguments), [proposal])
  const unsaid = kinds.filter((kind) => proposal.arguments[kind].length === 0 && !mine.includes(kind))
  const missing = said.length === 0 ? unsaid.filter((kind) => kind !== "nuance") : unsaid
  return (
    <section className={styles.arguments}>
      <h2>{text("said")}</h2>
      {said.length > 0 && (
        <CardList of={said} idOf={({ argument }) => argument.id}>
          {(it) => <ArgumentCard session={session} {...it} />}
        </CardList>
      )}
      {missing.map((kind) => (
        <p key={kind} className={styles.hint}>
          {text(`empty${named[kind]}`)}
        </p>
      ))}
    </section>
  )
}

const DrawnArgument = memo(({ kind, argument, act, seat, own, ...people }: Said & CardSession) => {
  const text = useText("pupil.argue")
  return (
    <Card
      text={argument.text}
      withVoice
      look={kind === "nuance" ? "usual" : kind}
      label={
        <>
          <ArgumentShape kind={kind} />
          <span className={styles.kind}>{text(kind)}</span>
          <Authors people={people} authors={argument.authors} own={seat} />
        </>
      }
      menu={<CardMenu act={act} contribution={argument} />}
    >
      <Opinion act={act} own={own} contribution={argument} />
    </Card>
  )
})

const ArgumentCard = ({ session, kind, argument }: Said & { session: SessionProps }) => (
  <DrawnArgument kind={kind} argument={argument} {...cardSession(session, argument.id)} />
)

type ChoosingProps = { begun: ReadonlySet<ArgumentKind>; setWriting: (writing: Writing) => void }

/** How an argument begins: three ways, one under the other. */
const Choosing = ({ begun, setWriting }: ChoosingProps) => {
  const text = useText("pupil.argue")
  return (
    <section className={styles.write}>
      <h2 tabIndex={-1} ref={focusOnSight}>
        {text("write")}
      </h2>
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
      <InDock>
        <Button onPress={() => setWriting(null)}>{text("close")}</Button>
      </InDock>
    </section>
  )
}

const focusOnSight = (heading: HTMLElement | null) => heading?.focus()

type WriteProps = Pick<StageProps, "session"> & {
  onTyping: StageProps["onTyping"] | undefined
  about: string
  kind: ArgumentKind
  setWriting: (writing: Writing) => void
}

const WriteArgument = ({ session, onTyping, about, kind, setWriting }: WriteProps) => {
  const text = useText("pupil.argue")
  return (
    <Editor
      key={kind}
      session={session}
      draft={draftOf.argument(session.seat, about, kind)}
      label={text(`label${named[kind]}`)}
      limit={limits.argument}
      send={text("send")}
      toCommand={(typed) => ({ type: "Submit", kind, parent: about, text: typed })}
      lead={text(`starter${named[kind]}`)}
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
