/** What every type of entry is described with: its facts, its text. */
export type Entry<T extends string, F extends object, X extends object | undefined = undefined> = {
  readonly type: T
  readonly facts: F
} & (X extends undefined ? { readonly text?: undefined } : { readonly text?: X })

/** Without what is undefined: an entry that was stored has no such thing either. */
export const given = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
