import { x25519 } from "@noble/curves/ed25519.js"
import { expect, test, vi } from "vitest"
import { seededRandom } from "../../src/domain/host/lesson-in-tests.ts"
import { bytesToHex } from "../../src/domain/log/hash.ts"
import { seal, unsealer } from "../../src/protocol/sealed.ts"

const random = seededRandom(5)
const hostKeys = () => {
  const secret = random(32)
  return { secret: bytesToHex(secret), key: bytesToHex(x25519.getPublicKey(secret)) }
}
const school = hostKeys()
const words = "Un banc près de la cantine \u{1f333}"

test("[CARRY-1] only the host opens what was sealed to it, and twice the same words look unlike", async () => {
  const sealed = await seal(school.key, words)
  expect(await unsealer(school.secret)(sealed)).toBe(words)
  expect(await unsealer(hostKeys().secret)(sealed)).toBe(null)
  expect(Buffer.from(sealed, "hex").includes("banc")).toBe(false)
  expect(await seal(school.key, words)).not.toBe(sealed)
})

test("[CARRY-1] a byte that changed anywhere, a piece that is missing: nothing opens", async () => {
  const sealed = await seal(school.key, words)
  for (let at = 0; at < sealed.length; at += 2) {
    const flipped = ((Number.parseInt(sealed.slice(at, at + 2), 16) ^ 1) + 256).toString(16).slice(-2)
    expect(await unsealer(school.secret)(sealed.slice(0, at) + flipped + sealed.slice(at + 2))).toBe(null)
    expect(await unsealer(school.secret)(sealed.slice(0, at))).toBe(null)
  }
  for (const bad of ["", "zz", "00".repeat(32), "00".repeat(60)])
    expect(await unsealer(school.secret)(bad)).toBe(null)
})

test("[CARRY-1] a tablet on plain http, which has no crypto.subtle, seals as well", async () => {
  const { getRandomValues } = globalThis.crypto
  vi.stubGlobal("crypto", { getRandomValues: getRandomValues.bind(globalThis.crypto) })
  try {
    expect(await unsealer(school.secret)(await seal(school.key, words))).toBe(words)
  } finally {
    vi.unstubAllGlobals()
  }
})
