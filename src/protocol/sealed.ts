/**
 * Words for a host alone, whoever carries them: HPKE (RFC 9180) in base mode, one message each, with
 * DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305. It needs no secure context: a tablet on
 * plain http seals as well. Who opens it learns nothing of who sealed it; what is inside is signed.
 */

import { bytesToUtf8 } from "@noble/ciphers/utils.js"
import { AEAD_ChaCha20Poly1305, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "@panva/hpke-noble"
import { CipherSuite } from "hpke"
import { bytesToHex, hexToBytes, utf8ToBytes } from "../domain/log/hash.ts"

const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_ChaCha20Poly1305)
const info = utf8ToBytes("palabre.carried.v1")
/** Bytes of the encapsulated key, before the ciphertext. */
const ENCAPSULATED = 32

/** `hostKey`: its X25519 key (genesis.host.receive). Gives hexadecimal. */
export const seal = async (hostKey: string, words: string): Promise<string> => {
  const key = await suite.DeserializePublicKey(hexToBytes(hostKey))
  const { encapsulatedSecret, ciphertext } = await suite.Seal(key, utf8ToBytes(words), { info })
  return bytesToHex(encapsulatedSecret) + bytesToHex(ciphertext)
}

/**
 * Opens what was sealed to the host of this X25519 secret, which is read once for all of it.
 * null: damaged, or sealed to another.
 */
export const unsealer = (hostSecret: string): ((sealed: string) => Promise<string | null>) => {
  const key = suite.DeserializePrivateKey(hexToBytes(hostSecret))
  return async (sealed) => {
    try {
      const bytes = hexToBytes(sealed)
      const [encapsulated, ciphertext] = [bytes.subarray(0, ENCAPSULATED), bytes.subarray(ENCAPSULATED)]
      return bytesToUtf8(await suite.Open(await key, encapsulated, ciphertext, { info }))
    } catch {
      return null
    }
  }
}
