/** Logs that were opened on this device without the network are made known to the server when it is back. */
import { openLogAnswer } from "../protocol/messages.ts"
import type { DeviceStore } from "../storage/device-store.ts"
import { sendPending } from "../sync/outbox.ts"
import type { Transport, TransportFault } from "../sync/transport.ts"

type Deps = { readonly store: DeviceStore; readonly transport: Transport }

/** A session is opened after its class: the server checks who teaches it. null: the server has the log. */
export const hostLog = async (deps: Deps, log: string): Promise<TransportFault | null> => {
  const known = (await deps.store.logs()).find((it) => it.log === log)
  if (!known || known.hosted) return null
  const { genesis } = known
  const fault = genesis.class === undefined ? null : await hostLog(deps, genesis.class)
  if (fault) return fault
  const opened = await deps.transport.post("/api/logs", { genesis }, openLogAnswer)
  if (!opened.ok) return opened.error
  await deps.store.putLog({ ...known, hosted: true })
  return null
}

/** Sends what waits in every log, open on a screen or not. Gives the logs whose queue changed. */
export const sendAllPending = async (deps: Deps): Promise<string[]> => {
  const changed: string[] = []
  for (const { log } of await deps.store.logs()) {
    const waiting = (await deps.store.pending(log)).some((it) => it.state !== "refused")
    if (!waiting || (await hostLog(deps, log)) !== null) continue
    const { settlements } = await sendPending(deps.transport, deps.store, log)
    if (settlements.length > 0) changed.push(log)
  }
  return changed
}
