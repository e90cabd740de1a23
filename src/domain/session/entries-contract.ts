import { type Entry, given } from "./entry-kind.ts"
import type { PublicContract } from "./state-contract.ts"

type Maybe = string | undefined
export type ContractEntry = Entry<
  "ContractSet",
  { replyBy?: Maybe },
  { binding?: Maybe; advisory?: Maybe; impossible?: Maybe; listener?: Maybe }
>

export const evolveContract = <S extends PublicContract>(state: S, { facts, text }: ContractEntry): S => ({
  ...state,
  contract: given({ ...text, ...facts }),
})
