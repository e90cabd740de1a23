import fc from "fast-check"
import { expect, test } from "vitest"
import { decodeCarried, encodeCarried, LONGEST_CARRIED } from "./carried.ts"

const file = { host: "ab".repeat(32), parts: ["00ff", "1234"] }
const text = encodeCarried(file)
const faultOf = (words: string) => {
  const decoded = decodeCarried(words)
  return decoded.ok ? "accepted" : decoded.error.type
}

test("[CARRY-2] what was written is read back", () => {
  expect(decodeCarried(text)).toEqual({ ok: true, value: file })
})

test("[CARRY-2] a damaged file is refused before anything is sent, whatever the damage", () => {
  for (let at = 0; at < text.length; at += 1) {
    expect(faultOf(text.slice(0, at))).not.toBe("accepted")
    const other = text[at] === "a" ? "b" : "a"
    expect(faultOf(text.slice(0, at) + other + text.slice(at + 1))).not.toBe("accepted")
  }
  expect(faultOf(text.replace("00ff", "00fe"))).toBe("CarriedDamaged")
})

test("[CARRY-2] a foreign file, one of a newer Palabre and one that is too large are told apart", () => {
  expect(faultOf("Un poème")).toBe("NotCarried")
  expect(faultOf('{"format":"palabre-backup","version":1}')).toBe("NotCarried")
  expect(faultOf(text.replace('"version":1', '"version":2'))).toBe("CarriedTooNew")
  expect(faultOf(" ".repeat(LONGEST_CARRIED + 1))).toBe("CarriedTooLarge")
  expect(faultOf(text.replace("{", '{"__proto__":{"a":1},'))).toBe("CarriedDamaged")
  expect(faultOf("[".repeat(100_000))).toBe("NotCarried")
})

test("[CARRY-2] nothing thrown at it throws", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (words) => faultOf(words) !== "accepted"))
})
