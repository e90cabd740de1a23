import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js"
import { canonical, type Json } from "./canonical.ts"

let digest: (bytes: Uint8Array) => Uint8Array = sha256

/** The same function in another's hands: a server has a faster one than JavaScript's. */
export const hashWith = (sha256Of: (bytes: Uint8Array) => Uint8Array): void => {
  digest = sha256Of
}

/** SHA-256 under a domain name, so that no hash of one kind passes for another. 64 hexadecimal digits. */
export const hashOf = (domain: string, ...parts: readonly (string | Json)[]): string => {
  const bytes = parts.map((part) => digest(utf8ToBytes(typeof part === "string" ? part : canonical(part))))
  return bytesToHex(digest(concatBytes(utf8ToBytes(`palabre.${domain}.v1\0`), ...bytes)))
}

/** One step of a feed's chain: 16 bytes are enough to tell two histories apart. */
export const chainStep = (previous: string, entryHash: string): string =>
  hashOf("chain", previous, entryHash).slice(0, 32)

export const chainStart = (log: string, feed: string): string => hashOf("chain-start", log, feed).slice(0, 32)

export { bytesToHex, hexToBytes, utf8ToBytes }
