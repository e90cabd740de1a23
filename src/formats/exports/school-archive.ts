/**
 * All the sessions of a device as one zip: a folder for each, index.html to look through them, index.csv to sort
 * them. Nothing is there until `finish`: a half archive is never given.
 */
import { strToU8, Zip, ZipDeflate } from "fflate"
import type { SessionRecord } from "../../domain/session/recorded.ts"
import { writeCsv } from "./csv.ts"
import { fileNameOf } from "./file-names.ts"
import { type FileContext, fileKinds, makeFile } from "./session-files.ts"
import type { FileWords } from "./words.ts"

export type Archive = {
  /** Makes all the files of a session; `context.edits` are those of its minutes. */
  readonly add: (record: SessionRecord, context: FileContext) => Promise<void>
  /** The whole archive, once. */
  readonly finish: () => Uint8Array
}

type Listed = { readonly folder: string; readonly files: readonly string[]; readonly record: SessionRecord }

/** `now`: when it is made, ms. */
export const createArchive = (words: FileWords, language: "fr" | "en", now: number): Archive => {
  const chunks: Uint8Array[] = []
  const listed: Listed[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else chunks.push(chunk)
  })
  const write = (name: string, content: string | Uint8Array) => {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = now
    zip.add(file)
    file.push(typeof content === "string" ? strToU8(content) : content, true)
    if (failure) throw failure
  }
  return {
    add: async (record, context) => {
      const folder = freeName(fileNameOf(record), new Set(listed.map((it) => it.folder)))
      const made = await Promise.all(fileKinds.map((kind) => makeFile(kind, record, context)))
      for (const { name, content } of made) write(`${folder}/${name}`, content)
      listed.push({ folder, files: made.map((it) => it.name), record })
    },
    finish: () => {
      write("index.html", writeIndex(listed, words, language))
      write("index.csv", writeCsv(indexRows(listed, words), "excel"))
      zip.end()
      if (failure) throw failure
      return joined(chunks)
    },
  }
}

const freeName = (name: string, taken: ReadonlySet<string>): string => {
  for (let count = 2, free = name; ; count += 1) {
    if (!taken.has(free)) return free
    free = `${name}-${count}`
  }
}

const indexRows = (listed: readonly Listed[], words: FileWords) => [
  [
    ...[words.heldOn, words.question, words.class, words.finished, words.present, words.contributions],
    ...[words.decisions, words.folder],
  ],
  ...listed.map(({ folder, record }) => [
    ...[record.heldOn, record.question, record.className, record.finished ? words.yes : words.no],
    ...[record.people.present, record.contributions.length, record.decisions.length, folder],
  ]),
]

/** One page without a script or an address of another place. */
const writeIndex = (listed: readonly Listed[], words: FileWords, language: string): string => {
  const [head = [], ...rows] = indexRows(listed, words)
  const title = `Palabre${words.colon} ${words.school}`
  const cells = rows.map((row, at) => {
    const { folder = "", files = [] } = listed[at] ?? {}
    const links = files.map((name) => {
      const address = `${encodeURIComponent(folder)}/${encodeURIComponent(name)}`
      return `<li><a href="${inHtml(address)}">${inHtml(name)}</a></li>`
    })
    const told = row.slice(0, -1).map((cell) => `<td dir="auto">${inHtml(String(cell))}</td>`)
    return `<tr>${told.join("")}<td><ul>${links.join("")}</ul></td></tr>`
  })
  const heads = [...head.slice(0, -1), words.files].map((cell) => `<th>${inHtml(String(cell))}</th>`)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${inHtml(title)}</title>
<style>body{font:1rem/1.5 sans-serif;margin:2rem}table{border-collapse:collapse}th,td{border:1px solid #777;padding:.4rem .6rem;text-align:start;vertical-align:top}ul{margin:0;padding-inline-start:1.2em}</style>
</head>
<body>
<h1>${inHtml(title)}</h1>
<table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${cells.join("\n")}
</tbody>
</table>
</body>
</html>
`
}

const marks: { readonly [sign: string]: string } = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" },
}
const inHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => marks[sign] ?? "")

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
