/** Argument maps read back: by Argdown's own parser, and by following the edges of xAIF. */
import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from "@argdown/core"
import { expect, test } from "vitest"
import type { SessionRecord } from "../../src/domain/session/recorded.ts"
import { writeArgdown, writeXaif } from "../../src/formats/exports/argument-map.ts"
import { teacherExports as french } from "../../src/ui/messages/fr/teacher-exports.ts"
import { demoScene, hostileScene, sceneToRecord } from "../support/export-session.ts"

const words = french.files
const records = [sceneToRecord(demoScene(), false), sceneToRecord(hostileScene(), false)]

/** What a map must tell: who speaks for or against what, by number. */
const claimsOf = ({ contributions }: SessionRecord): string[] =>
  contributions
    .filter((it) => it.parent !== null)
    .map((it) => `${it.number} ${it.kind === "for" ? "for" : "against"} ${it.parent}`)
    .sort()

type Members = { readonly members?: readonly { readonly text?: string }[] }
type Parsed = {
  readonly parserErrors: readonly unknown[]
  readonly lexerErrors: readonly unknown[]
  readonly statements: Readonly<Record<string, Members>>
  readonly arguments: Readonly<Record<string, Members>>
  readonly relations: readonly {
    readonly relationType: string
    readonly from: { readonly title: string }
    readonly to: { readonly title: string }
  }[]
}

const parse = (input: string): Parsed => {
  const app = new ArgdownApplication()
  app.addPlugin(new ParserPlugin(), "parse-input")
  app.addPlugin(new DataPlugin(), "build-model")
  app.addPlugin(new ModelPlugin(), "build-model")
  return app.run({ process: ["parse-input", "build-model"], input, logLevel: "none" }) as unknown as Parsed
}

const numberIn = (title: string): string => /\d+$/.exec(title)?.[0] ?? ""
const spaced = (text: string): string => text.replace(/\s+/g, " ").trim()

test("[OUT-26] Argdown's own parser finds each idea, each argument, and what it is for or against", () => {
  for (const record of records) {
    const parsed = parse(writeArgdown(record, words))
    expect([...parsed.parserErrors, ...parsed.lexerErrors]).toEqual([])
    const said = new Map<string, string[]>()
    for (const [title, { members = [] }] of Object.entries({ ...parsed.statements, ...parsed.arguments }))
      said.set(
        numberIn(title),
        members.map((it) => spaced((it.text ?? "").replace(/ #nuance$/, ""))),
      )
    for (const it of record.contributions)
      expect(said.get(String(it.mergedInto ?? it.number)), `${it.number}`).toContain(spaced(it.words))
    const root = new Map(record.contributions.map((it) => [it.number, it.mergedInto ?? it.number]))
    const claims = record.contributions
      .filter((it) => it.parent !== null)
      .map((it) => `${it.number} ${it.kind === "for" ? "support" : "attack"} ${root.get(it.parent ?? 0)}`)
    const found = parsed.relations.map(
      (it) => `${numberIn(it.from.title)} ${it.relationType} ${numberIn(it.to.title)}`,
    )
    expect(found.sort()).toEqual(claims.sort())
  }
})

test("[OUT-27] the edges of xAIF lead from each argument to what it is for or against", () => {
  for (const record of records) {
    const { AIF } = JSON.parse(writeXaif(record)) as {
      AIF: {
        nodes: { nodeID: string; text: string; type: string }[]
        edges: { fromID: string; toID: string }[]
      }
    }
    const texts = AIF.nodes.filter((it) => it.type === "I").map((it) => it.text)
    expect(texts).toEqual(record.contributions.map((it) => it.words))
    const claims = AIF.nodes
      .filter((it) => it.type === "RA" || it.type === "CA")
      .map(({ nodeID, type }) => {
        const from = AIF.edges.find((it) => it.toID === nodeID)?.fromID
        const to = AIF.edges.find((it) => it.fromID === nodeID)?.toID
        return `${from} ${type === "RA" ? "for" : "against"} ${to}`
      })
    expect(claims.sort()).toEqual(claimsOf(record))
  }
})
