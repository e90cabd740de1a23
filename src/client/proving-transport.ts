import type { Transport, TransportFault } from "../sync/transport.ts"

/** A transport that proves the device again where the server has forgotten it, and repeats the call once. */
export const provingTransport = (
  transport: Transport,
  prove: () => Promise<TransportFault | null>,
): Transport => {
  const isForgotten = (fault: { readonly type: string; readonly fault?: string }) =>
    fault.type === "Refused" && fault.fault === "NotProved"
  return {
    get: async (path, answer) => {
      const first = await transport.get(path, answer)
      if (first.ok || !isForgotten(first.error)) return first
      const fault = await prove()
      return fault ? { ok: false, error: fault } : transport.get(path, answer)
    },
    post: async (path, body, answer) => {
      const first = await transport.post(path, body, answer)
      if (first.ok || !isForgotten(first.error)) return first
      const fault = await prove()
      return fault ? { ok: false, error: fault } : transport.post(path, body, answer)
    },
    stream: async (path, handlers, signal) => {
      const first = await transport.stream(path, handlers, signal)
      if (!isForgotten(first)) return first
      return (await prove()) ?? transport.stream(path, handlers, signal)
    },
  }
}
