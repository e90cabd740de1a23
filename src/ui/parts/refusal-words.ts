/** One sentence for each reason why something was not done: refusals, faults of the network, of the storage. */
import { useCallback } from "react"
import type { ClaimAnswer, FindAnswer, NoHost, TransportFault } from "../../client/palabre.ts"
import type { ClassRefusal } from "../../domain/class/decide.ts"
import type { Refusal } from "../../domain/session/commands.ts"
import { useText } from "../language/language-provider.tsx"

export type JoinRefusal = Extract<FindAnswer | ClaimAnswer, { type: "refused" }>["reason"]

/** Sentences by what refused; `thrown` is for what `act` rejects with. */
export type RefusalWords = {
  readonly command: (refusal: Refusal) => string
  readonly members: (refusal: ClassRefusal | NoHost) => string
  readonly join: (reason: JoinRefusal) => string
  readonly network: (fault: TransportFault) => string
  readonly thrown: (error: unknown) => string
  /** Why the host did not take an event that this device had kept. */
  readonly notTaken: (reason: string | undefined) => string
}

export const useRefusalWords = (): RefusalWords => {
  const text = useText("refusals")
  const command = useCallback(
    (refusal: Refusal) => {
      if ("max" in refusal) return text(`command.${refusal.type}`, { max: String(refusal.max) })
      if ("min" in refusal) return text(`command.${refusal.type}`, { min: String(refusal.min) })
      return text(`command.${refusal.type}`)
    },
    [text],
  )
  return {
    command,
    members: (refusal) =>
      "max" in refusal
        ? text(`members.${refusal.type}`, { max: String(refusal.max) })
        : text(`members.${refusal.type}`),
    join: (reason) => text(`join.${reason}`),
    network: (fault) =>
      fault.type === "Refused" ? text(`server.${fault.fault}`) : text(`network.${fault.type}`),
    thrown: (error) => {
      const type = storageFaults.find((it) => it === typeOf(error))
      return type ? text(`storage.${type}`) : text("other")
    },
    notTaken: (reason) => text(`notTaken.${saidReasons.find((it) => it === reason) ?? "other"}`),
  }
}

const storageFaults = ["StorageFull", "StorageLost", "StorageBlocked"] as const
const saidReasons = ["NotYourRole", "KeyRevoked", "UnadmittedKey", "TooMany"] as const

const typeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "type" in error ? error.type : undefined
