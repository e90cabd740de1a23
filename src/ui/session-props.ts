import type { Connection, LiveFrame, PendingEvent } from "../client/log-client.ts"
import type { SessionView } from "../client/session-client.ts"
import type { Command, Refusal } from "../domain/session/commands.ts"
import type { Result } from "../shared/result.ts"

/** What the person is typing, kept on this device; and small values such as "my last ballot". */
export type DeviceDrafts = {
  readonly load: (id: string) => Promise<string>
  readonly save: (id: string, text: string, changedAt: number) => Promise<void>
  readonly loadValue: (name: string) => Promise<unknown>
  readonly saveValue: (name: string, value: unknown) => Promise<void>
}

export type SessionProps = {
  readonly view: SessionView
  /** The seat of who looks: the pupil's own, the facilitator's. */
  readonly seat: string
  readonly pending: readonly PendingEvent[]
  readonly connection: Connection
  /** False while what is shown may be old. */
  readonly caughtUp: boolean
  readonly live: LiveFrame | null
  /** ms since 1970 by the host's clock. */
  readonly hostNow: () => number
  /**
   * `draft`: the id of the draft that this act sends; it is deleted with it. A refusal changes nothing. Rejects
   * with a StorageFault where the device cannot write.
   */
  readonly act: (command: Command, draft?: string) => Promise<Result<readonly PendingEvent[], Refusal>>
  /** Takes refused acts out of the queue once they were read. */
  readonly dismiss: (ids: readonly string[]) => Promise<void>
  readonly retry: () => void
  readonly drafts: DeviceDrafts
}
