/** Marks, points or votes per candidate. */
export type Totals = Readonly<Record<string, number>>
