import { sha256 } from "@noble/hashes/sha2.js"
import fc from "fast-check"
import { expect, test } from "vitest"
import { bytesToHex } from "../../domain/log/hash.ts"
import { signerOf } from "../../domain/log/keys.ts"
import { fastSha256, fastSignerOf } from "./fast-crypto.ts"

test("[LOG-11] the server's signer has the same key and gives the same signatures as every device's", () => {
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(bytes, bytes, (secret, id) => {
      const [fast, known] = [fastSignerOf(secret), signerOf(secret)]
      expect(fast.publicKey).toBe(known.publicKey)
      expect(fast.sign(bytesToHex(id))).toBe(known.sign(bytesToHex(id)))
    }),
    { numRuns: 50 },
  )
})

test("[LOG-11] the server's SHA-256 is every device's", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(bytesToHex(fastSha256(bytes))).toBe(bytesToHex(sha256(bytes)))
    }),
  )
})
