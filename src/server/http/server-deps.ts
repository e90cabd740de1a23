import type { Clock, Random } from "../../shared/ports.ts"
import type { EventStore } from "../event-store.ts"

export type ServerDeps = {
  readonly store: EventStore
  /** Where people reach the school: scheme, name, port. */
  readonly baseUrl: string
  /** Other addresses, for the code on the wall. */
  readonly addresses?: readonly string[]
  readonly distFolder: string
  readonly tls?: { readonly cert: string; readonly key: string }
  /** What a reader of /metrics must show; undefined: only this machine may read. */
  readonly metricsToken?: string
  readonly now: Clock
  readonly random: Random
}
