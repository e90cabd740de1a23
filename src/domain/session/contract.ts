/** The decision contract: its state, its command, its entry. */
import * as v from "valibot"
import { err } from "../../shared/result.ts"
import { limits } from "../limits.ts"
import { type Decided, one, shortText } from "./drafting.ts"
import { type Entry, given } from "./entry-kind.ts"
import type { contractEvents } from "./events-contract.ts"
import { daySchema } from "./events-follow-up.ts"
import type { Handlers } from "./step.ts"

/** In the order in which they are read: what the class decides, what it advises on, what cannot change, who listens. */
export const contractParts = ["binding", "advisory", "impossible", "listener"] as const
export type ContractPart = (typeof contractParts)[number]

export type Contract = { readonly [part in ContractPart]?: string } & {
  /** A day: "2026-12-04". */
  readonly replyBy?: string
}

export type PublicContract = { readonly contract: Contract }
export const emptyContract: PublicContract = { contract: {} }

export const hasContract = (contract: Contract): boolean => Object.values(contract).some((it) => it !== "")

export type ContractCommand = { type: "SetContract" } & Contract

type Maybe = string | undefined
export type ContractEntry = Entry<
  "ContractSet",
  { replyBy?: Maybe },
  { binding?: Maybe; advisory?: Maybe; impossible?: Maybe; listener?: Maybe }
>

export const contractHandlers: Handlers<keyof typeof contractEvents> = {
  "v1.ContractSet": (_state, facts, text) => ({ public: [{ type: "ContractSet", facts, text }] }),
}

export const evolveContract = <S extends PublicContract>(state: S, { facts, text }: ContractEntry): S => ({
  ...state,
  contract: given({ ...text, ...facts }),
})

export const decideContract = (command: ContractCommand): Decided => {
  if (command.replyBy && !v.is(daySchema, command.replyBy)) return err({ type: "DateMissing" })
  const words = (part: ContractPart) => {
    const text = shortText(command[part], limits.reason)
    return text === "" ? {} : { [part]: text }
  }
  const facts = command.replyBy ? { replyBy: command.replyBy } : {}
  return one("v1.ContractSet", facts, Object.assign({}, ...contractParts.map(words)))
}
