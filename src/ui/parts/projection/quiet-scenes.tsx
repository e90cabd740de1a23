/** Where there is nothing to read but the question: people come in, listen, or are done. */
import { boardOf } from "../../../domain/session/board.ts"
import { chosenBy, currentPoll } from "../../../domain/session/poll-outcome.ts"
import { decisionsOf, treeOf, wordsOf } from "../../../domain/session/projection.ts"
import {
  type ContextLink,
  type ContextPicture,
  linksOf,
  picturesOf,
} from "../../../domain/session/state-context.ts"
import type { StageKind } from "../../../domain/templates.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../art/stage-shape.tsx"
import { classNames } from "../class-names.ts"
import { hostOf, sourceOf } from "../context-items.tsx"
import { useFit } from "./fit.ts"
import type { Projected } from "./projected.ts"
import styles from "./quiet-scenes.module.css"
import { GrownTree, Scene } from "./scene.tsx"
import { Slip } from "./slip.tsx"

/**
 * Before the first stage, on a screen that does not know the code. With animals, nobody is told who sits down: as long
 * as it shows no seat, how many are in is not known here.
 */
export const GatheringScene = (projected: Projected) => {
  const text = useText("projector.gathering")
  const joined = Object.keys(projected.state.seats).length
  const isKnown = joined > 0 || projected.state.naming === "firstNames"
  return (
    <Under
      {...projected}
      title={text("title")}
      lines={[projected.state.question, text("how")]}
      context={projected.state.context}
    >
      {isKnown ? text("in", { joined }) : ""}
    </Under>
  )
}

/** The end: what was decided, before anything else. */
export const ThanksScene = (projected: Projected) => {
  const text = useText("projector")
  const results = useText("results")
  const { state, turnout } = projected
  const { buds, leaves } = treeOf(state, turnout)
  const counts = [
    buds > 0 ? text("tree.ideas", { count: buds }) : "",
    leaves > 0 ? text("tree.arguments", { count: leaves }) : "",
  ]
  const accepted = decisionsOf(state)
    .filter((it) => it.verdict !== "refused")
    .map((it) => it.contribution)
  const poll = currentPoll(state)
  const isAnswered = decisionsOf(state).length > 0
  const chosen = poll ? chosenBy(poll) : []
  const first = accepted.filter((id) => chosen.includes(id))
  const kept = isAnswered ? [...first, ...accepted.filter((id) => !first.includes(id))] : chosen
  const mark = results(chosen.length > 1 ? "mark.level" : "mark.chosen")
  return (
    <Under
      {...projected}
      title={text("thanks.title")}
      lines={[state.question]}
      last={text("thanks.kept")}
      agreed={kept.map((id) => ({
        words: wordsOf(state, id) ?? results("removed"),
        mark: first.includes(id) ? mark : undefined,
      }))}
      agreedTitle={isAnswered ? text("thanks.decided") : results("chosen")}
    >
      {counts.filter((it) => it !== "").join(" · ")}
    </Under>
  )
}

type UnderProps = Projected & {
  title: string
  lines: readonly string[]
  /** Shown where there is room for it. */
  context?: string
  agreedTitle?: string
  agreed?: readonly { readonly words: string; readonly mark: string | undefined }[]
  last?: string
  children: string
}

/** How many of what was decided are tried: the others stay in the minutes. */
const fewer = [3, 3, 2, 1]

/** Under the tree, which takes most of the wall. */
const Under = (props: UnderProps) => {
  const { title, lines, context = "", agreedTitle, agreed = [], last, children, ...projected } = props
  const { ref, level, shrunk } = useFit(
    fewer.length - 1,
    `${title} ${lines.join(" ")} ${context} ${agreed.map((it) => it.words).join(" ")}`,
  )
  const hasAgreed = agreed.length > 0
  return (
    <div className={classNames(styles.under, hasAgreed && styles.even)}>
      <div ref={ref} className={classNames(styles.words, hasAgreed && level > 0 && styles.dense, shrunk)}>
        <h1 className={styles.title}>{title}</h1>
        {lines.map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
        {context !== "" && level === 0 && (
          <p className={styles.told} dir="auto">
            {context}
          </p>
        )}
        {hasAgreed && (
          <div className={styles.agreed}>
            <h2>{agreedTitle}</h2>
            <ul>
              {agreed.slice(0, fewer[level]).map(({ words, mark }) => (
                <Slip key={words} look="earlier" words={words} label={mark} isTight={level > 0} />
              ))}
            </ul>
          </div>
        )}
        {last !== undefined && <p>{last}</p>}
      </div>
      <GrownTree counts={treeOf(projected.state, projected.turnout)} stage={projected.stage}>
        <p className={styles.count} role="status">
          {children}
        </p>
      </GrownTree>
    </div>
  )
}

/** A stage that has no scene of its own: the question, and what was said about it at the start. */
export const QuestionScene = (projected: Projected) => {
  const text = useText("projector.tree")
  const ideas = boardOf(projected.state).length
  const { context } = projected.state
  const pictures = picturesOf(projected.state)
  const links = linksOf(projected.state)
  const items = [...pictures, ...links].map((it) => it.item).join(" ")
  const hasPictures = pictures.length > 0
  return (
    <Scene
      {...projected}
      content={`${context} ${items}`}
      caption={ideas === 0 ? undefined : text("ideas", { count: ideas })}
      tightest={3}
      smaller={1}
      treeless={(level) => level >= 2 || hasPictures}
    >
      {(level) => (
        <>
          {context !== "" && !(hasPictures && level >= 3) && (
            <p className={level > 0 && hasPictures ? styles.told : styles.context} dir="auto">
              {context}
            </p>
          )}
          {hasPictures && <Pictures pictures={pictures} />}
          {links.length > 0 && level < (hasPictures ? 2 : 4) && <Links links={links} />}
        </>
      )}
    </Scene>
  )
}

/** Side by side, each as large as the wall lets it be. */
const Pictures = ({ pictures }: { pictures: readonly ContextPicture[] }) => (
  <ul className={styles.pictures}>
    {pictures.map((it) => (
      <li key={it.item}>
        <img src={sourceOf(it)} alt={it.description} width={it.width} height={it.height} />
      </li>
    ))}
  </ul>
)

/** A wall is not pressed: pupils open them on their tablets. */
const Links = ({ links }: { links: readonly ContextLink[] }) => (
  <ul className={styles.links}>
    {links.map((it) => (
      <li key={it.item} dir="auto">
        {it.words} <span>({hostOf(it.address)})</span>
      </li>
    ))}
  </ul>
)

/** Over everything: tablets down. */
export const Paused = ({ stage }: { stage: StageKind }) => {
  const text = useText("projector.pause")
  return (
    <div className={styles.paused} role="status">
      <StageShape kind={stage} className={styles.shape} />
      <p className={styles.title}>{text("title")}</p>
      <p>{text("next")}</p>
    </div>
  )
}
