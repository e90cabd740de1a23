import { readFileSync } from "node:fs"
import { createServer, type Server, type ServerResponse } from "node:http"
import { err, ok, type Result } from "../../shared/result.ts"
import { buildAppleProfile } from "./apple-profile.ts"
import type { Language } from "./language.ts"
import { type ListenProblem, listenErrorToProblem } from "./listening.ts"
import { buildSheet, certificatePath, profilePath, type Sheet, stylesheetPath } from "./sheet.ts"
import { sheetWords } from "./sheet-words.ts"

type SheetServerInput = {
  readonly sheet: Sheet
  readonly certificateDer: Uint8Array
  readonly certificateName: string
  readonly host: string
  readonly port: number
}

export type SheetServer = { readonly close: () => Promise<void> }

type Answer = { readonly type: string; readonly body: string | Uint8Array; readonly fileName?: string }

const securityHeaders = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
}

/**
 * The plain-http listener of --lan-https: it gives the authority's certificate and the sheet that says how to
 * install it, and nothing else. It holds no data and takes none.
 */
export const startSheetServer = async (
  input: SheetServerInput,
): Promise<Result<SheetServer, ListenProblem>> => {
  const answers = buildAnswers(input)
  const elsewhere = buildElsewhere(input.sheet)
  const server = createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD")
      return send(response, 405, elsewhere)
    }
    const answer = answers.get((request.url ?? "/").split("?")[0] ?? "/")
    return send(response, answer === undefined ? 404 : 200, answer ?? elsewhere)
  })
  try {
    await listen(server, input.host, input.port)
  } catch (error) {
    return err(listenErrorToProblem(error, input.host, input.port))
  }
  return ok({ close: () => close(server) })
}

const buildAnswers = ({
  sheet,
  certificateDer,
  certificateName,
}: SheetServerInput): ReadonlyMap<string, Answer> => {
  const stylesheet = readFileSync(new URL("./sheet.css", import.meta.url), "utf8")
  const profile = buildAppleProfile({ certificateDer, certificateName, fingerprint: sheet.fingerprint })
  return new Map<string, Answer>([
    ["/", { type: "text/html; charset=utf-8", body: buildSheet(sheet) }],
    [stylesheetPath, { type: "text/css; charset=utf-8", body: stylesheet }],
    [
      certificatePath,
      { type: "application/x-x509-ca-cert", body: certificateDer, fileName: certificatePath.slice(1) },
    ],
    [profilePath, { type: "application/x-apple-aspen-config", body: profile }],
  ])
}

const buildElsewhere = ({ language, appUrl }: Sheet): Answer => {
  const languages: readonly Language[] = language === "fr" ? ["fr", "en"] : ["en", "fr"]
  const sentences = languages.map((each) => sheetWords[each].elsewhere(appUrl))
  return { type: "text/plain; charset=utf-8", body: `${sentences.join("\n")}\n` }
}

const send = (response: ServerResponse, status: number, { type, body, fileName }: Answer): void => {
  const disposition =
    fileName === undefined ? {} : { "content-disposition": `attachment; filename="${fileName}"` }
  response.writeHead(status, {
    ...securityHeaders,
    ...disposition,
    "content-type": type,
    "content-length": Buffer.byteLength(body),
  })
  response.end(body)
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen({ host, port }, () => {
      server.off("error", reject)
      resolve()
    })
  })

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
