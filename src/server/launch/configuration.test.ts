import { createPrivateKey } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { asksForHelp, readConfiguration } from "./configuration.ts"
import { openLanAuthority, readyLanCertificate } from "./lan-authority.ts"
import { wordsIn } from "./language.ts"
import { problemToSentence } from "./problems.ts"

let folder: string
const file = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "palabre-configuration-"))
  const now = Date.UTC(2026, 10, 21)
  for (const name of ["one", "two"]) {
    const opened = await openLanAuthority({ folder: file(name), hostName: "host", now })
    if (!opened.ok) throw new Error("no authority")
    await readyLanCertificate(opened.value, { addresses: ["192.168.1.20"], now })
  }
  writeFileSync(file("note.txt"), "not a certificate")
})
afterAll(() => rmSync(folder, { recursive: true }))

const sentences = (env: Record<string, string>, argv: readonly string[] = []): readonly string[] => {
  const read = readConfiguration(env, argv)
  if (read.ok) return []
  return read.error.map((problem) => problemToSentence(wordsIn("en").problems, problem))
}

test("[START-1] with nothing set, the server listens on every interface at port 3000 and keeps ./data", () => {
  expect(readConfiguration({ PORT: "", BASE_URL: " " }, [])).toEqual({
    ok: true,
    value: {
      port: 3000,
      host: "0.0.0.0",
      dataFolder: resolve("data"),
      baseUrl: undefined,
      tls: undefined,
      metricsToken: undefined,
      lanHttps: false,
      address: undefined,
    },
  })
})

test("[START-1] each variable and each flag is decoded", () => {
  const env = { PORT: "8443", HOST: "::1", DATA_DIR: "/srv/palabre", BASE_URL: "https://palabre.school.org/" }
  expect(readConfiguration(env, ["--lan-https", "--address", "192.168.1.20"])).toMatchObject({
    ok: true,
    value: {
      port: 8443,
      host: "::1",
      dataFolder: "/srv/palabre",
      baseUrl: "https://palabre.school.org",
      lanHttps: true,
      address: "192.168.1.20",
    },
  })
  expect(readConfiguration({}, ["--address=10.0.0.7"])).toMatchObject({ value: { address: "10.0.0.7" } })
})

test.each([
  [{ PORT: "0" }, ["PORT", "0", "1 to 65535"]],
  [{ PORT: "65536" }, ["PORT", "65536", "1 to 65535"]],
  [{ PORT: "3000x" }, ["PORT", "3000x", "1 to 65535"]],
  [{ HOST: "not a host" }, ["HOST", "not a host", "0.0.0.0"]],
  [{ HOST: "192.168.1" }, ["HOST", "192.168.1", "IP address"]],
  [{ BASE_URL: "palabre.school.org" }, ["BASE_URL", "palabre.school.org", "https://"]],
  [{ BASE_URL: "https://school.org/palabre" }, ["BASE_URL", "https://school.org/palabre", "without a path"]],
  [{ BASE_URL: "javascript:alert(1)" }, ["BASE_URL", "javascript:alert(1)"]],
  [{ METRICS_TOKEN: "short" }, ["METRICS_TOKEN", "16"]],
])(
  "[START-2] a wrong variable gives one sentence: its name, what was given, what is expected: %j",
  (env, parts) => {
    const said = sentences(env)
    expect(said).toHaveLength(1)
    for (const part of parts) expect(said[0]).toContain(part)
    expect(said[0]).toMatch(/\.$/)
  },
)

test("[START-2] every problem is told at once", () => {
  expect(sentences({ PORT: "x", HOST: "?", TLS_CERT: "/a.pem" }, ["--fast"])).toHaveLength(4)
})

test.each([["--fast"], ["--lan-https=yes"], ["start"], ["-x"]])(
  "[START-3] the unknown flag %s is refused",
  (flag) => {
    const said = sentences({}, [flag])
    expect(said).toHaveLength(1)
    expect(said[0]).toContain("--help")
  },
)

test("[START-3] --address takes an IP address", () => {
  expect(sentences({}, ["--address", "wifi"])[0]).toContain('"wifi"')
  expect(sentences({}, ["--address"])[0]).toContain("needs a value")
})

test("[START-3] --help is seen beside anything else", () => {
  expect(asksForHelp(["--lan-https", "--help"])).toBe(true)
  expect(asksForHelp(["--lan-https"])).toBe(false)
})

test("[START-4] TLS_CERT and TLS_KEY that belong together are read", () => {
  const read = readConfiguration({ TLS_CERT: file("one/server.crt"), TLS_KEY: file("one/server.key") }, [])
  if (!read.ok) throw new Error("refused")
  expect(read.value.tls?.cert).toContain("BEGIN CERTIFICATE")
  expect(read.value.tls?.expires).toBeGreaterThan(Date.UTC(2027, 0, 1))
})

test("[START-4] half a pair, a missing file, no PEM, a locked key and a foreign key are each refused in a sentence", () => {
  const crt = file("one/server.crt")
  const key = file("one/server.key")
  expect(sentences({ TLS_CERT: crt })[0]).toContain("TLS_KEY is not")
  expect(sentences({ TLS_KEY: key })[0]).toContain("TLS_CERT is not")
  expect(sentences({ TLS_CERT: crt, TLS_KEY: file("none.key") })[0]).toMatch(/TLS_KEY.*none\.key.*ENOENT/)
  expect(sentences({ TLS_CERT: file("note.txt"), TLS_KEY: key })[0]).toContain("holds no certificate")
  const locked = { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "secret" } as const
  writeFileSync(file("locked.key"), createPrivateKey(readFileSync(key)).export(locked))
  expect(sentences({ TLS_CERT: crt, TLS_KEY: file("locked.key") })[0]).toContain("without a passphrase")
  expect(sentences({ TLS_CERT: crt, TLS_KEY: file("two/server.key") })[0]).toContain("do not belong together")
})

test("[START-4] settings that contradict each other are refused", () => {
  const pair = { TLS_CERT: file("one/server.crt"), TLS_KEY: file("one/server.key") }
  expect(sentences(pair, ["--lan-https"])[0]).toContain("leave out")
  expect(sentences({ ...pair, BASE_URL: "http://palabre.lan" })[0]).toContain("https://")
  expect(sentences({ PORT: "65535" }, ["--lan-https"])[0]).toContain("65534")
})
