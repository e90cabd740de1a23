/** This device: its secret, its key, and what the server knows of it. */
import * as v from "valibot"
import { bytesToHex, hashOf, hexToBytes } from "../domain/log/hash.ts"
import { derivedSigner, type Signer, signerOf } from "../domain/log/keys.ts"
import { challengeAnswer, type Hello, helloAnswer } from "../protocol/messages.ts"
import type { Random } from "../shared/ports.ts"
import type { DeviceStore } from "../storage/device-store.ts"
import type { Transport, TransportFault } from "../sync/transport.ts"

export type Device = {
  readonly signer: Signer
  /** The key of one member in one log. */
  readonly signerFor: (logNonce: string, member: string) => Signer
  /** Asks who the server is and what it knows of this device; proves the key where it was forgotten. */
  readonly hello: () => Promise<{ hello: Hello } | { fault: TransportFault }>
  readonly prove: () => Promise<TransportFault | null>
}

/** 64 hexadecimal digits, and behind a space the public key once it was proved to a server. */
export const SECRET = "device-secret"

export const openDevice = async (
  store: DeviceStore,
  transport: Transport,
  random: Random,
): Promise<Device> => {
  const known = await store.getValue(SECRET)
  const [kept, keptKey] = typeof known === "string" ? known.split(" ") : []
  const secret = kept === undefined ? random(32) : hexToBytes(kept)
  if (kept === undefined) await store.setValue(SECRET, bytesToHex(secret))
  const signer = signerOf(secret, keptKey)
  let isProved = keptKey !== undefined

  const prove = async (): Promise<TransportFault | null> => {
    const key = signer.publicKey
    const asked = await transport.post("/api/device/challenge", { key }, challengeAnswer)
    if (!asked.ok) return asked.error
    const { challenge } = asked.value
    const signature = signer.sign(hashOf("prove-device", challenge))
    const proved = await transport.post("/api/device/prove", { key, challenge, signature }, v.object({}))
    if (!proved.ok) return proved.error
    if (!isProved) await store.setValue(SECRET, `${bytesToHex(secret)} ${key}`)
    isProved = true
    return null
  }

  const hello: Device["hello"] = async () => {
    const first = await transport.get("/api/hello", helloAnswer)
    if (!first.ok) return { fault: first.error }
    // Nothing was ever asked of a server: it need not know who looks, and a key takes a slow tablet a while.
    const isNew = !isProved && (await store.logs()).length === 0
    if (isNew && first.value.device === null) return { hello: first.value }
    if (first.value.device?.key === signer.publicKey) return { hello: first.value }
    const fault = await prove()
    if (fault) return { fault }
    const second = await transport.get("/api/hello", helloAnswer)
    return second.ok ? { hello: second.value } : { fault: second.error }
  }

  return { signer, signerFor: (nonce, member) => derivedSigner(secret, nonce, member), hello, prove }
}
