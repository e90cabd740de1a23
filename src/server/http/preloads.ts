/**
 * What a page will ask for after its script, named before it: the texts of the browser's language and the room that
 * the path leads to. Browsers that do not know such a header fetch them a little later.
 */
import { readFile } from "node:fs/promises"
import { join } from "node:path"

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }
type Manifest = Readonly<Record<string, Chunk>>

export type Preloads = {
  /** The value of a `Link` header (RFC 8288); empty where there is nothing to name. */
  readonly linkFor: (path: string, acceptLanguage: string) => string
}

const logClients = ["class-client", "session-client", "check-record", "backup"].map(
  (it) => `src/client/${it}.ts`,
)

/** The parts of the build that a page needs next, as its manifest names them. */
export const partsOf = (path: string, language: string): readonly string[] => {
  const texts = `src/ui/messages/${language}`
  if (/^\/(teacher|enrol)\b/.test(path))
    return ["src/ui/teacher/teacher-room.tsx", `${texts}/catalogue.ts`, `${texts}/teacher.ts`]
  const session = /^\/s\//.test(path) ? ["src/ui/pupil/session/session-screen.tsx", ...logClients] : []
  const wall = /^\/project\b/.test(path) ? ["src/ui/projector/projector-room.tsx", ...logClients] : []
  return [`${texts}/catalogue.ts`, ...session, ...wall]
}

/** The first of the languages that there are, as the app chooses it. */
const languageOf = (accepted: string): string =>
  accepted
    .split(",")
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .find((it) => it === "fr" || it === "en") ?? "fr"

/** `root`: the built app. One that was built without its manifest names nothing. */
export const readPreloads = async (root: string): Promise<Preloads> => {
  const manifest = await readManifest(root)
  const filesOf = (parts: readonly string[], seen = new Set<string>()): ReadonlySet<string> => {
    const files = new Set<string>()
    for (const part of parts) {
      const chunk = manifest[part]
      if (!chunk || seen.has(part)) continue
      seen.add(part)
      for (const it of [chunk.file, ...(chunk.css ?? []), ...filesOf(chunk.imports ?? [], seen)])
        files.add(it)
    }
    return files
  }
  const named = filesOf(["index.html"])
  const known = new Map<string, string>()
  return {
    linkFor: (path, acceptLanguage) => {
      const parts = partsOf(path, languageOf(acceptLanguage))
      const key = parts.join(" ")
      const link =
        known.get(key) ??
        [...filesOf(parts)]
          .filter((it) => !named.has(it))
          .map(linkTo)
          .join(", ")
      known.set(key, link)
      return link
    },
  }
}

const readManifest = async (root: string): Promise<Manifest> => {
  try {
    return JSON.parse(await readFile(join(root, ".vite/manifest.json"), "utf8")) as Manifest
  } catch {
    return {}
  }
}

const linkTo = (file: string): string =>
  file.endsWith(".css")
    ? `</${file}>; rel=preload; as=style; crossorigin`
    : `</${file}>; rel=modulepreload; crossorigin; fetchpriority=low`
