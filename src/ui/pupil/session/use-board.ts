import { useMemo, useState } from "react"
import { boardOf, type Proposal } from "../../../domain/session/board.ts"
import type { PublicState } from "../../../domain/session/state.ts"

/** The board; what did not change since the last time is the same object, so that its card is not drawn anew. */
export const useBoard = (state: PublicState): readonly Proposal[] => {
  const [last] = useState<{ board: readonly Proposal[] }>({ board: [] })
  return useMemo(() => {
    last.board = boardOf(state, last.board)
    return last.board
  }, [state, last])
}
