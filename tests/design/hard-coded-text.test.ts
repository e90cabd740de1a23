/** Text on screen lives in the catalogues: JSX of src/ui holds no words of its own. */
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseSync } from "@swc/core"
import { expect, it } from "vitest"

const root = fileURLToPath(new URL("../../src/ui/", import.meta.url))
const spokenAttributes = new Set([
  "aria-label",
  "aria-description",
  "title",
  "placeholder",
  "alt",
  "label",
  "description",
])
const hasWords = (text: unknown) => typeof text === "string" && /\p{L}{2}/u.test(text)

type Found = { text: string }

const textsIn = (node: unknown, found: Found[] = []): Found[] => {
  if (Array.isArray(node)) for (const child of node) textsIn(child, found)
  else if (isNode(node)) {
    if (node.type === "JSXText" && hasWords(node.value)) found.push({ text: String(node.value).trim() })
    if (node.type === "JSXAttribute") {
      const { name, value } = node as {
        name: { value?: string }
        value?: { type: string; value?: unknown } | null
      }
      if (spokenAttributes.has(name.value ?? "") && value?.type === "StringLiteral" && hasWords(value.value))
        found.push({ text: `${name.value}="${value.value}"` })
    }
    for (const child of Object.values(node)) if (typeof child === "object") textsIn(child, found)
  }
  return found
}

const isNode = (value: unknown): value is { type?: string; value?: unknown } =>
  typeof value === "object" && value !== null

const files = globSync("**/*.tsx", { cwd: root }).filter(
  (file) => !file.includes(".test.") && !file.startsWith("registry/"),
)

it("finds the text it is there to forbid", () => {
  const planted = parseSync(`const a = <p title="A word">Hello {name}</p>`, {
    syntax: "typescript",
    tsx: true,
  })
  expect(textsIn(planted.body)).toHaveLength(2)
  expect(files.length).toBeGreaterThan(3)
})

it.each(files)("%s takes its words from the catalogues", (file) => {
  const parsed = parseSync(readFileSync(`${root}${file}`, "utf8"), {
    syntax: "typescript",
    tsx: true,
    target: "es2022",
  })
  expect(textsIn(parsed.body)).toEqual([])
})
