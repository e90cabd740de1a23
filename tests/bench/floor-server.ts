/** The floor: the same content over bare HTTP, SSE and SQLite with the same durability; no rules, no signatures. */
import { createServer, type ServerResponse } from "node:http"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"

const db = new DatabaseSync(join(process.env.DATA_DIR ?? ".", "floor.sqlite"))
db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS rows (log TEXT, position INTEGER, body TEXT, PRIMARY KEY (log, position)) WITHOUT ROWID`)
const insert = db.prepare(
  "INSERT INTO rows SELECT ?1, coalesce(max(position), 0) + 1, ?2 FROM rows WHERE log = ?1 RETURNING position, body",
)
const select = db.prepare("SELECT position, body FROM rows WHERE log = ? AND position > ? ORDER BY position")
const readers = new Map<string, Set<ServerResponse>>()
const toFrames = (rows: readonly { position?: unknown; body?: unknown }[]) =>
  rows.map((row) => `id: ${row.position}\ndata: ${row.body}\n\n`).join("")

// Connections live as long as those of Palabre.
createServer({ keepAliveTimeout: 72_000 }, async (request, response) => {
  const url = new URL(request.url ?? "/", "http://floor")
  const log = url.pathname.slice(1)
  if (log === "healthz") return response.end("ok")
  const here = readers.get(log) ?? new Set()
  readers.set(log, here)
  if (request.method === "GET") {
    response.writeHead(200, { "content-type": "text/event-stream" })
    response.write(`: \n\n${toFrames(select.all(log, Number(url.searchParams.get("after"))))}`)
    here.add(response)
    return response.on("close", () => here.delete(response))
  }
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  db.exec("BEGIN IMMEDIATE")
  const rows = (JSON.parse(Buffer.concat(chunks).toString()) as object[]).map((it) =>
    insert.get(log, JSON.stringify(it)),
  )
  db.exec("COMMIT")
  response.end(JSON.stringify(rows.map((row) => row?.position)))
  const frames = toFrames(rows.map((row) => row ?? {}))
  for (const reader of here) reader.write(frames)
}).listen(Number(process.env.PORT), "127.0.0.1", () => console.log(`floor on :${process.env.PORT}`))
