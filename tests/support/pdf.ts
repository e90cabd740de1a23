/** The words of a PDF, as another program reads them. `npm test` installs it where it can. */
import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"

const places = ["/usr/bin/pdftotext", "/opt/homebrew/bin/pdftotext", "/usr/local/bin/pdftotext"]

export const findPdfReader = (): string | undefined =>
  [process.env.PDFTOTEXT, ...places].find((path) => path !== undefined && existsSync(path))

/** Pages are parted by a form feed. */
export const wordsInPdf = (pdf: Uint8Array): string =>
  execFileSync(findPdfReader() ?? "pdftotext", ["-enc", "UTF-8", "-", "-"], { input: pdf, encoding: "utf8" })
