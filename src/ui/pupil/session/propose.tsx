/** Propose: write an idea; see what looks alike; follow one's own; read those of the class. */
import HandHeart from "lucide-react/icons/hand-heart"
import { useDeferredValue, useMemo, useState } from "react"
import { limits } from "../../../domain/limits.ts"
import { type Proposal, sortBoard } from "../../../domain/session/board.ts"
import { ownSupport } from "../../../domain/session/pending.ts"
import { indexIdeas, similarTo } from "../../../domain/similar-ideas.ts"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import { Empty } from "../../parts/empty.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import { useMinute } from "../../parts/use-minute.ts"
import type { SessionProps } from "../../session-props.ts"
import { CardList, idOfProposal } from "./card-list.tsx"
import styles from "./card-parts.module.css"
import { Editor } from "./editor.tsx"
import { KeptText } from "./kept-text.tsx"
import { isReturned, OwnContributions } from "./own-contributions.tsx"
import { refusedOf } from "./pending-work.ts"
import { ProposalCard } from "./proposal-card.tsx"
import { RefusedTexts } from "./refused-acts.tsx"
import { Sent } from "./sent.tsx"
import { useAct } from "./use-act.ts"
import { useBoard } from "./use-board.ts"
import { draftOf } from "./use-draft.ts"

export type StageProps = {
  session: SessionProps
  /** An earlier stage, looked at: it can be read and supported, not added to. */
  isReadOnly?: boolean
  onTyping?: (isTyping: boolean) => void
  /** A text that was not taken went back to its draft; the idea it is about, for an argument. */
  onTakenBack?: (idea: string | null) => void
}

const nothing = () => {}

export const Propose = ({ session, isReadOnly = false, onTyping, onTakenBack = nothing }: StageProps) => {
  const text = useText("pupil.propose")
  const cards = useText("pupil.card")
  const own = useText("pupil.own")
  const [sent, setSent] = useState(0)
  const { view, seat, connection } = session
  const board = useBoard(view.public)
  const mine = Object.values(view.own.contributions).filter((it) => it.kind === "proposal")
  // Once the card below tells what became of it, it is no news that it left.
  const isSentKnown = (mine.at(-1)?.fate ?? "waiting") !== "waiting"
  const others = sortBoard(board, "newest").filter((it) => !it.contribution.authors.includes(seat))
  const starters = (["propose", "could", "need"] as const).map((it) => text(`starter.${it}`))
  return (
    <>
      <OwnContributions
        session={session}
        title={own("returned")}
        of={mine.filter(isReturned)}
        isReadOnly={isReadOnly}
      />
      {isReadOnly ? (
        <KeptText
          session={session}
          draft={draftOf.idea(seat)}
          toCommand={(typed) => ({ type: "Submit", kind: "proposal", text: typed })}
        />
      ) : (
        <>
          <AfterIt session={session} />
          <Editor
            session={session}
            draft={draftOf.idea(seat)}
            label={text("label")}
            hint={text("hint")}
            limit={limits.idea}
            send={text("send")}
            toCommand={(typed) => ({ type: "Submit", kind: "proposal", text: typed })}
            starters={starters}
            onTyping={onTyping}
            onSent={() => setSent((count) => count + 1)}
            aside={(typed) => <Similar session={session} board={board} typed={typed} />}
          />
        </>
      )}
      <Sent times={isSentKnown ? 0 : sent} isLive={connection === "live"} />
      <OwnContributions
        session={session}
        title={text("mine")}
        of={mine.filter((it) => !isReturned(it))}
        isReadOnly={isReadOnly}
      />
      <RefusedTexts session={session} of="ideas" onTakenBack={onTakenBack} />
      {others.length > 0 && (
        <section className={styles.section}>
          <h2>{text("others")}</h2>
          <p className={styles.hint}>{cards("counted")}</p>
          <CardList of={others} idOf={idOfProposal}>
            {(proposal) => <ProposalCard session={session} proposal={proposal} withOpinion />}
          </CardList>
        </section>
      )}
      {mine.length + others.length + refusedOf(session.pending).length === 0 && (
        <Empty
          drawing={
            <span className={styles.smallDrawing}>
              <StageShape kind="propose" />
            </span>
          }
        >
          {text(isReadOnly ? "noneEarlier" : "none")}
        </Empty>
      )}
    </>
  )
}

/** The moment has passed and the stage goes on: what is written now is late, and not lost. */
const AfterIt = ({ session: { view, hostNow } }: { session: SessionProps }) => {
  const text = useText("pupil.propose")
  const now = useMinute(hostNow)
  const { until } = view.public
  return until !== undefined && now > until && <Banner>{text("afterIt")}</Banner>
}

type SimilarProps = { session: SessionProps; board: readonly Proposal[]; typed: string }

const leastLetters = 8

/** Ideas that say much the same, while one writes: to join instead of repeating. */
const Similar = ({ session, board, typed }: SimilarProps) => {
  const text = useText("pupil.propose")
  const { language } = useLanguage()
  const { run, problem } = useAct(session.act)
  const { view, seat } = session
  const index = useMemo(
    () =>
      indexIdeas(
        board.map(({ contribution }) => contribution),
        language,
      ),
    [board, language],
  )
  const words = useDeferredValue(typed)
  const alike = useMemo(() => {
    const found = words.trim().length < leastLetters ? [] : similarTo(index, words)
    return found.flatMap(({ id }) => board.filter((it) => it.contribution.id === id))
  }, [index, words, board])
  if (alike.length === 0) return null
  return (
    <section className={styles.similar} aria-live="polite">
      <div className={styles.voiced}>
        <h2>{text("similar")}</h2>
        <Speaker text={`${text("similar")}. ${text("similarHint")}`} />
      </div>
      <p>{text("similarHint")}</p>
      {alike.map(({ contribution: { id, text: idea, authors } }) => (
        <Card
          key={id}
          text={idea}
          as="div"
          withVoice
          actions={
            authors.includes(seat) ? (
              <p className={styles.said}>{text("yours")}</p>
            ) : ownSupport(view.public, view.own, id) === "agree" ? (
              <p className={styles.said}>{text("supported")}</p>
            ) : (
              <Button
                size="small"
                icon={<HandHeart aria-hidden size={24} />}
                onPress={() => void run({ type: "Support", contribution: id, value: "agree" })}
              >
                {text("supportThis")}
              </Button>
            )
          }
        />
      ))}
      {problem !== undefined && <p className={styles.problem}>{problem}</p>}
    </section>
  )
}
