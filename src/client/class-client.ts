/** A class as its facilitators hold it. */
import { type ClassCommand, type ClassRefusal, decideClass } from "../domain/class/decide.ts"
import { type ClassState, evolveClass, initialClass } from "../domain/class/state.ts"
import type { SignedEvent } from "../domain/log/event.ts"
import type { Genesis } from "../domain/log/genesis.ts"
import type { Signer } from "../domain/log/keys.ts"
import { type LogClient, type LogDeps, openLogClient } from "./log-client.ts"

export type ClassClient = LogClient<ClassState, ClassCommand, ClassRefusal>

export const openClassClient = (
  held: {
    readonly log: string
    readonly genesis: Genesis
    readonly signer: Signer
  },
  deps: LogDeps,
): Promise<ClassClient> =>
  openLogClient<ClassState, ClassCommand, ClassRefusal>(
    {
      ...held,
      seat: held.genesis.nonce,
      feeds: ["staff"],
      initial: initialClass(held.genesis),
      fold: (state, _feed, row) => evolveClass(state, row.body as SignedEvent),
      isSeen: (_state, act, ids) => ids.has(act.id),
      replaces: () => false,
      isBrief: () => false,
      overlay: (state, pending) =>
        pending.reduce((shown, it) => (it.state === "refused" ? shown : evolveClass(shown, it.event)), state),
      decide: decideClass,
      erases: () => undefined,
      hides: () => undefined,
    },
    deps,
  )
