/**
 * What a pupil's tablet fetches before its first screen stands (home, or the code to type): JavaScript and CSS as
 * the server sends them, with brotli, must stay within the budget. One kB is 1,000 bytes. Fonts come beside: the
 * words stand without them.
 */
import { readdirSync, readFileSync } from "node:fs"
import { brotliCompressSync } from "node:zlib"
import { partsOf } from "../../src/server/http/preloads.ts"

const BUDGET_KB = 180

type Chunk = {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const dist = new URL("../../dist/", import.meta.url)
const read = (file: string): Buffer => readFileSync(new URL(file, dist))
const manifest = JSON.parse(read(".vite/manifest.json").toString()) as Readonly<Record<string, Chunk>>

/** A part of the app with all that it imports at once. */
const filesOf = (part: string, seen: Set<string>): readonly string[] => {
  if (seen.has(part)) return []
  seen.add(part)
  const chunk = manifest[part]
  if (!chunk) throw new Error(`The build has no ${part}`)
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((it) => filesOf(it, seen))]
}

const sizeOf = (file: string) => ({ file, kb: brotliCompressSync(read(file)).length / 1000 })

const firstLoad = (language: string) => {
  const parts = ["index.html", `src/ui/messages/${language}/catalogue.ts`]
  const seen = new Set<string>()
  const sizes = [...new Set(parts.flatMap((it) => filesOf(it, seen)))].map(sizeOf)
  return { language, sizes, total: sizes.reduce((sum, { kb }) => sum + kb, 0) }
}

// What the server names ahead must be in the build, or it names nothing without a word.
for (const path of ["/", "/teacher", "/enrol", "/s/1", "/project"])
  for (const language of ["fr", "en"]) for (const part of partsOf(path, language)) filesOf(part, new Set())

// A part that both need in the office's file would bring the office to every tablet (vite.config.ts).
if (filesOf("src/ui/pupil/session/session-screen.tsx", new Set()).some((it) => it.includes("/office-")))
  throw new Error("A pupil's session fetches the facilitator's rooms")

const print = (kb: number, words: string) =>
  process.stdout.write(`${kb.toFixed(1).padStart(8)} kB  ${words}\n`)

const [largest] = ["fr", "en"].map(firstLoad).sort((one, other) => other.total - one.total)
if (!largest) throw new Error("No language")
for (const { file, kb } of largest.sizes) print(kb, file)
print(largest.total, `of ${BUDGET_KB}: JavaScript and CSS, brotli, the texts of "${largest.language}"`)
for (const file of readdirSync(new URL("assets/", dist)).filter((it) =>
  /hyperlegible-latin-\d+.*woff2$/.test(it),
))
  print(read(`assets/${file}`).length / 1000, `beside: ${file}`)
if (largest.total > BUDGET_KB) process.exitCode = 1
