import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { toJsonSchema } from "@valibot/to-json-schema"
import fc from "fast-check"
import { expect, test } from "vitest"
import { createLesson } from "../../src/domain/host/lesson-in-tests.ts"
import { BACKUP_VERSION, backupSchema, decodeBackup, encodeBackup } from "../../src/formats/backup.ts"

const lesson = createLesson({ signed: true })
lesson.join(0)
lesson.act(0, { type: "Submit", kind: "proposal", text: "Un banc \u{1f333}" })
const rows = lesson.feed("staff").map(({ position, body, subject }) => {
  const { signature: _signature, ...unsigned } = body as { signature?: string }
  return { position, body: unsigned, ...(subject ? { subject } : {}) }
})
const cursor = { epoch: 1, ...lesson.host().heads.get("staff") }
const log = {
  ...{ log: lesson.host().log, genesis: lesson.genesis, title: "What next?", hosted: true, usedAt: 1 },
  ...{ seats: [], feeds: [{ feed: "staff", cursor, rows }], queue: [], drafts: [] },
}
const content = { madeAt: 5, from: "device", logs: [log] } as unknown as Parameters<typeof encodeBackup>[0]
const text = encodeBackup(content)
const faultOf = (file: string) => {
  const decoded = decodeBackup(file)
  return decoded.ok ? "accepted" : decoded.error.type
}
/** With a checksum that fits: made by hand, not by accident. */
const forged = (change: object) => encodeBackup({ ...content, ...change } as typeof content)

test("[BAK-9] what was written is read back, and written again is the same text", () => {
  const decoded = decodeBackup(text)
  if (!decoded.ok) throw new Error(decoded.error.type)
  expect(decoded.value).toMatchObject(JSON.parse(JSON.stringify(content)))
  expect(encodeBackup({ madeAt: 5, from: "device", logs: decoded.value.logs })).toBe(text)
})

test("[BAK-10] every truncation and every flipped byte is refused", () => {
  for (let length = 0; length < text.length; length += 1 + Math.floor(text.length / 400))
    expect(faultOf(text.slice(0, length))).not.toBe("accepted")
  const bytes = Buffer.from(text)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ by
      expect(faultOf(flipped.toString("utf8"))).not.toBe("accepted")
    }),
    { numRuns: 400 },
  )
})

test("[BAK-11] foreign, hostile and newer files are told apart and refused", () => {
  expect(faultOf("")).toBe("NotABackup")
  for (const other of [
    "null",
    "[]",
    '{"version":1}',
    '{"format":"kialo","version":1}',
    "<html>",
    "PK\u0003\u0004",
  ])
    expect(faultOf(other)).toBe("NotABackup")
  expect(faultOf(text.replace(`"version":${BACKUP_VERSION}`, '"version":2'))).toBe("BackupTooNew")
  expect(faultOf(`{"format":"palabre-backup","version":99,"logs":{}}`)).toBe("BackupTooNew")
  for (const key of ["__proto__", "constructor", "prototype"])
    expect(faultOf(text.replace('"madeAt"', `"${key}":{"isAdmin":true},"madeAt"`))).toBe("BackupDamaged")
  expect({}).not.toHaveProperty("isAdmin")
  expect(faultOf(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)).toBe("NotABackup")
  expect(faultOf(" ".repeat(100_000_001))).toBe("BackupTooLarge")
  const [first] = content.logs
  const feed = first?.feeds[0]
  if (!first || !feed) throw new Error("The lesson has a feed")
  const wrong = [
    { logs: [{ ...first, log: "0".repeat(64) }] },
    { logs: [{ ...first, more: 1 }] },
    { logs: [{ ...first, feeds: [{ ...feed, rows: feed.rows.slice(1) }] }] },
    { logs: [{ ...first, feeds: [{ ...feed, cursor: { ...feed.cursor, chain: "0".repeat(32) } }] }] },
    { logs: [{ ...first, feeds: [feed, feed] }] },
    {
      logs: [
        { ...first, queue: [{ id: "0".repeat(64), event: lesson.feed("staff")[0]?.body, state: "waiting" }] },
      ],
    },
  ]
  for (const change of wrong) expect(faultOf(forged(change))).toBe("BackupDamaged")
})

test("[BAK-11] whatever is thrown at it, reading never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (it) => {
      faultOf(it)
    }),
  )
  fc.assert(
    fc.property(fc.json(), (it) => {
      expect(faultOf(`{"format":"palabre-backup","version":1,"logs":${it}}`)).toBe("BackupDamaged")
    }),
  )
})

test("[BAK-12] the published JSON Schema is that of the code", () => {
  const file = fileURLToPath(new URL("../../public/backup.schema.json", import.meta.url))
  const schema = `${JSON.stringify(toJsonSchema(backupSchema, { errorMode: "ignore" }), null, 2)}\n`
  if (process.env.UPDATE_SCHEMA === "1" || !existsSync(file)) writeFileSync(file, schema)
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(schema))
})
