/** The sessions and classes that this device knows, as lists tell of them. */
import type { AppState } from "../../client/palabre.ts"
import { classesOf } from "../../domain/log/genesis.ts"
import type { StageKind } from "../../domain/templates.ts"

export type ListedLog = {
  readonly log: string
  readonly title: string
  readonly finished: boolean
  readonly at: number
  /** The class it is held with, where this device knows it. */
  readonly className?: string | undefined
  /** A session's: several where they share it. */
  readonly classLogs?: readonly string[]
  /** Where it stands, as the server last told: the first stage is 0; until when that one stays open. */
  readonly stage?:
    | {
        readonly at: number
        readonly of: number
        readonly kind: StageKind
        readonly until?: number | undefined
      }
    | undefined
}

/** Newest first, running before finished; what only this device knows counts as running. */
export const listed = ({ logs, hello }: AppState) => {
  const told = new Map((hello?.device?.logs ?? []).map((it) => [it.log, it]))
  const names = new Map(
    logs.map(({ log, title }) => [log, told.get(log)?.title || title || undefined] as const),
  )
  const list = (kind: "session" | "class") =>
    logs
      .filter((it) => it.genesis.kind === kind && (told.has(it.log) || it.title !== ""))
      .map(({ log, genesis, title, usedAt }): ListedLog => {
        const known = told.get(log)
        return {
          log,
          title: known?.title || title,
          finished: known?.finished ?? false,
          at: known?.openedAt ?? usedAt,
          stage: known?.stage,
          classLogs: classesOf(genesis),
          className:
            classesOf(genesis)
              .flatMap((it) => names.get(it) ?? [])
              .join(", ") || undefined,
        }
      })
      .sort((one, other) => other.at - one.at)
  return { sessions: list("session"), classes: list("class") }
}
