/** One published proposal with its arguments, and what staff can do with each of them. */
import { opinionsGiven, type Proposal, type Published } from "../../domain/session/board.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Card } from "../parts/card.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import { Menu, type MenuAct } from "../parts/menu.tsx"
import { SupportShape, supportKinds } from "../parts/segmented.tsx"
import { TakenFrom } from "../parts/taken-from.tsx"
import type { SessionProps } from "../session-props.ts"
import { Author } from "./approve-card.tsx"
import styles from "./board-screen.module.css"
import type { Act } from "./use-acts.ts"

type Props = {
  session: SessionProps
  proposal: Proposal
  act: Act
  /** Another idea looks for the one it joins. */
  merging: { readonly isThis: boolean; readonly onInto: (id: string) => void } | null
  onMerge: (id: string) => void
  onRemove: (id: string) => void
}

export const BoardItem = ({ session, proposal, act, merging, onMerge, onRemove }: Props) => {
  const text = useText("teacher.board")
  const { contribution, mergedFrom, discussed } = proposal
  const { id, support } = contribution
  const shown = session.view.public.card
  const args = [...proposal.arguments.for, ...proposal.arguments.against, ...proposal.arguments.nuance]
  return (
    <Card
      text={contribution.text}
      look={merging?.isThis ? "chosen" : "usual"}
      author={<Authors session={session} contribution={contribution} />}
      state={opinionsGiven(support) > 0 ? <Support {...support} /> : undefined}
      menu={!merging && <Acts {...{ contribution, act, shown }} onRemove={onRemove} onMerge={onMerge} />}
      actions={
        merging && !merging.isThis ? (
          <Button onPress={() => merging.onInto(id)}>{text("mergeInto")}</Button>
        ) : undefined
      }
    >
      {mergedFrom.length > 0 && <Merged merged={mergedFrom} act={act} />}
      {args.length > 0 && (
        <Disclosure title={text("arguments", { count: discussed })} level={2}>
          <ul className={styles.arguments}>
            {args.map((it) => (
              <Card
                as="li"
                key={it.id}
                text={it.text}
                look={it.kind === "for" || it.kind === "against" ? it.kind : "usual"}
                label={<KindWords contribution={it} />}
                author={<Authors session={session} contribution={it} />}
                menu={<Acts {...{ act, shown }} contribution={it} onRemove={onRemove} />}
              />
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}

const KindWords = ({ contribution }: { contribution: Published }) => {
  const text = useText("teacher.approve")
  return <span>{text(`kind.${contribution.kind}`)}</span>
}

const Authors = ({ session, contribution }: { session: SessionProps; contribution: Published }) => (
  <>
    {contribution.takenFrom !== undefined && <TakenFrom day={contribution.takenFrom} />}
    {contribution.authors.map((seat) => (
      <Author key={seat} session={session} seat={seat} />
    ))}
  </>
)

/** Shapes and numbers to look at; the words to hear. */
const Support = (support: Published["support"]) => {
  const text = useText("teacher.board")
  return (
    <>
      <span className="said-only">{text("support", support)}</span>
      <span className={styles.support} aria-hidden>
        {supportKinds.map((kind) => (
          <span key={kind}>
            <SupportShape kind={kind} />
            {support[kind]}
          </span>
        ))}
      </span>
    </>
  )
}

type ActsProps = {
  contribution: Published
  act: Act
  /** The card that every screen shows. */
  shown: string | null
  onRemove: (id: string) => void
  onMerge?: (id: string) => void
}

const Acts = ({ contribution, act, shown, onRemove, onMerge }: ActsProps) => {
  const text = useText("teacher.board")
  const floor = useText("teacher.floor")
  const { id } = contribution
  const acts: MenuAct[] = [
    ...(onMerge ? [{ id: "merge", label: text("merge"), onPress: () => onMerge(id) }] : []),
    shown === id
      ? {
          ...{ id: "show", label: floor("hide") },
          onPress: () => void act({ type: "ShowCard", card: null }, floor("hidden")),
        }
      : {
          ...{ id: "show", label: floor("show") },
          onPress: () => void act({ type: "ShowCard", card: id }, floor("shown")),
        },
    {
      id: "unpublish",
      label: text("unpublish"),
      onPress: () => void act({ type: "Unpublish", contribution: id }, text("unpublished")),
    },
    { id: "remove", label: text("remove"), isDanger: true, onPress: () => onRemove(id) },
  ]
  return <Menu label={text("more", { text: contribution.text.slice(0, 40) })} acts={acts} />
}

const Merged = ({ merged, act }: { merged: readonly Published[]; act: Act }) => {
  const text = useText("teacher.board")
  return (
    <div className={styles.merged}>
      <h2>{text("mergedFrom")}</h2>
      <ul>
        {merged.map((it) => (
          <li key={it.id}>
            <span dir="auto">{it.text}</span>
            {it.mergedInto !== undefined && (
              <Button
                size="small"
                kind="quiet"
                onPress={() => void act({ type: "Unmerge", contribution: it.id }, text("unmerged"))}
              >
                {text("unmerge")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
