import fc from "fast-check"
import { expect, test } from "vitest"
import { limits } from "./limits.ts"
import { bytesOf, codeOf, isCutShort, isPlainPicture, plainPicture } from "./picture.ts"
import { tinyPicture } from "./picture-in-tests.ts"

const tiny = bytesOf(tinyPicture.picture) ?? new Uint8Array()
const words = (text: string) => [...text].map((it) => it.charCodeAt(0))
const segment = (marker: number, body: readonly number[]) => [
  ...[0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff],
  ...body,
]
/** As a camera writes it: where and when, its name, a small copy, and something after the end. */
const fromCamera = Uint8Array.from([
  ...[0xff, 0xd8],
  ...segment(0xe0, [...words("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
  ...segment(0xe1, [...words("Exif\0\0GPS 48.8566 2.3522 2026:11:17"), ...tiny]),
  ...segment(0xed, words("Photoshop by Lina")),
  ...segment(0xfe, words("a comment")),
  ...tiny.slice(2),
  ...words("what follows"),
])
const holds = (bytes: Uint8Array, text: string) => codePoints(bytes).includes(text)
const codePoints = (bytes: Uint8Array) => [...bytes].map((it) => String.fromCharCode(it)).join("")

test("[CONTEXT-1] what is not seen leaves a picture: place, day, camera, comment, small copy, what follows its end", () => {
  expect(isPlainPicture(codeOf(fromCamera))).toBe(false)
  const plain = plainPicture(fromCamera)
  if (!plain) throw new Error("It was a picture")
  for (const text of ["Exif", "GPS", "Photoshop", "comment", "JFIF", "follows"])
    expect(holds(plain.bytes, text)).toBe(false)
  expect([plain.width, plain.height]).toEqual([tinyPicture.width, tinyPicture.height])
  expect(codeOf(plain.bytes)).toBe(tinyPicture.picture)
  expect(isPlainPicture(tinyPicture.picture)).toBe(true)
})

test("[CONTEXT-1] each thing that is not seen, added alone, makes a picture that no host takes", () => {
  const after = (...extra: number[]) => codeOf(Uint8Array.from([0xff, 0xd8, ...extra, ...tiny.slice(2)]))
  for (const marker of [0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe])
    expect(isPlainPicture(after(...segment(marker, words("hidden"))))).toBe(false)
  expect(isPlainPicture(codeOf(Uint8Array.from([...tiny, 0])))).toBe(false)
})

test("[CONTEXT-1] what is damaged, larger than it may be or no picture is none, whatever it is", () => {
  for (let length = 0; length < tiny.length; length += 1) {
    expect(plainPicture(tiny.slice(0, length))).toBeNull()
    expect(isPlainPicture(codeOf(tiny.slice(0, length)))).toBe(false)
  }
  const frame = tiny.findIndex((byte, at) => byte === 0xff && tiny[at + 1] === 0xc0)
  const wide = Uint8Array.from(tiny)
  wide.set([(limits.pictureEdge + 1) >> 8, (limits.pictureEdge + 1) & 0xff], frame + 7)
  expect(isPlainPicture(codeOf(wide))).toBe(false)
  for (const code of ["", "AAAA", "not base64", "<svg onload=alert(1)>", `${tinyPicture.picture}====`])
    expect(isPlainPicture(code)).toBe(false)
  expect(isPlainPicture(`${tinyPicture.picture}${"A".repeat(limits.pictureCode)}`)).toBe(false)
})

test("[CONTEXT-1] a file that was cut short is known for it: JPEG, PNG and WebP", () => {
  const png = [0x89, ...words("PNG\r\n\u001a\n"), ...words("....IHDR...."), ...words("....IEND....")]
  const webp = [...words("RIFF"), 12, 0, 0, 0, ...words("WEBPVP8 data")]
  const filled = [...fromCamera.slice(0, 2), 0xff, 0xff, ...fromCamera.slice(2)]
  for (const file of [filled, png, webp].map((it) => Uint8Array.from(it))) {
    expect(isCutShort(file)).toBe(false)
    expect(isCutShort(file.slice(0, Math.floor(file.length / 2)))).toBe(true)
  }
  expect(isCutShort(Uint8Array.from(words("GIF89a")))).toBe(false)
})

test("[CONTEXT-1] the end of a PNG is sought from the end of the file, and found wherever it stands", () => {
  const png = (...after: number[]) => Uint8Array.from([0x89, ...words("PNG"), ...words("IEND"), ...after])
  expect(isCutShort(png())).toBe(false)
  expect(isCutShort(png(...words("what follows, with an I")))).toBe(false)
  expect(isCutShort(Uint8Array.from([0x89, ...words("PNG IIEN ENDI IEN")]))).toBe(true)
  const asked: number[] = []
  const large = new Uint8Array(100_000)
  large.set([0x89, ...words("PNG")])
  large.set(words("IEND"), large.length - 4)
  const counted = new Proxy(large, {
    get: (target, name) => {
      if (typeof name === "string" && /^\d+$/.test(name)) asked.push(Number(name))
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === "function" ? value.bind(target) : value
    },
  })
  expect(isCutShort(counted)).toBe(false)
  expect(asked.length).toBeLessThan(20)
})

test("[CONTEXT-1] any bytes at all: no crash, and what comes out is plain", () => {
  const start = fc.constantFrom([], [0xff, 0xd8], [...tiny.slice(0, 100)])
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 300 }), fc.nat(), (before, bytes, cut) => {
      const all = Uint8Array.from([...before, ...bytes, ...tiny.slice(cut % tiny.length)])
      const plain = plainPicture(all)
      const isSmall = plain && Math.max(plain.width, plain.height) <= limits.pictureEdge
      if (plain && isSmall) expect(isPlainPicture(codeOf(plain.bytes))).toBe(true)
      expect(bytesOf(codeOf(all))).toEqual(all)
    }),
    { numRuns: 2_000, seed: 20_261_122 },
  )
})
