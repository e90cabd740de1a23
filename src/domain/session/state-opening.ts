/** What the opening vote adds to the state of a session. */
export type Answers = { readonly yes: number; readonly no: number; readonly unsure: number }

export type Shift = {
  readonly both: number
  readonly onlyLast: number
  /** null: the numbers would tell of somebody whether they changed. */
  readonly shift: { readonly before: Answers; readonly after: Answers; readonly changed: number } | null
}

type Table<T> = { readonly [id: string]: T }

/** By second vote. In `public`: those that were shown to everybody. */
export type WithShifts = { readonly shifts?: Table<Shift> }
