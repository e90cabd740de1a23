/** A class or a session begins on this device: its log, and the first events in it. */
import type { ClassRefusal } from "../domain/class/decide.ts"
import { type Genesis, logIdOf } from "../domain/log/genesis.ts"
import type { WordsOfParts } from "../domain/own-template.ts"
import type { Refusal } from "../domain/session/commands.ts"
import type { ContextCommand } from "../domain/session/commands-context.ts"
import type { Naming } from "../domain/session/events.ts"
import type { Stage } from "../domain/templates.ts"
import { classesAnswer } from "../protocol/messages.ts"
import { newId } from "../shared/ids.ts"
import { err, ok, type Result } from "../shared/result.ts"
import { isStorageFault } from "../storage/storage-fault.ts"
import type { Timers, TransportFault } from "../sync/transport.ts"
import type { ClassClient } from "./class-client.ts"
import type { Device } from "./device.ts"
import type { LogDeps } from "./log-client.ts"
import { loadLogClients } from "./log-clients.ts"
import type { SessionClient } from "./session-client.ts"

export type NewSession = {
  readonly classLog: string
  readonly className: string
  readonly template: string
  readonly question: string
  readonly context: string
  readonly naming: Naming
  readonly approval: boolean
  readonly stages: readonly Stage[]
  /** Of stages in one's own words, by part. */
  readonly words?: WordsOfParts
  /** Links and pictures beside the context's text. */
  readonly items?: readonly ContextCommand[]
  /** Of the school, that share it: each has its own roster, facilitators and codes. */
  readonly otherClasses?: readonly NamedClass[]
}

export type NamedClass = { readonly log: string; readonly name: string }

/** This device has never met a server that could host what begins here. */
export type NoHost = { readonly type: "NoHost" }

export type Making = {
  /** Works without the network, once this device has met its server. */
  readonly createClass: (
    name: string,
    names: readonly string[],
  ) => Promise<Result<string, ClassRefusal | NoHost>>
  /** The classes of the school, by name: those that may share a session. */
  readonly classesOfSchool: () => Promise<Result<readonly NamedClass[], TransportFault>>
  readonly createSession: (session: NewSession) => Promise<Result<string, Refusal | NoHost>>
}

type MakingDeps = {
  readonly device: Device
  readonly logDeps: LogDeps
  /** The keys of the server that will host; null before the first meeting. */
  readonly host: () => Genesis["host"] | null
  /** The list of logs changed. */
  readonly onMade: () => Promise<void>
}

export const createMaking = ({ device, logDeps, host, onMade }: MakingDeps): Making => {
  const { store, timers, now, random } = logDeps

  const beginLog = async (rest: Pick<Genesis, "kind" | "class" | "otherClasses">, title: string) => {
    const keys = host()
    if (!keys) return null
    const genesis = { ...rest, nonce: newId(random), host: keys, facilitator: device.signer.publicKey }
    const log = logIdOf(genesis)
    await store.putLog({ log, genesis, hosted: false, usedAt: now(), title: title.trim() })
    return { log, genesis, signer: device.signer }
  }

  /**
   * Nothing of it stays where its first event was refused, or could not be kept. Once that is kept it is there: a
   * fault while `rest` is written is told, and does not make it twice.
   */
  const settle = async <E>(
    client: ClassClient | SessionClient,
    first: () => Promise<Result<unknown, E>>,
    rest?: () => Promise<void>,
  ): Promise<Result<string, E>> => {
    const forget = async () => {
      client.close()
      await store.forgetLog(client.log)
    }
    try {
      const done = await first()
      if (!done.ok) {
        await forget()
        return done
      }
    } catch (error) {
      await forget()
      throw error
    }
    try {
      await rest?.()
    } catch (error) {
      if (!isStorageFault(error)) throw error
      logDeps.onStorage?.(error.type)
    }
    closeWhenSent(client, timers)
    await onMade()
    return ok(client.log)
  }

  return {
    createClass: async (name, names) => {
      const begun = await beginLog({ kind: "class" }, name)
      if (!begun) return err({ type: "NoHost" })
      const client = await (await loadLogClients()).openClassClient(begun, logDeps)
      return settle(client, () => client.dispatch({ type: "OpenClass", name, members: names }))
    },
    classesOfSchool: async () => {
      const told = await logDeps.transport.get("/api/classes", classesAnswer)
      return told.ok ? ok(told.value.classes) : told
    },
    createSession: async ({ classLog, words = {}, items = [], otherClasses = [], ...session }) => {
      const others = otherClasses.map((it) => it.log)
      const shared = others.length === 0 ? {} : { otherClasses: others }
      const begun = await beginLog({ kind: "session", class: classLog, ...shared }, session.question)
      if (!begun) return err({ type: "NoHost" })
      const sitting = { ...begun, role: "facilitator" as const, seat: begun.genesis.nonce }
      const client = await (await loadLogClients()).openSessionClient(sitting, logDeps)
      const open = () => client.dispatch({ type: "OpenSession", ...session })
      return settle(client, open, async () => {
        const classes = [{ log: classLog, name: session.className }, ...otherClasses]
        for (const it of others.length === 0 ? [] : classes)
          await client.dispatch({ type: "NameClass", class: it.log, name: it.name })
        // Pupils come in while pictures are still on their way.
        await client.dispatch({ type: "MoveDoors", open: true })
        for (const [part, it] of Object.entries(words))
          await client.dispatch({ type: "WordStage", part, ...it })
        for (const item of items) await client.dispatch(item)
      })
    },
  }
}

/** The log was opened only to write its first events: it is followed until they have left, then let go. */
const closeWhenSent = (client: ClassClient | SessionClient, timers: Timers): void => {
  const wait = async () => {
    for (let tries = 0; client.state.getState().pending.length > 0 && tries < 600; tries += 1)
      await timers.sleep(500)
    client.close()
  }
  wait().catch(() => client.close())
}
