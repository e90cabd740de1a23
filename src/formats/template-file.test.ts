import fc from "fast-check"
import { expect, it } from "vitest"
import { limits } from "../domain/limits.ts"
import type { OwnTemplate } from "../domain/own-template.ts"
import { stageKinds } from "../domain/templates.ts"
import { decodeTemplate, encodeTemplate } from "./template-file.ts"

const friday: OwnTemplate = {
  name: "Our Friday council",
  naming: "animals",
  approval: false,
  stages: [
    { kind: "understand", minutes: 2, part: "mood", opening: true },
    { kind: "debate", minutes: 4, part: "own-1" },
    { kind: "vote", minutes: 3, gate: true },
    { kind: "debate", minutes: 4, part: "own-1" },
    { kind: "decide", minutes: 2 },
  ],
  words: { "own-1": { title: "Good news", say: "Who has good news?", watch: "Who has none\nWho has much" } },
}
const faultOf = (file: string) => {
  const read = decodeTemplate(file)
  return read.ok ? null : read.error.type
}
const bent = (change: object) => JSON.stringify({ ...JSON.parse(encodeTemplate(friday)), ...change })

it("[TEMPLATE-3] a template is read back from its file as it was written, and holds nothing of the device", () => {
  expect(decodeTemplate(encodeTemplate(friday))).toEqual({ ok: true, value: friday })
  const keys = new Set(JSON.stringify(JSON.parse(encodeTemplate(friday))).match(/"\w+":/g))
  expect([...keys].sort().join(" ")).toBe(
    '"approval": "format": "gate": "kind": "minutes": "name": "naming": "opening": "part": "say": "stages": "title": "version": "watch":',
  )
})

it("[TEMPLATE-3] any template is read back as it was written", () => {
  const words = fc.string({ unit: "grapheme-ascii", maxLength: 30 }).map((it) => it.trim())
  const stage = fc.record({
    kind: fc.constantFrom(...stageKinds),
    minutes: fc.integer({ min: 1, max: limits.stageMinutes }),
  })
  const template = fc.record({
    name: words.filter((it) => it !== ""),
    naming: fc.constantFrom("firstNames" as const, "animals" as const),
    approval: fc.boolean(),
    stages: fc.array(stage, { minLength: 1, maxLength: 30 }),
    words: fc.constant({}),
  })
  fc.assert(
    fc.property(template, (it) => {
      expect(decodeTemplate(encodeTemplate(it))).toEqual({ ok: true, value: it })
    }),
  )
})

it("[TEMPLATE-4] a damaged, foreign, newer or too large file is told apart", () => {
  const whole = encodeTemplate(friday)
  for (const cut of [60, 200, whole.length - 4]) expect(faultOf(whole.slice(0, cut))).toBe("TemplateDamaged")
  expect(faultOf("NOM;Prénom")).toBe("NotATemplate")
  expect(faultOf("[]")).toBe("NotATemplate")
  expect(faultOf('{"format":"palabre-backup","version":1}')).toBe("NotATemplate")
  expect(faultOf(bent({ version: 2, stages: "otherwise" }))).toBe("TemplateTooNew")
  expect(faultOf(" ".repeat(limits.templateFile + 1))).toBe("TemplateTooLarge")
  for (const wrong of [
    { name: "  " },
    { name: 7 },
    { stages: [] },
    { stages: [{ kind: "dance", minutes: 3 }] },
    { stages: [{ kind: "vote", minutes: "3" }] },
    { stages: Array.from({ length: 31 }, () => ({ kind: "vote", minutes: 3 })) },
  ])
    expect(faultOf(bent(wrong))).toBe("TemplateDamaged")
})

it("[TEMPLATE-4] what a hostile file brings is cut to what a session may hold", () => {
  const hostile = {
    ...{ kind: "debate", minutes: 1e300, part: "__proto__", secret: "x", gate: false },
    ...{ title: `\u202e${"T".repeat(90)}\u0000`, say: "S".repeat(5_000), watch: "\ud800a\u2028b" },
  }
  const read = decodeTemplate(
    bent({
      name: `N\n${"n".repeat(90)}`,
      stages: [hostile, { kind: "vote", minutes: -5, part: "constructor" }],
    }),
  )
  if (!read.ok) throw new Error(read.error.type)
  expect(read.value.name).toHaveLength(limits.stageTitle)
  expect(read.value.stages).toEqual([
    { kind: "debate", minutes: limits.stageMinutes, part: "own-1" },
    { kind: "vote", minutes: 1 },
  ])
  const { title = "", say = "", watch } = read.value.words["own-1"] ?? {}
  expect([title, say.length, watch]).toEqual(["T".repeat(limits.stageTitle), limits.stageWords, "a\nb"])
})

it("[TEMPLATE-4] reading never throws, whatever the file", () => {
  fc.assert(fc.property(fc.string(), (file) => void decodeTemplate(file)))
  fc.assert(fc.property(fc.json(), (file) => void decodeTemplate(file)))
  fc.assert(fc.property(fc.jsonValue(), (stages) => void decodeTemplate(bent({ stages }))))
  expect(faultOf("[".repeat(100_000))).toBe("NotATemplate")
})
