/** The decision contract: what is the class's to decide, who listens, until when there is a reply. */

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
