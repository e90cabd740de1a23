import { ed25519 } from "@noble/curves/ed25519.js"
import { hkdf } from "@noble/hashes/hkdf.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js"

/** An Ed25519 key pair (RFC 8032): `publicKey` in hexadecimal, `sign` over the bytes of a hexadecimal id. */
export type Signer = { readonly publicKey: string; readonly sign: (hex: string) => string }

/**
 * The signer of 32 secret bytes. The key is worked out when it is first asked for, unless it is given: on a tablet
 * that takes a while.
 */
export const signerOf = (secret: Uint8Array, known?: string): Signer => {
  let publicKey = known
  return {
    get publicKey() {
      publicKey ??= bytesToHex(ed25519.getPublicKey(secret))
      return publicKey
    },
    sign: (hex) => bytesToHex(ed25519.sign(hexToBytes(hex), secret)),
  }
}

/**
 * The key of one (device, log, member): HKDF-SHA-256 of the device's secret. Two sessions' keys cannot be
 * linked without the secret. `scope` is the log's nonce and the member's id.
 */
export const derivedSigner = (deviceSecret: Uint8Array, ...scope: readonly string[]): Signer =>
  signerOf(hkdf(sha256, deviceSecret, undefined, utf8ToBytes(`palabre.key.v1\0${scope.join("\0")}`), 32))

/** ZIP215 verification, as noble does by default: every implementation must accept the same set. */
export const isSignedBy = (publicKey: string, hex: string, signature: string): boolean => {
  try {
    return ed25519.verify(hexToBytes(signature), hexToBytes(hex), hexToBytes(publicKey))
  } catch {
    return false
  }
}

const soundKeys = new Set<string>()

/** A key of small order would let anybody sign: refused at admission. Remembers the sound ones. */
export const isSoundKey = (publicKey: string): boolean => {
  if (soundKeys.has(publicKey)) return true
  if (!isOfLargeOrder(publicKey)) return false
  if (soundKeys.size > 5_000) soundKeys.clear()
  soundKeys.add(publicKey)
  return true
}

const isOfLargeOrder = (publicKey: string): boolean => {
  try {
    return !ed25519.Point.fromHex(publicKey).isSmallOrder()
  } catch {
    return false
  }
}
