import { describe, expect, it } from "vitest"
import { seededRandom } from "../host/lesson-in-tests.ts"
import { canonical, type Json } from "./canonical.ts"
import { eventIdOf, isAuthentic, signEvent, withoutText } from "./event.ts"
import { type Genesis, logIdOf } from "./genesis.ts"
import { chainStart, chainStep, hashOf } from "./hash.ts"
import { derivedSigner, isSignedBy, isSoundKey, signerOf } from "./keys.ts"

const secret = seededRandom(5)(32)
const signer = signerOf(secret)
const signing = { log: "0".repeat(64), seat: "1".repeat(32), signer, seq: 1, time: 5, salt: "2".repeat(32) }
const event = signEvent({ type: "v1.X", facts: { b: 1, a: [true, null] }, text: { text: "Words" } }, signing)

describe("canonical encoding", () => {
  it("[LOG-1] sorts keys by UTF-16, leaves out undefined, and is the same for the same value", () => {
    expect(canonical({ b: 1, a: undefined, "\u20ac": 0, "\ud83d\ude00": 0, "\ufb33": 0 })).toBe(
      '{"b":1,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}',
    )
    expect(canonical([-0, "\u2028", { y: [], x: {} }])).toBe('[0,"\u2028",{"x":{},"y":[]}]')
  })

  it("[LOG-2] refuses what has no canonical form: fractions, unsafe numbers, half a character", () => {
    const bad: Json[] = [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "\ud83d", { "\udc00": 1 }]
    for (const value of bad) expect(() => canonical(value)).toThrow()
  })

  it("[LOG-3] a hash of one kind passes for no other", () => {
    const hashes = [
      hashOf("a", "x"),
      hashOf("b", "x"),
      hashOf("a", "x", ""),
      hashOf("a", "", "x"),
      hashOf("a", "xx"),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(chainStep(chainStart("log", "staff"), "x")).not.toBe(chainStep(chainStart("log", "public"), "x"))
  })
})

describe("events", () => {
  it("[LOG-4] an event without its text has the same id, and its signature still holds", () => {
    const redacted = withoutText(event)
    expect(redacted).not.toHaveProperty("text")
    expect(redacted).not.toHaveProperty("salt")
    expect(eventIdOf(redacted)).toBe(eventIdOf(event))
    expect([isAuthentic(event), isAuthentic(redacted)]).toEqual([true, true])
    expect(withoutText(redacted)).toBe(redacted)
    expect(JSON.stringify(redacted)).not.toContain("Words")
  })

  it("[LOG-5] a change of any part breaks the signature; the same words under another salt are another event", () => {
    const changes = [
      ...[
        { log: "f".repeat(64) },
        { seat: "f".repeat(32) },
        { seq: 2 },
        { time: 6 },
        { type: "v1.Y" },
        { facts: {} },
      ],
      ...[
        { text: { text: "Other" } },
        { salt: "3".repeat(32) },
        { key: signerOf(seededRandom(6)(32)).publicKey },
      ],
    ]
    for (const change of changes) expect(isAuthentic({ ...event, ...change })).toBe(false)
    const other = signEvent(
      { type: "v1.X", facts: event.facts, text: { text: "Words" } },
      { ...signing, salt: "4".repeat(32) },
    )
    expect(eventIdOf(other)).not.toBe(eventIdOf(event))
  })

  it("[LOG-6] an empty text and no text are two things", () => {
    const bare = signEvent({ type: "v1.X", facts: {} }, signing)
    const empty = signEvent({ type: "v1.X", facts: {}, text: {} }, signing)
    expect(eventIdOf(bare)).not.toBe(eventIdOf(empty))
  })
})

describe("genesis and keys", () => {
  it("[LOG-7] a log's id is that of its genesis, whatever the order of its members", () => {
    const genesis: Genesis = {
      ...{ kind: "session", nonce: "a".repeat(32), facilitator: "b".repeat(64), class: "c".repeat(64) },
      host: { sign: "d".repeat(64), receive: "e".repeat(64) },
    }
    const { host, ...rest } = genesis
    expect(logIdOf({ host: { receive: host.receive, sign: host.sign }, ...rest })).toBe(logIdOf(genesis))
    expect(logIdOf({ ...genesis, nonce: "f".repeat(32) })).not.toBe(logIdOf(genesis))
  })

  it("[LOG-8] a device has one key for each log and member, and nobody can tell that they are one device's", () => {
    const keys = [
      ["log", "lina"],
      ["log", "adam"],
      ["other", "lina"],
      ["logl", "ina"],
    ].map((scope) => derivedSigner(secret, ...scope).publicKey)
    expect(new Set([...keys, signer.publicKey]).size).toBe(5)
    expect(derivedSigner(secret, "log", "lina").publicKey).toBe(keys[0])
  })

  it("[LOG-9] keys of small order and what is no key are refused; no garbage verifies or throws", () => {
    const small = [
      "00".repeat(32),
      `01${"00".repeat(31)}`,
      `ec${"ff".repeat(30)}7f`,
      `26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05`,
    ]
    for (const key of [...small, "zz", "", "ff".repeat(32)]) expect(isSoundKey(key)).toBe(false)
    expect(isSoundKey(signer.publicKey)).toBe(true)
    for (const [key, hex, signature] of [
      [signer.publicKey, "00", "00"],
      ["zz", "00", "0".repeat(128)],
      [signer.publicKey, "x", event.signature],
    ] as const)
      expect(isSignedBy(key, hex, signature)).toBe(false)
  })
})
