/**
 * The recorded draw: the same seed gives the same draw, to anyone, in any program. To replay it:
 *
 * 1. key = SHA-256 of the seed's UTF-8 bytes;
 * 2. keystream = ChaCha20 (RFC 8439) under that key, its nonce 12 zero bytes, its block counter from 0;
 * 3. the keystream is read from its start as 32-bit words, little-endian, each used once;
 * 4. a number below n: take a word w; where w >= floor(2^32 / n) * n take the next one; else it is w mod n
 *    (a word is taken for n = 1 too);
 * 5. a shuffle (Fisher-Yates): for i from the last index down to 1, swap item i with item (a number below i + 1).
 *
 * With OpenSSL: `head -c 64 /dev/zero | openssl enc -chacha20 -K KEY -iv 00000000000000000000000000000000`.
 */

import { chacha20 } from "@noble/ciphers/chacha.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { utf8ToBytes } from "@noble/hashes/utils.js"

export type Drawer = {
  /** A whole number from 0 to `bound` - 1, each as likely; `bound` from 1 to 2^32. */
  readonly below: (bound: number) => number
  /** The items in a drawn order; what was given stays as it is. */
  readonly shuffle: <T>(items: readonly T[]) => T[]
}

const words = 2 ** 32
const nonce = new Uint8Array(12)
const blockBytes = 64

/** Draws one after the other from the seed: what is drawn depends on what was drawn before. */
export const drawer = (seed: string): Drawer => {
  const key = sha256(utf8ToBytes(seed))
  let block = 0
  let keystream = new DataView(new ArrayBuffer(0))
  let read = 0

  const nextWord = (): number => {
    if (read === keystream.byteLength) {
      const bytes = chacha20(key, nonce, new Uint8Array(blockBytes), undefined, block)
      keystream = new DataView(bytes.buffer, bytes.byteOffset, blockBytes)
      block += 1
      read = 0
    }
    const word = keystream.getUint32(read, true)
    read += 4
    return word
  }

  const below = (bound: number): number => {
    if (!Number.isInteger(bound) || bound < 1 || bound > words) {
      throw new RangeError(`No draw below ${bound}`)
    }
    const limit = words - (words % bound)
    let word = nextWord()
    while (word >= limit) word = nextWord()
    return word % bound
  }

  const shuffle = <T>(items: readonly T[]): T[] => {
    const drawn = items.map((item) => ({ item }))
    for (let index = drawn.length - 1; index > 0; index -= 1) {
      const other = below(index + 1)
      const [one, two] = [drawn[index], drawn[other]]
      if (one && two) [drawn[index], drawn[other]] = [two, one]
    }
    return drawn.map(({ item }) => item)
  }

  return { below, shuffle }
}
