/** A count that is measured, and the barest count of the same ballots beside it. */

import type { Aim } from "./report.ts"

export type CountCase = {
  readonly name: string
  readonly title: string
  readonly aim?: Aim
  /** Makes the ballots once; all are measured in turn. */
  readonly prepare: () => {
    readonly count: () => void
    /** Reads the same request, without checks, and counts it, without steps. */
    readonly bare?: () => void
    /** Counts typed arrays that were made before. */
    readonly bareIds?: () => void
  }
}
