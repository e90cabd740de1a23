/** What a tablet must fetch before the first screen, compressed: it must not grow unseen. */
import { readdirSync, readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"

const BUDGET_KB = 240
const dist = new URL("../../dist/", import.meta.url)
const page = readFileSync(new URL("index.html", dist), "utf8")
const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? "")
const fonts = readdirSync(new URL("assets/", dist)).filter((it) => /hyperlegible-latin-\d+.*woff2$/.test(it))
const sizes = [
  ...files.map((file) => ({ file, kb: gzipSync(readFileSync(new URL(file, dist))).length / 1024 })),
  ...fonts.map((file) => ({ file, kb: readFileSync(new URL(`assets/${file}`, dist)).length / 1024 })),
]
const total = sizes.reduce((sum, it) => sum + it.kb, 0)
for (const { file, kb } of sizes) process.stdout.write(`${kb.toFixed(1).padStart(8)} kB  ${file}\n`)
process.stdout.write(`${total.toFixed(1).padStart(8)} kB  of ${BUDGET_KB}\n`)
if (files.length === 0 || total > BUDGET_KB) process.exitCode = 1
