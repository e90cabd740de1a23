/** Classes that left this device while the server still knows them: they do not come back by themselves. */
import { classesOf, type Genesis } from "../domain/log/genesis.ts"
import type { Hello } from "../protocol/messages.ts"
import type { DeviceStore } from "../storage/device-store.ts"

export type RemovedClass = { readonly log: string; readonly title: string }

const REMOVED = "removed-classes"

export const removedClasses = async (store: DeviceStore): Promise<ReadonlySet<string>> => {
  const kept = await store.getValue(REMOVED)
  return new Set(Array.isArray(kept) ? kept.filter((it) => typeof it === "string") : [])
}

export const noteRemoved = async (store: DeviceStore, log: string): Promise<void> =>
  store.setValue(REMOVED, [...(await removedClasses(store)), log])

export const noteBack = async (store: DeviceStore, logs: readonly string[]): Promise<void> => {
  const left = [...(await removedClasses(store))].filter((it) => !logs.includes(it))
  await store.setValue(REMOVED, left)
}

/** The class itself, or a session; one that several classes share stays as long as one of them is `held`. */
export const isRemoved = (
  removed: ReadonlySet<string>,
  held: ReadonlySet<string>,
  log: string,
  genesis: Genesis,
): boolean => {
  const classes = classesOf(genesis)
  if (removed.has(log)) return true
  return classes.some((it) => removed.has(it)) && !classes.some((it) => held.has(it) && !removed.has(it))
}

/** A device that was emptied is nobody's. */
export const forgetRemoved = (store: DeviceStore): Promise<void> => store.setValue(REMOVED, null)

/** Those that the server would give back. */
export const removedOf = async (
  store: DeviceStore,
  hello: Hello | null,
): Promise<readonly RemovedClass[]> => {
  const removed = await removedClasses(store)
  const here = new Set((await store.logs()).map((it) => it.log))
  return (hello?.device?.logs ?? [])
    .filter((it) => it.genesis.kind === "class" && removed.has(it.log) && !here.has(it.log))
    .map(({ log, title }) => ({ log, title }))
}
