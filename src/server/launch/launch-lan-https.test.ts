import { createHash, X509Certificate } from "node:crypto"
import { once } from "node:events"
import { request } from "node:https"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createLaunches, freePort } from "./launch-in-tests.ts"

const launches = createLaunches()
let port: number
let sheet: (path: string, init?: RequestInit) => Promise<Response>

beforeAll(async () => {
  port = await freePort()
  sheet = (path, init) => fetch(`http://127.0.0.1:${port + 1}${path}`, init)
  expect(await launches.start({ PORT: String(port) }, { argv: ["--lan-https"] })).toEqual([])
})
afterAll(() => launches.cleanUp())

const authority = async (): Promise<X509Certificate> => {
  const answer = await sheet("/palabre-authority.crt")
  expect(answer.headers.get("content-type")).toBe("application/x-x509-ca-cert")
  return new X509Certificate(new Uint8Array(await answer.arrayBuffer()))
}
const fingerprintIn = (text: string): string =>
  (text.match(/([0-9A-F]{2}:){15}[0-9A-F]{2}/g) ?? []).slice(0, 2).join(":")

test("[START-8] the app is served over https, trusted with the downloaded certificate", async () => {
  const ca = (await authority()).toString()
  const asked = request({ host: "localhost", port, ca }).end()
  const [answer] = await once(asked, "response")
  expect(answer.statusCode).toBe(200)
  answer.destroy()
  expect(launches.built[0]?.baseUrl).toBe(`https://192.168.1.20:${port}`)
})

test("[START-8] terminal, sheet and download agree on the fingerprint", async () => {
  const { fingerprint256 } = await authority()
  expect(fingerprintIn(launches.told.join(""))).toBe(fingerprint256)
  expect(fingerprintIn(await (await sheet("/")).text())).toBe(fingerprint256)
  expect(launches.told.join("")).toContain(`http://192.168.1.20:${port + 1}`)
})

test("[START-13] the profile is well-formed and holds the certificate under ids that stay", async () => {
  const answer = await sheet("/palabre-authority.mobileconfig")
  expect(answer.headers.get("content-type")).toBe("application/x-apple-aspen-config")
  const text = await answer.text()
  expect(unbalanced(text)).toEqual([])
  const valuesOf = (key: string, type: string): readonly string[] =>
    [...text.matchAll(new RegExp(`<key>${key}</key>\\s*<${type}>([^<]*)</${type}>`, "g"))].map(
      ([, value]) => value ?? "",
    )
  const der = Buffer.from(valuesOf("PayloadContent", "data")[0] ?? "", "base64")
  expect(createHash("sha256").update(der).digest("hex")).toBe(
    (await authority()).fingerprint256.replaceAll(":", "").toLowerCase(),
  )
  expect(valuesOf("PayloadType", "string")).toEqual(["com.apple.security.root", "Configuration"])
  const ids = valuesOf("PayloadUUID", "string")
  expect(new Set(ids).size).toBe(2)
  for (const id of ids)
    expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/)
  expect(await (await sheet("/palabre-authority.mobileconfig")).text()).toBe(text)
})

test("[START-13] the sheet is in French and English, for four systems, with three codes and nothing inline", async () => {
  const answer = await sheet("/")
  const text = await answer.text()
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'self'")
  expect(text).not.toMatch(/ style=|<style|<script|javascript:/)
  const pages = text.split("<main ").slice(1)
  expect(pages.map((page) => page.slice(0, 9))).toEqual(['lang="en"', 'lang="fr"'])
  for (const page of pages) {
    const devices = [...page.matchAll(/<section>\n<h2>([^<]*)/g)].map(([, device]) => device)
    expect(devices).toEqual(["iPad", "Android", "Chromebook", "Windows"])
    expect(page.match(/<figure>\n<svg /g)).toHaveLength(3)
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)).toEqual([
      `http://192.168.1.20:${port + 1}/palabre-authority.mobileconfig`,
      `http://192.168.1.20:${port + 1}/palabre-authority.crt`,
      `https://192.168.1.20:${port}`,
    ])
  }
  expect((await sheet("/sheet.css")).headers.get("content-type")).toBe("text/css; charset=utf-8")
})

test("[START-13] any other path, or method, of the plain-http listener gets one sentence and the app's address", async () => {
  const lost = await sheet("/join/482913")
  expect(lost.status).toBe(404)
  expect(await lost.text()).toContain(`Palabre is here: https://192.168.1.20:${port}\n`)
  const posted = await sheet("/api/logs", { method: "POST", body: "{}" })
  expect(posted.status).toBe(405)
  expect((await sheet("/", { method: "HEAD" })).status).toBe(200)
})

test("[START-9] --lan-https needs a private address", async () => {
  const other = createLaunches()
  const changes = { argv: ["--lan-https"], interfaces: () => ({}) }
  expect(await other.start({}, changes)).toEqual([expect.stringContaining("no private network address")])
  await other.cleanUp()
})

/** The tags of an XML text that are left open, or closed without having been opened. */
const unbalanced = (xml: string): readonly string[] => {
  const open: string[] = []
  for (const [, slash, name = "", end] of xml.matchAll(/<(\/?)([A-Za-z]+)[^>]*?(\/?)>/g)) {
    if (slash === "/" && open.at(-1) === name) open.pop()
    else if (end !== "/") open.push(name)
  }
  return open
}
