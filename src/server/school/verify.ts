/**
 * Ed25519 by node:crypto, several times faster than in JavaScript. It follows another rule at the edges: what it refuses is
 * asked again of noble (ZIP215), so that every host and device accepts the same set.
 */
import { createPublicKey, type KeyObject, verify } from "node:crypto"
import { eventIdOf, isAuthentic, type SignedEvent } from "../../domain/log/event.ts"
import { isSignedBy } from "../../domain/log/keys.ts"

const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex")
const keys = new Map<string, KeyObject>()

const keyOf = (hex: string): KeyObject => {
  const known = keys.get(hex)
  if (known) return known
  const made = createPublicKey({
    key: Buffer.concat([spkiPrefix, Buffer.from(hex, "hex")]),
    format: "der",
    type: "spki",
  })
  if (keys.size > 5_000) keys.clear()
  keys.set(hex, made)
  return made
}

/** Over the bytes of a hexadecimal id, as `isSignedBy`. */
export const isSignedByFast = (publicKey: string, hex: string, signature: string): boolean =>
  isTakenByOpenSsl(publicKey, hex, signature) || isSignedBy(publicKey, hex, signature)

export const isAuthenticFast = (event: SignedEvent, id = eventIdOf(event)): boolean =>
  isTakenByOpenSsl(event.key, id, event.signature) || isAuthentic(event, id)

const isTakenByOpenSsl = (publicKey: string, hex: string, signature: string): boolean => {
  try {
    return verify(null, Buffer.from(hex, "hex"), keyOf(publicKey), Buffer.from(signature, "hex"))
  } catch {
    // Not a key that OpenSSL reads: noble decides.
    return false
  }
}
