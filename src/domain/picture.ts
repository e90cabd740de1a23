/**
 * A picture as an event carries it: a JPEG in base64 that holds what is seen and nothing else. No place, no day,
 * no camera's name, no small copy of an older picture, nothing after its end.
 */
import { limits } from "./limits.ts"

export type Size = { readonly width: number; readonly height: number }

type Segment = { readonly marker: number; readonly start: number; readonly end: number }

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
/** Tables, the frame (baseline or progressive), the scans: what a decoder needs. */
const frames = [0xc0, 0xc1, 0xc2]
const needed = [...frames, 0xc4, 0xdb, 0xdd, SCAN]

/** The segments between the start and the end of the first picture in these bytes; null where it is not whole. */
const segmentsOf = (bytes: Uint8Array): { readonly segments: Segment[]; readonly end: number } | null => {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null
  const segments: Segment[] = []
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    // A camera may fill the room between two segments.
    if (bytes[at + 1] === 0xff) {
      at += 1
      continue
    }
    const marker = bytes[at + 1] ?? 0
    if (marker === END) return { segments, end: at + 2 }
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (marker < 0xc0 || length < 2) return null
    let end = at + 2 + length
    if (marker === SCAN) end = endOfScan(bytes, end)
    segments.push({ marker, start: at, end })
    at = end
  }
  return null
}

/** Where the next marker begins: within a scan, FF is followed by 00 or by the number of a restart. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

const sizeIn = (bytes: Uint8Array, segments: readonly Segment[]): Size | null => {
  const found = segments.filter((it) => frames.includes(it.marker))
  const [frame] = found
  if (!frame || found.length > 1 || !segments.some((it) => it.marker === SCAN)) return null
  const two = (at: number) => ((bytes[frame.start + at] ?? 0) << 8) + (bytes[frame.start + at + 1] ?? 0)
  const size = { height: two(5), width: two(7) }
  return size.height > 0 && size.width > 0 ? size : null
}

/** The same picture without what is not seen; null where the bytes are no whole JPEG. */
export const plainPicture = (bytes: Uint8Array): (Size & { readonly bytes: Uint8Array }) | null => {
  const whole = segmentsOf(bytes)
  const kept = whole?.segments.filter((it) => needed.includes(it.marker)) ?? []
  const size = sizeIn(bytes, kept)
  if (!size) return null
  const parts = kept.map((it) => bytes.subarray(it.start, it.end))
  const plain = new Uint8Array(4 + parts.reduce((sum, it) => sum + it.length, 0))
  plain.set([0xff, START])
  let at = 2
  for (const part of parts) {
    plain.set(part, at)
    at += part.length
  }
  plain.set([0xff, END], at)
  return { ...size, bytes: plain }
}

const beginsWith = (bytes: Uint8Array, sign: readonly number[], from = 0): boolean =>
  sign.every((byte, at) => bytes[from + at] === byte)

const PNG = [0x89, 0x50, 0x4e, 0x47]
const PNG_END = [0x49, 0x45, 0x4e, 0x44]
const RIFF = [0x52, 0x49, 0x46, 0x46]

/** Sought from the end, where it stands in a whole file: tens of megabytes are not read through. */
const holds = (bytes: Uint8Array, sign: readonly number[]): boolean => {
  const [first = 0] = sign
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1))
    if (beginsWith(bytes, sign, at)) return true
  return false
}

/** Browsers draw the half of a picture that was cut short. Other kinds than these are left to them. */
export const isCutShort = (bytes: Uint8Array): boolean => {
  if (beginsWith(bytes, [0xff, START])) return plainPicture(bytes) === null
  if (beginsWith(bytes, PNG)) return !holds(bytes, PNG_END)
  if (!beginsWith(bytes, RIFF)) return false
  const length = [7, 6, 5, 4].reduce((sum, at) => sum * 256 + (bytes[at] ?? 0), 0)
  return bytes.length < length + 8
}

/** Is this what `plainPicture` gives, small enough to be sent and drawn? */
export const isPlainPicture = (code: string): boolean => {
  if (code.length > limits.pictureCode) return false
  const bytes = bytesOf(code)
  const whole = bytes && segmentsOf(bytes)
  if (!whole || whole.end !== bytes.length) return false
  if (whole.segments.some((it) => !needed.includes(it.marker))) return false
  const size = sizeIn(bytes, whole.segments)
  return size !== null && Math.max(size.width, size.height) <= limits.pictureEdge
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
const digitValues = new Uint8Array(128)
for (let value = 0; value < digits.length; value += 1) digitValues[digits.charCodeAt(value)] = value

/** Base64 (RFC 4648, with padding); null where it is not. */
export const bytesOf = (code: string): Uint8Array | null => {
  if (code.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(code)) return null
  const padding = code.endsWith("==") ? 2 : code.endsWith("=") ? 1 : 0
  const bytes = new Uint8Array((code.length / 4) * 3 - padding)
  const bitsAt = (at: number) => digitValues[code.charCodeAt(at)] ?? 0
  for (let from = 0, to = 0; from < code.length; from += 4, to += 3) {
    const group = (bitsAt(from) << 18) | (bitsAt(from + 1) << 12) | (bitsAt(from + 2) << 6) | bitsAt(from + 3)
    // What is beyond the end is the padding's: a typed array lets it fall.
    bytes[to] = group >> 16
    bytes[to + 1] = group >> 8
    bytes[to + 2] = group
  }
  return bytes
}

export const codeOf = (bytes: Uint8Array): string => {
  let code = ""
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    code += digits.charAt(group >> 18) + digits.charAt((group >> 12) & 63)
    code += digits.charAt((group >> 6) & 63) + digits.charAt(group & 63)
  }
  const padding = (3 - (bytes.length % 3)) % 3
  return padding === 0 ? code : code.slice(0, -padding) + "=".repeat(padding)
}
