import * as v from "valibot"
import { err } from "../../shared/result.ts"
import { limits } from "../limits.ts"
import { type Decided, one, shortText } from "./drafting.ts"
import { daySchema } from "./events-follow-up.ts"
import { type ContractCommand, type ContractPart, contractParts } from "./state-contract.ts"

export const decideContract = (command: ContractCommand): Decided => {
  if (command.replyBy && !v.is(daySchema, command.replyBy)) return err({ type: "DateMissing" })
  const words = (part: ContractPart) => {
    const text = shortText(command[part], limits.reason)
    return text === "" ? {} : { [part]: text }
  }
  const facts = command.replyBy ? { replyBy: command.replyBy } : {}
  return one("v1.ContractSet", facts, Object.assign({}, ...contractParts.map(words)))
}
