/**
 * Linear programs solved exactly: maximise an objective under "at most" rows, all variables 0 or more, all
 * coefficients whole. The tableau stays in whole numbers over one common denominator (Edmonds, Bareiss), so that
 * nothing is rounded and nothing needs reducing. For the small programs of a fair lottery.
 */

import { type Fraction, fraction } from "./fraction.ts"

export type Row = { readonly coefficients: readonly bigint[]; readonly atMost: bigint }

export type Solved =
  | {
      readonly type: "optimal"
      readonly value: Fraction
      readonly variables: readonly Fraction[]
      /** For each row, what the value gains for each unit more allowed. */
      readonly prices: readonly Fraction[]
    }
  /** `conflicting`: indexes of rows that together leave no solution. */
  | { readonly type: "infeasible"; readonly conflicting: readonly number[] }

type Tableau = {
  /** Rows of coefficients then the bound; the objective comes last, its signs turned. */
  readonly cells: bigint[][]
  /** Variable of each row; below `variables` a variable of the program, above a row's slack. */
  readonly basic: number[]
  readonly free: number[]
  denominator: bigint
}

/** The objective must be bounded by the rows. */
export const maximise = (objective: readonly bigint[], rows: readonly Row[]): Solved => {
  const variables = objective.length
  const auxiliary = variables + rows.length
  const tableau: Tableau = {
    cells: rows.map(({ coefficients, atMost }) => [...coefficients, -1n, atMost]),
    basic: rows.map((_row, index) => variables + index),
    free: [...objective.map((_coefficient, index) => index), auxiliary],
    denominator: 1n,
  }
  // First the least excess that the rows leave: the auxiliary variable, to be brought to 0.
  tableau.cells.push([...objective.map(() => 0n), 1n, 0n])
  const lowest = rows.reduce(
    (least, row, index) => (row.atMost < (rows[least]?.atMost ?? 0n) ? index : least),
    0,
  )
  if ((rows[lowest]?.atMost ?? 0n) < 0n) {
    pivot(tableau, lowest, variables)
    improve(tableau)
    const excess = bound(tableau, rows.length)
    if (excess < 0n)
      return { type: "infeasible", conflicting: conflictingRows(tableau, variables, auxiliary) }
  }
  dropAuxiliary(tableau, auxiliary)
  tableau.cells[rows.length] = objectiveCells(tableau, objective)
  improve(tableau)
  return readSolution(tableau, variables, rows.length)
}

const cell = (tableau: Tableau, row: number, column: number): bigint => tableau.cells[row]?.[column] ?? 0n

const bound = (tableau: Tableau, row: number): bigint => tableau.cells[row]?.at(-1) ?? 0n

const pivot = (tableau: Tableau, row: number, column: number) => {
  const { cells, basic, free, denominator } = tableau
  const pivotRow = cells[row] ?? []
  const value = pivotRow[column] ?? 0n
  const sign = value < 0n ? -1n : 1n
  for (const [index, current] of cells.entries()) {
    if (index === row) continue
    const factor = current[column] ?? 0n
    for (let at = 0; at < current.length; at += 1) {
      if (at === column) continue
      const own = current[at] ?? 0n
      const other = pivotRow[at] ?? 0n
      if (own === 0n && (factor === 0n || other === 0n)) continue
      current[at] = (sign * (own * value - factor * other)) / denominator
    }
    current[column] = -sign * factor
  }
  for (let at = 0; at < pivotRow.length; at += 1) {
    pivotRow[at] = at === column ? sign * denominator : sign * (pivotRow[at] ?? 0n)
  }
  tableau.denominator = sign * value
  ;[basic[row], free[column]] = [free[column] ?? 0, basic[row] ?? 0]
}

/** Steepest columns first, and after many pivots the lowest-numbered (Bland), which cannot go in circles. */
const steepPivots = 200

