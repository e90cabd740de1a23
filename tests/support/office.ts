/** Files as LibreOffice opens them: its own flat format, read back as cells. `npm test` installs it where it can. */
import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

const places = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"]

export const findOffice = (): string | undefined =>
  [process.env.SOFFICE, ...places].find((path) => path !== undefined && existsSync(path))

export type OfficeFile = { readonly name: string; readonly content: string | Uint8Array }

export type OpenedCell = { readonly text: string; readonly value: number | null; readonly isFormula: boolean }
export type OpenedSheet = { readonly name: string; readonly rows: readonly (readonly OpenedCell[])[] }

/** French Excel's way is to read `;`, a decimal comma and UTF-8; open data is read as `,` and a point. */
const filters = { excel: "CSV:59,34,76,1,,1036", open: "CSV:44,34,76,1,,1033", workbook: null }

/** All files in one start of the program. In their order: the sheets of each. */
export const openInOffice = (files: readonly OfficeFile[], as: keyof typeof filters): OpenedSheet[][] => {
  const folder = mkdtempSync(join(tmpdir(), "palabre-office-"))
  try {
    for (const { name, content } of files) writeFileSync(join(folder, name), content)
    const filter = filters[as]
    const args = [
      ...[`-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`, "--headless"],
      ...["--convert-to", "fods", "--outdir", folder],
      ...(filter === null ? [] : [`--infilter=${filter}`]),
      ...files.map(({ name }) => join(folder, name)),
    ]
    execFileSync(findOffice() ?? "soffice", args, { stdio: "ignore", timeout: 120_000 })
    return files.map(({ name }) =>
      sheetsOf(readFileSync(join(folder, name.replace(/\.\w+$/, ".fods")), "utf8")),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const sheetsOf = (document: string): OpenedSheet[] =>
  [...document.matchAll(/<table:table table:name="([^"]*)"[^>]*>(.*?)<\/table:table>/gs)].map(
    ([, name = "", sheet = ""]) => ({
      name: plain(name),
      rows: [...sheet.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)]
        .map(([, row = ""]) => cellsOf(row))
        .filter((cells) => cells.some((it) => it.text !== "")),
    }),
  )

/** Without the empty cells at the end of a row: a sheet has as many as it can. */
const cellsOf = (row: string): OpenedCell[] => {
  const cells = [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
    ([, attributes = "", inside = ""]) => {
      const times = Math.min(64, Number(/columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1))
      const value = /office:value="([^"]*)"/.exec(attributes)?.[1]
      const cell = {
        text: textOf(inside),
        value: value === undefined ? null : Number(value),
        isFormula: attributes.includes("table:formula"),
      }
      return Array.from({ length: times }, () => cell)
    },
  )
  return cells.slice(0, cells.findLastIndex((it) => it.text !== "") + 1)
}

const textOf = (inside: string): string =>
  [...inside.matchAll(/<text:p[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)]
    .map(([, words = ""]) => plain(words.replace(/<text:(s|tab)[^>]*>/g, " ").replace(/<[^>]*>/g, "")))
    .join("\n")

const signs: { readonly [name: string]: string } = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" }

const plain = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (signs[name] ?? ""),
  )
