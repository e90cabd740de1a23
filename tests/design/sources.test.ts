/** What no source of the app may do, whoever writes the next one. */
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const root = fileURLToPath(new URL("../../", import.meta.url))
const isOfTests = (file: string) => /\.test\.tsx?$|-in-tests\.ts$/.test(file)
const filesIn = (...patterns: string[]) =>
  globSync(patterns, { cwd: root }).filter((file) => !isOfTests(file) && !file.startsWith("src/ui/registry/"))

/** The code without its comments. */
const codeOf = (file: string) =>
  readFileSync(`${root}${file}`, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(?<![:"'`])\/\/.*$/gm, "")

/** file: what was found in it. */
const found = (files: readonly string[], forbidden: RegExp) =>
  files.flatMap((file) => [...codeOf(file).matchAll(forbidden)].map((match) => `${file}: ${match[0]}`))

const core = filesIn("src/domain/**/*.ts", "src/shared/**/*.ts", "src/formats/**/*.ts")
const app = filesIn("src/**/*.{ts,tsx,css}").filter((file) => !file.startsWith("src/server/"))
const all = filesIn("src/**/*.{ts,tsx}")

it("[CORE-1] the core asks nobody for the time, for chance, for the network or for a place to keep things", () => {
  expect(core.length).toBeGreaterThan(50)
  const asked =
    /Date\.now|new Date\(\)|\bperformance\.|Math\.random|\bcrypto\.|\bfetch\(|set(Timeout|Interval)\(|localStorage|indexedDB|\bprocess\.|\b(window|document|navigator)\.|from "node:|from "\.\.\/.*(server|client|storage|sync|ui)\//g
  expect(found(core, asked)).toEqual([])
})

it("[CORE-2] keys, ids and codes come from the system's source of chance; hashes, signatures and keys from noble or Node", () => {
  expect(found(all, /Math\.random|Date\.now\(\)/g)).toEqual([])
  const drawn = found(all, /\bgetRandomValues\(|\brandomBytes\(/g)
  expect(drawn.sort()).toEqual(["src/main.tsx: getRandomValues(", "src/server/main.ts: randomBytes("])
  const own = found(all, /\bsubtle\b/g).filter((it) => !it.startsWith("src/server/launch/lan-authority.ts"))
  expect(own).toEqual([])
  const imported = found(all, /from "[^"]*(crypto|hash(es)?|curves|cipher|sha\d|hkdf|ed25519)[^"]*"/g)
    .map((it) => it.split("from ")[1] ?? "")
    .filter((it) => !/^"\.|^"(node:crypto|@noble\/(ciphers|curves|hashes)\/[a-z0-9]+\.js)"$/.test(it))
  expect(imported).toEqual([])
})

it("[ORIGIN-1] the app names no other site, and talks to its own by fetch alone", () => {
  const shown = [...app, "index.html", ...globSync("public/*.{webmanifest,svg}", { cwd: root })]
  const names = found(shown, /(https?:)?\/\/[a-z0-9][a-z0-9.-]+/gi).filter(
    (it) => !/\/\/(www\.w3\.org|localhost|127\.0\.0\.1)$/.test(it),
  )
  expect(names).toEqual([])
  expect(
    found(shown, /WebSocket|EventSource|sendBeacon|RTCPeerConnection|XMLHttpRequest|importScripts/g),
  ).toEqual([])
  const asking = found(shown, /(?<![.\w])fetch\((?!\s*base)/g).map((it) => it.split(":")[0])
  expect([...new Set(asking)].sort()).toEqual(["src/main.tsx", "src/sw.ts"])
})

it("[SCRIPT-1] no words ever become markup, script or an address that runs", () => {
  const ways =
    /dangerouslySetInnerHTML|\b(inner|outer)HTML|insertAdjacentHTML|document\.write|DOMParser|srcDoc|\beval\(|new Function\(|javascript:|createContextualFragment|setHTMLUnsafe/gi
  expect(found(app, ways)).toEqual([])
  expect(readFileSync(`${root}index.html`, "utf8")).not.toMatch(
    /<script(?![^>]*\ssrc=)|\son[a-z]+=|<style|style=/,
  )
})