const improve = (tableau: Tableau) => {
  const objective = tableau.cells.length - 1
  for (let pivots = 0; ; pivots += 1) {
    const column = entering(tableau, objective, pivots < steepPivots)
    if (column < 0) return
    const row = leaving(tableau, objective, column)
    if (row < 0) throw new Error("A linear program without bound")
    pivot(tableau, row, column)
  }
}

const entering = (tableau: Tableau, objective: number, isSteep: boolean): number => {
  let chosen = -1
  for (const [column, variable] of tableau.free.entries()) {
    const slope = cell(tableau, objective, column)
    if (slope >= 0n) continue
    const isBetter = isSteep
      ? slope < cell(tableau, objective, chosen)
      : variable < (tableau.free[chosen] ?? 0)
    if (chosen < 0 || isBetter) chosen = column
  }
  return chosen
}

const leaving = (tableau: Tableau, objective: number, column: number): number => {
  let chosen = -1
  for (let row = 0; row < objective; row += 1) {
    const slope = cell(tableau, row, column)
    if (slope <= 0n) continue
    const difference =
      chosen < 0 ? -1n : bound(tableau, row) * cell(tableau, chosen, column) - bound(tableau, chosen) * slope
    const isFirst = (tableau.basic[row] ?? 0) < (tableau.basic[chosen] ?? 0)
    if (difference < 0n || (difference === 0n && isFirst)) chosen = row
  }
  return chosen
}

/** Rows whose slack has a price in the way of bringing the excess to 0. */
const conflictingRows = (tableau: Tableau, variables: number, auxiliary: number): number[] =>
  tableau.free
    .filter((variable, column) => {
      const isSlack = variable >= variables && variable < auxiliary
      return isSlack && cell(tableau, tableau.cells.length - 1, column) > 0n
    })
    .map((variable) => variable - variables)
    .sort((one, other) => one - other)

/** The auxiliary variable is 0: out of the basis, and away. */
const dropAuxiliary = (tableau: Tableau, auxiliary: number) => {
  const row = tableau.basic.indexOf(auxiliary)
  if (row >= 0) {
    const column = (tableau.cells[row] ?? []).findIndex(
      (value, index) => value !== 0n && index < tableau.free.length,
    )
    if (column >= 0) pivot(tableau, row, column)
  }
  const column = tableau.free.indexOf(auxiliary)
  if (column < 0) return
  for (const cells of tableau.cells) cells.splice(column, 1)
  tableau.free.splice(column, 1)
}

/** The objective in terms of the free variables, over the common denominator. */
const objectiveCells = (tableau: Tableau, objective: readonly bigint[]): bigint[] => {
  const width = tableau.free.length + 1
  const cells: bigint[] = Array.from({ length: width }, () => 0n)
  for (const [column, variable] of tableau.free.entries()) {
    cells[column] = -(objective[variable] ?? 0n) * tableau.denominator
  }
  for (const [row, variable] of tableau.basic.entries()) {
    const weight = objective[variable] ?? 0n
    if (weight === 0n) continue
    for (let at = 0; at < width; at += 1) cells[at] = (cells[at] ?? 0n) + weight * cell(tableau, row, at)
  }
  return cells
}

const readSolution = (tableau: Tableau, variables: number, rows: number): Solved => {
  const { basic, free, denominator } = tableau
  const nothing = fraction(0n, 1n)
  const values: Fraction[] = Array.from({ length: variables }, () => nothing)
  const prices: Fraction[] = Array.from({ length: rows }, () => nothing)
  for (const [row, variable] of basic.entries()) {
    if (variable < variables) values[variable] = fraction(bound(tableau, row), denominator)
  }
  for (const [column, variable] of free.entries()) {
    if (variable >= variables)
      prices[variable - variables] = fraction(cell(tableau, rows, column), denominator)
  }
  return { type: "optimal", value: fraction(bound(tableau, rows), denominator), variables: values, prices }
}
