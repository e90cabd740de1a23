import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { mkdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readPreloads } from "./preloads.ts"

const root = mkdtempSync(join(tmpdir(), "palabre-preloads-"))
const manifest = {
  "index.html": { file: "assets/index.js", imports: ["_first.js"], css: ["assets/index.css"] },
  "_first.js": { file: "assets/first.js" },
  "src/ui/messages/fr/catalogue.ts": { file: "assets/fr.js" },
  "src/ui/messages/en/catalogue.ts": { file: "assets/en.js" },
  "src/ui/messages/fr/teacher.ts": { file: "assets/teacher-fr.js" },
  "src/ui/teacher/teacher-room.tsx": {
    file: "assets/teacher.js",
    imports: ["index.html", "_first.js", "_dialog.js"],
    css: ["assets/teacher.css"],
  },
  "_dialog.js": { file: "assets/dialog.js", imports: ["src/ui/teacher/teacher-room.tsx"] },
}

beforeAll(async () => {
  await mkdir(join(root, ".vite"))
  writeFileSync(join(root, ".vite/manifest.json"), JSON.stringify(manifest))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const filesIn = (link: string) => [...link.matchAll(/<\/(.+?)>/g)].map((it) => it[1])

describe("what a page names", () => {
  it("[PAGE-1] the texts of the browser's language, and of the room the path leads to what it does not name itself", async () => {
    const { linkFor } = await readPreloads(root)
    expect(filesIn(linkFor("/", "en-GB,en;q=0.9,fr;q=0.8"))).toEqual(["assets/en.js"])
    expect(filesIn(linkFor("/join", "de, pt"))).toEqual(["assets/fr.js"])
    expect(filesIn(linkFor("/teacher/class/new", ""))).toEqual([
      "assets/teacher.js",
      "assets/teacher.css",
      "assets/dialog.js",
      "assets/fr.js",
      "assets/teacher-fr.js",
    ])
  })

  it("[PAGE-2] scripts after styles: the page's own words stand first", async () => {
    const link = (await readPreloads(root)).linkFor("/teacher", "fr")
    expect(link).toContain("</assets/teacher.js>; rel=modulepreload; crossorigin; fetchpriority=low")
    expect(link).toContain("</assets/teacher.css>; rel=preload; as=style; crossorigin")
  })

  it("[PAGE-3] nothing, where the build left no list of its files", async () => {
    expect((await readPreloads(join(root, "missing"))).linkFor("/teacher", "fr")).toBe("")
  })
})
