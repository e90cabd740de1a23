/** Logs that were opened on this device without the network are made known to the server when it is back. */
import { classesOf } from "../domain/log/genesis.ts"
import { type Hello, openLogAnswer } from "../protocol/messages.ts"
import type { DeviceStore } from "../storage/device-store.ts"
import { sendPending } from "../sync/outbox.ts"
import type { Transport, TransportFault } from "../sync/transport.ts"

type Deps = { readonly store: DeviceStore; readonly transport: Transport }

/** A session is opened after its class: the server checks who teaches it. null: the server has the log. */
export const hostLog = async (deps: Deps, log: string): Promise<TransportFault | null> => {
  const known = (await deps.store.logs()).find((it) => it.log === log)
  if (!known || known.hosted) return null
  const { genesis } = known
  for (const it of classesOf(genesis)) {
    const fault = await hostLog(deps, it)
    if (fault) return fault
  }
  const opened = await deps.transport.post("/api/logs", { genesis }, openLogAnswer)
  if (!opened.ok) return opened.error
  await deps.store.putLog({ ...known, hosted: true })
  // Opened before on a server that has forgotten it: what it took then goes again, first of all the class.
  if ((await deps.store.resend(log, opened.value.epoch)) > 0)
    await sendPending(deps.transport, deps.store, log)
  return null
}

/**
 * The server says that it has no such log: it was restored from an older copy. The device that opened it makes it
 * known again. False: this log was opened elsewhere.
 */
export const hostAgain = async (store: DeviceStore, log: string, device: string): Promise<boolean> => {
  const logs = await store.logs()
  const lost = logs.find((it) => it.log === log)
  if (!lost?.hosted || lost.genesis.facilitator !== device) return false
  for (const it of logs) {
    const isConcerned = it.log === log || classesOf(lost.genesis).includes(it.log)
    if (isConcerned && it.genesis.facilitator === device) await store.putLog({ ...it, hosted: false })
  }
  return true
}

/** Compares what a server says of itself with what it took from this device, in every log of the device. */
export const recall = async (store: DeviceStore, { epoch, device }: Hello): Promise<void> => {
  const told = new Set(device?.logs.map((it) => it.log))
  for (const { log, hosted } of await store.logs()) {
    if (!hosted) continue
    await store.resend(log, epoch)
    if (device?.facilitator && !told.has(log)) await hostAgain(store, log, device.key)
  }
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
