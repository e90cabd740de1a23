import type { PublicPoll } from "../../domain/session/state.ts"

/** Six digits and letters, in two groups: on each paper ballot of a vote, and where they are counted. */
export const codeOfVote = ({ id }: Pick<PublicPoll, "id">): string =>
  `${id.slice(0, 3)} ${id.slice(3, 6)}`.toUpperCase()
