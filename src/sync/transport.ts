/**
 * How a device reaches its server. `fetch-transport.ts` is the one adapter; tests break it on purpose.
 * An answer without the protocol's header is no answer: a captive portal counts as no network.
 */
import type * as v from "valibot"
import type { FaultType } from "../protocol/messages.ts"
import type { Result } from "../shared/result.ts"

export type TransportFault =
  | { readonly type: "Offline" }
  /** Something answered, and it was not a Palabre server. */
  | { readonly type: "NotOurServer" }
  /** The server speaks a newer protocol: the app must be updated. */
  | { readonly type: "AppTooOld" }
  | { readonly type: "Refused"; readonly fault: FaultType }

export type StreamEvent = { readonly event: string; readonly data: unknown }

export interface Transport {
  get<S extends v.GenericSchema>(path: string, answer: S): Promise<Result<v.InferOutput<S>, TransportFault>>
  post<S extends v.GenericSchema>(
    path: string,
    body: unknown,
    answer: S,
  ): Promise<Result<v.InferOutput<S>, TransportFault>>
  /** Resolves when the stream ends, with why; `onOpen` is called once the server has accepted it. */
  stream(
    path: string,
    handlers: { readonly onOpen: () => void; readonly onEvent: (event: StreamEvent) => void },
    signal: AbortSignal,
  ): Promise<TransportFault | { readonly type: "Ended" }>
}

/** Timers, injected: tests run them by hand. */
export interface Timers {
  /** Resolves after `ms`, or at once when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}
