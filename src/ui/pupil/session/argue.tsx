/** Argue: choose an idea of the class; one idea open shows what was said for, against and in between. */
import ChevronDown from "lucide-react/icons/chevron-down"
import { useState } from "react"
import { type BoardSort, boardSorts, proposalOf, sortBoard } from "../../../domain/session/board.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import { Empty } from "../../parts/empty.tsx"
import { Menu } from "../../parts/menu.tsx"
import { CardList, idOfProposal } from "./card-list.tsx"
import styles from "./card-parts.module.css"
import { OpenProposal } from "./open-proposal.tsx"
import { isReturned, OwnContributions } from "./own-contributions.tsx"
import { ProposalCard } from "./proposal-card.tsx"
import type { StageProps } from "./propose.tsx"
import { RefusedTexts } from "./refused-acts.tsx"
import { useBoard } from "./use-board.ts"

type Props = StageProps & {
  /** The idea that is open, if any. */
  open: string | null
  onOpen: (proposal: string | null) => void
}

/** From this many ideas on, an order can be chosen. */
const manyIdeas = 6

const nothing = () => {}

export const Argue = ({
  session,
  isReadOnly = false,
  onTyping,
  onTakenBack = nothing,
  open,
  onOpen,
}: Props) => {
  const text = useText("pupil")
  const { view } = session
  const [sort, setSort] = useState<BoardSort>("discussed")
  const board = useBoard(view.public)
  const mine = Object.values(view.own.contributions).filter((it) => it.kind !== "proposal")
  const opened = open === null ? undefined : proposalOf(board, view.public, open)
  if (opened)
    return (
      <OpenProposal
        key={opened.contribution.id}
        {...{ session, isReadOnly, proposal: opened, onBack: () => onOpen(null) }}
        {...(onTyping ? { onTyping } : {})}
      />
    )
  if (board.length === 0) return <Empty drawing={<StageShape kind="argue" />}>{text("argue.none")}</Empty>
  return (
    <>
      {open !== null && <p role="status">{text("argue.gone")}</p>}
      <OwnContributions
        session={session}
        title={text("own.returned")}
        of={mine.filter(isReturned)}
        isReadOnly={isReadOnly}
      />
      {board.length >= manyIdeas && <SortChoice sort={sort} onSort={setSort} />}
      <CardList of={sortBoard(board, sort)} idOf={idOfProposal}>
        {(proposal) => <ProposalCard session={session} proposal={proposal} withArguments onOpen={onOpen} />}
      </CardList>
      <OwnContributions
        session={session}
        title={text("propose.mineArguments")}
        of={mine.filter((it) => !isReturned(it))}
        isReadOnly={isReadOnly}
      />
      <RefusedTexts session={session} of="arguments" onTakenBack={onTakenBack} />
    </>
  )
}

const SortChoice = ({ sort, onSort }: { sort: BoardSort; onSort: (sort: BoardSort) => void }) => {
  const text = useText("pupil.argue")
  const acts = boardSorts.map((by) => ({ id: by, label: text(`by.${by}`), onPress: () => onSort(by) }))
  return (
    <div className={styles.sort}>
      <Menu acts={acts} label={text("sort")}>
        {text(`by.${sort}`)}
        <ChevronDown aria-hidden size={20} />
      </Menu>
    </div>
  )
}
