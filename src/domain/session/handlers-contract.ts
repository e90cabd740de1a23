import type { contractEvents } from "./events-contract.ts"
import type { Handlers } from "./step.ts"

export const contractHandlers: Handlers<keyof typeof contractEvents> = {
  "v1.ContractSet": (_state, facts, text) => ({ public: [{ type: "ContractSet", facts, text }] }),
}
