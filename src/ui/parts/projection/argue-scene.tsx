/** The proposal most talked about, and what was last said for it, against it, and "yes, but". */
import MessageCircleMore from "lucide-react/icons/message-circle-more"
import { boardOf, type Proposal, sortBoard } from "../../../domain/session/board.ts"
import { useText } from "../../language/language-provider.tsx"
import { classNames } from "../class-names.ts"
import { SupportShape } from "../segmented.tsx"
import styles from "./argue-scene.module.css"
import type { Projected } from "./projected.ts"
import { Scene } from "./scene.tsx"
import { Invitation, Slip } from "./slip.tsx"

const kinds = ["for", "against", "nuance"] as const
/** Smaller words first; then the tree gives way, then what is longer than two lines. */
const levels = { small: 1, wide: 2, wideSmall: 3, brief: 4 } as const

export const ArgueScene = (projected: Projected) => {
  const text = useText("projector")
  const board = boardOf(projected.state)
  const subject = sortBoard(board, "discussed")[0]
  const said = board.reduce((sum, it) => sum + it.discussed, 0)
  return (
    <Scene
      {...projected}
      question="line"
      content={subject ? namesOf(subject) : ""}
      caption={said === 0 ? undefined : text("tree.arguments", { count: said })}
      tightest={levels.brief}
      treeless={(level) => level >= levels.wide}
      oneLine={levels.brief}
    >
      {(level) =>
        !subject || subject.discussed === 0 ? (
          <Invitation title={text("argue.empty")}>{text("argue.invitation")}</Invitation>
        ) : (
          <Discussed proposal={subject} level={level} />
        )
      }
    </Scene>
  )
}

const namesOf = ({ contribution, arguments: said }: Proposal): string =>
  [contribution.id, ...kinds.map((kind) => said[kind].at(-1)?.id ?? "")].join(" ")

/** "Yes, but" has a sign of its own, the tablets' bubble: it is no "in between". */
const KindSign = ({ kind }: { kind: (typeof kinds)[number] }) =>
  kind === "nuance" ? (
    <MessageCircleMore aria-hidden />
  ) : (
    <SupportShape kind={kind === "for" ? "agree" : "disagree"} />
  )

const Discussed = ({ proposal, level }: { proposal: Proposal; level: number }) => {
  const text = useText("projector.argue")
  const isSmall = level === levels.small || level >= levels.wideSmall
  return (
    <>
      <Slip
        key={proposal.contribution.id}
        as="div"
        look="subject"
        words={proposal.contribution.text}
        isTight={isSmall}
      />
      <ul
        className={classNames(
          styles.sides,
          isSmall && styles.dense,
          level === levels.brief && styles.densest,
        )}
      >
        {kinds.map((kind) => {
          const said = proposal.arguments[kind]
          const newest = said.at(-1)
          const label = (
            <>
              <KindSign kind={kind} />
              <span className={styles.kind}>{text(kind)}</span>
              <span className={styles.count}>{said.length}</span>
            </>
          )
          return newest ? (
            <Slip
              key={newest.id}
              look={kind}
              label={label}
              words={newest.text}
              isTight={isSmall}
              isBrief={level === levels.brief}
            />
          ) : (
            <li key={kind} className={classNames(styles.none, styles[kind])}>
              <span className={styles.label}>{label}</span>
              {text("none")}
            </li>
          )
        })}
      </ul>
    </>
  )
}
