/**
 * What was argued, as a map: Argdown (text that people read and draw) and xAIF (JSON for research tools).
 * A "yes, but" stands against the idea as it is said, and is marked as what it is. Ideas that were joined are
 * one claim in several wordings.
 */
import type { RecordedContribution, SessionRecord } from "../../domain/session/recorded.ts"
import type { FileWords } from "./words.ts"

type Contribution = RecordedContribution

export const writeArgdown = (record: SessionRecord, words: FileWords): string => {
  const parts = [`===\ntitle: ${JSON.stringify(record.question)}\n===`]
  for (const idea of ideasOf(record)) {
    const title = `[${words.idea} ${idea.number}]`
    const wordings = [idea, ...joinedTo(record, idea)]
    const lines = wordings.slice(1).map((it) => `${title}: ${escaped(it.words)}`)
    const root = `${title}: ${escaped(idea.words)}`
    const about = argumentsOn(record, wordings).map((it) => argdownArgument(it, words))
    parts.push([root, ...about].join("\n"), ...lines)
  }
  return `${parts.join("\n\n")}\n`
}

const argdownArgument = (it: Contribution, words: FileWords): string => {
  const sign = it.kind === "for" ? "+" : "-"
  const tag = it.kind === "nuance" ? " #nuance" : ""
  return `  ${sign} <${words.argument} ${it.number}>: ${escaped(it.words)}${tag}`
}

/** On one line, and without a sign that begins something: a name, a tag, data, a comment, an entity. */
const escaped = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\[\]<>{}()#@*_/`^~|&]|[.:](?=\S)/g, (sign) => `\\${sign}`)

type Node = { readonly nodeID: string; readonly text: string; readonly type: "I" | "RA" | "CA" | "MA" }
type Edge = { readonly edgeID: string; readonly fromID: string; readonly toID: string }

/** I: what was said; RA: speaks for; CA: speaks against; MA: says the same. */
export const writeXaif = (record: SessionRecord): string => {
  const nodes: Node[] = record.contributions.map((it) => ({
    ...{ nodeID: String(it.number), text: it.words, type: "I" },
  }))
  const edges: Edge[] = []
  const link = (from: number, to: number, type: Node["type"], text: string) => {
    const nodeID = String(nodes.length + 1)
    nodes.push({ nodeID, text, type })
    for (const [fromID, toID] of [
      [String(from), nodeID],
      [nodeID, String(to)],
    ] as const)
      edges.push({ edgeID: String(edges.length + 1), fromID, toID })
  }
  for (const it of record.contributions) {
    if (it.mergedInto !== null) link(it.number, it.mergedInto, "MA", "Default Rephrase")
    if (it.parent === null) continue
    if (it.kind === "for") link(it.number, it.parent, "RA", "Default Inference")
    else link(it.number, it.parent, "CA", it.kind === "nuance" ? "Nuance" : "Default Conflict")
  }
  const AIF = {
    nodes,
    edges,
    schemefulfillments: [],
    descriptorfulfillments: [],
    participants: [],
    locutions: [],
  }
  const text = { txt: record.question }
  return `${JSON.stringify({ AIF, text, dialog: false, OVA: { nodes: [], edges: [] } }, null, 2)}\n`
}

const ideasOf = ({ contributions }: SessionRecord): readonly Contribution[] =>
  contributions.filter((it) => it.kind === "proposal" && it.mergedInto === null)

const joinedTo = ({ contributions }: SessionRecord, idea: Contribution): readonly Contribution[] =>
  contributions.filter((it) => it.mergedInto === idea.number && it.kind === "proposal")

const argumentsOn = (record: SessionRecord, ideas: readonly Contribution[]): readonly Contribution[] => {
  const numbers = new Set<number | null>(ideas.map((it) => it.number))
  return record.contributions.filter((it) => it.kind !== "proposal" && numbers.has(it.parent))
}
