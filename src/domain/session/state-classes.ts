/** What a session that several classes share adds to its state. */

export type ClassCount = {
  readonly class: string
  /** Ballots, and those of them that name nothing. */
  readonly counted: number
  readonly blank: number
  /** option -> ballots that name it */
  readonly marks: Table<number>
}

type Table<T> = { readonly [id: string]: T }

export type WithClasses = {
  /** class log -> its name; the class that opened the session first. */
  readonly classNames?: Table<string>
  /** poll -> classes, in the order of the genesis; none where one is too small. */
  readonly byClass?: Table<readonly ClassCount[]>
}
