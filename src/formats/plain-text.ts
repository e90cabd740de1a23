/**
 * Bytes of a text file to a string: UTF-8, UTF-16 with its mark (Excel's "Unicode text"), else Windows-1252.
 * By hand, since this folder compiles without the platform's decoders.
 */

import { err, ok, type Result } from "../shared/result.ts"

export type TextRefusal =
  | { readonly type: "Binary" }
  | { readonly type: "TooLarge"; readonly limitBytes: number }

/** Windows-1252 where it leaves Latin-1: 0x80 to 0x9F. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

/** How zip (xlsx, ods), PDF and old Office files begin. */
const binarySignatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/** The text, without its byte order mark. Refuses what is no text, and what is larger than the limit. */
export const readPlainText = (
  input: Uint8Array | string,
  limitBytes: number,
): Result<string, TextRefusal> => {
  if (input.length > limitBytes) return err({ type: "TooLarge", limitBytes })
  if (typeof input !== "string" && binarySignatures.some((signature) => startsWith(input, signature))) {
    return err({ type: "Binary" })
  }
  const text = (typeof input === "string" ? input : decode(input)).replace(/^\ufeff/, "")
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file.
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? err({ type: "Binary" }) : ok(text)
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const decode = (bytes: Uint8Array): string => {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 0)
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 1)
  return decodeUtf8(bytes) ?? decodeWindows1252(bytes)
}

const decodeUtf16 = (bytes: Uint8Array, lowByte: 0 | 1): string => {
  let text = ""
  for (let index = 2; index + 1 < bytes.length; index += 2) {
    const low = bytes[index + lowByte] ?? 0
    const high = bytes[index + 1 - lowByte] ?? 0
    text += String.fromCharCode(high * 256 + low)
  }
  return text
}

/** `decodeURIComponent` is the language's own strict UTF-8 decoder; undefined when the bytes are not UTF-8. */
const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  let escaped = ""
  for (const byte of bytes) {
    const plain = byte < 0x80 && byte !== 0x25
    escaped += plain ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, "0")}`
  }
  try {
    return decodeURIComponent(escaped)
  } catch {
    return undefined
  }
}

const decodeWindows1252 = (bytes: Uint8Array): string => {
  let text = ""
  for (const byte of bytes) {
    text += byte >= 0x80 && byte < 0xa0 ? (windows1252[byte - 0x80] ?? "") : String.fromCharCode(byte)
  }
  return text
}
