/**
 * The plane of opinions: the two directions in which votes differ most (principal components by power iteration
 * from a fixed start), and where each person stands on it. As Pol.is: a vote not cast counts as the statement's
 * mean for the directions and not at all for the place, which is then pushed out by sqrt(statements / votes cast).
 */

export type VoteTable = {
  readonly people: readonly string[]
  readonly statements: readonly string[]
  /** A row of statements for each person: 1, 0, -1, or NaN where no vote was cast. */
  readonly cells: Float64Array
}

export type Axes = {
  /** The mean vote on each statement. */
  readonly center: readonly number[]
  /** Two directions of length 1, or of zeros where nothing is left to tell apart. */
  readonly components: readonly (readonly number[])[]
}

export type Point = readonly [number, number]

const iterations = 100
const dimensions = 2

export const findAxes = ({ people, statements, cells }: VoteTable): Axes => {
  const width = statements.length
  const center = statements.map((_statement, column) => {
    let [sum, cast] = [0, 0]
    for (let row = 0; row < people.length; row += 1) {
      const vote = cells[row * width + column] ?? Number.NaN
      if (!Number.isNaN(vote)) [sum, cast] = [sum + vote, cast + 1]
    }
    return cast === 0 ? 0 : sum / cast
  })
  const rows = Float64Array.from(cells, (vote, at) =>
    Number.isNaN(vote) ? 0 : vote - (center[at % width] ?? 0),
  )
  const components: number[][] = []
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    const component = mostTelling(rows, width, components)
    components.push(component)
    removeDirection(rows, width, component)
  }
  return { center, components }
}

/** The direction in which the rows differ most: their product with themselves, again and again. */
const mostTelling = (rows: Float64Array, width: number, found: readonly (readonly number[])[]): number[] => {
  let direction = startOf(width, found)
  let lastLength = 0
  for (let iteration = 0; iteration <= iterations; iteration += 1) {
    const product = new Array<number>(width).fill(0)
    for (let from = 0; from < rows.length; from += width) {
      let along = 0
      for (let column = 0; column < width; column += 1)
        along += (rows[from + column] ?? 0) * (direction[column] ?? 0)
      if (along === 0) continue
      for (let column = 0; column < width; column += 1) {
        product[column] = (product[column] ?? 0) + along * (rows[from + column] ?? 0)
      }
    }
    const length = Math.hypot(...product)
    if (length < 1e-12) return new Array<number>(width).fill(0)
    direction = product.map((value) => value / length)
    if (length === lastLength) break
    lastLength = length
  }
  return pointed(direction)
}

/** Ones, bent a little so that no symmetric vote leaves the start at a right angle to everything. */
const startOf = (width: number, found: readonly (readonly number[])[]): number[] =>
  Array.from({ length: width }, (_one, column) => 1 + ((column * 7 + found.length * 3) % 11) / 100)

/** A direction and its opposite tell the same: the one whose largest part is positive. */
const pointed = (direction: readonly number[]): number[] => {
  const largest = direction.reduce((one, other) => (Math.abs(other) > Math.abs(one) + 1e-9 ? other : one), 0)
  return direction.map((value) => (largest < 0 ? -value : value))
}

const removeDirection = (rows: Float64Array, width: number, direction: readonly number[]) => {
  for (let from = 0; from < rows.length; from += width) {
    let along = 0
    for (let column = 0; column < width; column += 1)
      along += (rows[from + column] ?? 0) * (direction[column] ?? 0)
    for (let column = 0; column < width; column += 1) {
      rows[from + column] = (rows[from + column] ?? 0) - along * (direction[column] ?? 0)
    }
  }
}

export const project = ({ people, statements, cells }: VoteTable, { center, components }: Axes): Point[] => {
  const width = statements.length
  return people.map((_person, row): Point => {
    let [x, y, cast] = [0, 0, 0]
    for (let column = 0; column < width; column += 1) {
      const vote = cells[row * width + column] ?? Number.NaN
      if (Number.isNaN(vote)) continue
      cast += 1
      x += (vote - (center[column] ?? 0)) * (components[0]?.[column] ?? 0)
      y += (vote - (center[column] ?? 0)) * (components[1]?.[column] ?? 0)
    }
    const scale = Math.sqrt(width / Math.max(cast, 1))
    return [x * scale, y * scale]
  })
}
