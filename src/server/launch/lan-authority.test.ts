// The certificate libraries read decorators through this polyfill, so it loads before them.
import "reflect-metadata"
import { spawnSync } from "node:child_process"
import { KeyObject, webcrypto, X509Certificate } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { connect, createServer } from "node:tls"
import * as x509 from "@peculiar/x509"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type LanAuthority, localNameOf, openLanAuthority, readyLanCertificate } from "./lan-authority.ts"

const day = 24 * 60 * 60 * 1000
const now = Date.now()
const addresses = ["192.168.1.20", "10.0.0.7"]

let parent: string
let folder: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "palabre-authority-"))
  folder = join(parent, "authority")
})
afterEach(() => rmSync(parent, { recursive: true }))

const open = async (hostName = "Salle-12.home", at = now): Promise<LanAuthority> => {
  const opened = await openLanAuthority({ folder, hostName, now: at })
  if (!opened.ok) throw new Error(opened.error.type)
  return opened.value
}
const leafOf = (pem: string): X509Certificate => new X509Certificate(pem)

test("[START-8] the authority is made once, and its keys are readable by this user alone", async () => {
  const first = await open()
  const second = await open()
  expect(second.fingerprint).toBe(first.fingerprint)
  await readyLanCertificate(first, { addresses, now })
  for (const name of ["authority.key", "server.key"])
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test("[START-8] the certificate names the addresses, the .local name and localhost, for 397 days at most", async () => {
  const leaf = leafOf((await readyLanCertificate(await open(), { addresses, now })).cert)
  for (const ip of [...addresses, "127.0.0.1"]) expect(leaf.checkIP(ip)).toBe(ip)
  for (const name of ["salle-12.local", "localhost"]) expect(leaf.checkHost(name)).toBe(name)
  expect(Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)).toBeLessThanOrEqual(397 * day)
  expect(leaf.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"])
})

test("[START-8] it is kept while it serves; renewed 30 days before its end and when an address is new", async () => {
  const authority = await open()
  const first = await readyLanCertificate(authority, { addresses, now })
  const again = await readyLanCertificate(await open(), { addresses: ["10.0.0.7"], now: now + 365 * day })
  expect(again.cert).toBe(first.cert)
  const moved = await readyLanCertificate(authority, { addresses: ["192.168.7.7"], now })
  expect(moved.cert).not.toBe(first.cert)
  const late = await readyLanCertificate(authority, { addresses: ["192.168.7.7"], now: now + 367 * day })
  expect(late.cert).not.toBe(moved.cert)
  expect((await open()).fingerprint).toBe(authority.fingerprint)
})

test("[START-8] a certificate file that was damaged or belongs to another authority is made anew", async () => {
  const authority = await open()
  const first = await readyLanCertificate(authority, { addresses, now })
  writeFileSync(join(folder, "server.crt"), "damaged")
  const second = await readyLanCertificate(authority, { addresses, now })
  expect(leafOf(second.cert).verify(leafOf(authority.certificate.toString("pem")).publicKey)).toBe(true)
  expect(second.cert).not.toBe(first.cert)
})

test("[START-8] a damaged authority is never replaced behind one's back", async () => {
  await open()
  writeFileSync(join(folder, "authority.key"), "damaged")
  const opened = await openLanAuthority({ folder, hostName: "salle-12", now })
  expect(opened).toEqual({ ok: false, error: { type: "AuthorityUnusable", folder } })
  expect(readFileSync(join(folder, "authority.key"), "utf8")).toBe("damaged")
})

test("[START-8] a browser that trusts the authority trusts the server, and no other does", async () => {
  const authority = await open()
  const server = createServer(await readyLanCertificate(authority, { addresses, now }), (socket) =>
    socket.end("hi"),
  )
  server.on("tlsClientError", () => undefined)
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const ca = authority.certificate.toString("pem")
  for (const host of ["127.0.0.1", "localhost"]) {
    const socket = connect({ host, port, ca })
    await once(socket, "secureConnect")
    expect(socket.authorized).toBe(true)
    socket.destroy()
  }
  const stranger = connect({ host: "127.0.0.1", port })
  const [refusal] = await once(stranger, "error")
  expect(String(refusal)).toMatch(/self-signed certificate/)
  server.close()
})

const openssl = process.env.OPENSSL ?? "openssl"
const hasOpenssl = spawnSync(openssl, ["version"]).status === 0

test.runIf(hasOpenssl)("[START-8] openssl, at its strictest, accepts the chain", async () => {
  const authority = await open()
  const leaf = join(parent, "leaf.pem")
  writeFileSync(leaf, (await readyLanCertificate(authority, { addresses, now })).cert)
  const ca = join(folder, "authority.crt")
  const options = ["verify", "-x509_strict", "-purpose", "sslserver", "-CAfile", ca]
  const checked = spawnSync(openssl, [...options, "-verify_ip", "192.168.1.20", leaf], { encoding: "utf8" })
  expect(checked.stdout).toContain("OK")
})

test.each([
  { type: "dns", value: "bank.example" },
  { type: "ip", value: "9.9.9.9" },
] as const)(
  "[START-8] a stolen authority key imitates nothing beyond the local network: $value",
  async (name) => {
    const authority = await open()
    const server = createServer(await forge(authority, name)).listen(0, "127.0.0.1")
    server.on("tlsClientError", () => undefined)
    await once(server, "listening")
    const { port } = server.address() as AddressInfo
    const ca = authority.certificate.toString("pem")
    const victim = connect({ host: "127.0.0.1", port, ca, checkServerIdentity: () => undefined })
    const [refusal] = await once(victim, "error")
    expect(String(refusal)).toContain("permitted subtree violation")
    server.close()
  },
)

test("[START-8] a renamed machine keeps its authority; its new name is not in the certificate", async () => {
  await open("old-name")
  const renamed = await open("new-name")
  const leaf = leafOf((await readyLanCertificate(renamed, { addresses, now })).cert)
  expect(leaf.checkHost("new-name.local")).toBeUndefined()
  expect(leaf.checkIP("10.0.0.7")).toBe("10.0.0.7")
})

test("[START-8] the .local name is one that DNS allows", () => {
  expect(localNameOf("Salle-12.home")).toBe("salle-12.local")
  expect(localNameOf("PC de Zoé")).toBe("pc-de-zo.local")
  expect(localNameOf("")).toBe("palabre.local")
})

/** What a thief of the authority's key would sign. */
const forge = async (authority: LanAuthority, name: x509.JsonGeneralName) => {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" }
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"])
  const certificate = await x509.X509CertificateGenerator.create({
    subject: "CN=forged",
    issuer: authority.certificate.subjectName,
    signingAlgorithm: { name: "ECDSA", hash: "SHA-256" },
    publicKey: keys.publicKey,
    signingKey: authority.signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.SubjectAlternativeNameExtension([name]),
      await x509.AuthorityKeyIdentifierExtension.create(authority.certificate),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  const key = KeyObject.from(keys.privateKey).export({ type: "pkcs8", format: "pem" }).toString()
  return { cert: certificate.toString("pem"), key }
}
