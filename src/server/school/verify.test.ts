import { createPublicKey, verify } from "node:crypto"
import { ed25519 } from "@noble/curves/ed25519.js"
import { sha512 } from "@noble/hashes/sha2.js"
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js"
import { expect, test } from "vitest"
import { seededRandom } from "../../domain/host/lesson-in-tests.ts"
import { eventIdOf, isAuthentic, signEvent } from "../../domain/log/event.ts"
import { signerOf } from "../../domain/log/keys.ts"
import { isAuthenticFast } from "./verify.ts"

const secret = seededRandom(8)(32)
const { Point } = ed25519
const order = Point.Fn.ORDER
const numberOf = (bytes: Uint8Array) => BigInt(`0x${bytesToHex(bytes.toReversed())}`)
const bytesOf = (number: bigint) => hexToBytes(number.toString(16).padStart(64, "0")).toReversed()

/** As RFC 8032 signs, but R has a part of order 8: ZIP215 takes it, and a check without the cofactor does not. */
const signedAtTheEdge = (id: string): string => {
  const torsion = Point.fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
  const { scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(secret)
  const nonce = 123_456_789n
  const start = Point.BASE.multiply(nonce).add(torsion).toBytes()
  const challenge = numberOf(sha512(concatBytes(start, pointBytes, hexToBytes(id)))) % order
  return bytesToHex(concatBytes(start, bytesOf((nonce + challenge * scalar) % order)))
}

const isTakenByNode = (key: string, id: string, signature: string): boolean => {
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(key, "hex")])
  const known = createPublicKey({ key: der, format: "der", type: "spki" })
  return verify(null, Buffer.from(id, "hex"), known, Buffer.from(signature, "hex"))
}

test("[LOG-10] the server takes the signatures that every device takes, those at the edges of the rule too", () => {
  const signing = { log: "0".repeat(64), seat: "1".repeat(32), seq: 1, time: 5, salt: "2".repeat(32) }
  const event = signEvent({ type: "v1.X", facts: {} }, { ...signing, signer: signerOf(secret) })
  const edge = { ...event, signature: signedAtTheEdge(eventIdOf(event)) }
  expect(isTakenByNode(edge.key, eventIdOf(edge), edge.signature)).toBe(false)
  for (const it of [event, edge]) expect([isAuthentic(it), isAuthenticFast(it)]).toEqual([true, true])
  const bad = [
    { ...event, facts: { other: 1 } },
    { ...edge, seq: 2 },
    { ...event, signature: "0".repeat(128) },
    { ...event, key: "f".repeat(64) },
  ]
  for (const it of bad) expect([isAuthentic(it), isAuthenticFast(it)]).toEqual([false, false])
})
