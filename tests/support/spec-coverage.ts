/** Lists the rules of docs/spec.md that no test title names, and the tests that name a rule that is not there. */
import { globSync, readFileSync } from "node:fs"

const ids = (text: string) => new Set([...text.matchAll(/\[([A-Z]+-\d+)\]/g)].map((match) => match[1] ?? ""))
const rules = ids(readFileSync("docs/spec.md", "utf8"))
const files = globSync(["src/**/*.test.{ts,tsx}", "tests/**/*.{test,e2e}.ts", "tests/contract/*.ts"])
const named = new Set<string>()
for (const file of files) for (const id of ids(readFileSync(file, "utf8"))) named.add(id)
const untested = [...rules].filter((id) => !named.has(id))
const unknown = [...named].filter((id) => !rules.has(id))
if (untested.length > 0) process.stdout.write(`Rules that no test names: ${untested.join(", ")}\n`)
if (unknown.length > 0)
  process.stdout.write(`Tests that name no rule of docs/spec.md: ${unknown.join(", ")}\n`)
if (rules.size === 0 || untested.length + unknown.length > 0) process.exitCode = 1
