/** The same app over https on a name that is not localhost, and over plain http on a name: what works, what is said. */
import "reflect-metadata"
import { createHash, X509Certificate } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, expect, test } from "@playwright/test"
import { openLanAuthority, readyLanCertificate } from "../../src/server/launch/lan-authority.ts"
import { chromiumArgs, chromiumPath } from "../support/chromium.ts"
import { freePort, startServer } from "../support/server-process.ts"
import { joinAs, newTablet, openDoors } from "./tablets.ts"

const launch = (host: string, ...more: string[]) =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArgs, `--host-resolver-rules=MAP ${host} 127.0.0.1`, ...more],
  })

const makeCertificate = async (folder: string) => {
  const authority = await openLanAuthority({ folder, hostName: "palabre-school", now: Date.now() })
  if (!authority.ok) throw new Error(authority.error.type)
  const { cert, key } = await readyLanCertificate(authority.value, {
    addresses: ["192.168.1.20"],
    now: Date.now(),
  })
  const files = { TLS_CERT: join(folder, "cert.pem"), TLS_KEY: join(folder, "key.pem") }
  writeFileSync(files.TLS_CERT, cert)
  writeFileSync(files.TLS_KEY, key, { mode: 0o600 })
  const spki = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" })
  return { files, pin: createHash("sha256").update(spki).digest("base64") }
}

test("[PLACE-1] over https on a name: join, lose the network, reload, go on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "palabre-tls-"))
  const { files, pin } = await makeCertificate(folder)
  const host = "palabre-school.local"
  const port = await freePort()
  const origin = `https://${host}:${port}`
  const server = await startServer({ ...files, BASE_URL: origin, PORT: String(port) })
  const browser = await launch(host, `--ignore-certificate-errors-spki-list=${pin}`)
  try {
    const teacher = await newTablet(browser)
    const names = ["Lina", "Adam"]
    const { code } = await openDoors(teacher, {
      origin,
      token: server.firstToken,
      names,
      question: "A plant for the class?",
    })
    const lina = await newTablet(browser)
    await joinAs(lina, origin, code, "Lina")
    await teacher.hand.tap(/^Start/)
    await lina.page.getByLabel("Your idea").fill("A fern")
    expect(await lina.page.evaluate(() => isSecureContext)).toBe(true)
    await lina.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await lina.context.setOffline(true)
    await lina.page.reload()
    await expect(lina.page.getByLabel("Your idea")).toHaveValue("A fern")
    await lina.hand.tap("Send my idea")
    await lina.context.setOffline(false)
    await expect(lina.page.getByText("All sent").first()).toBeVisible({ timeout: 30_000 })
  } finally {
    await browser.close()
    await server.dispose()
    rmSync(folder, { recursive: true })
  }
})

test("[PLACE-2] over plain http on a name: pupils take part, the banner says what fails, no teacher is enrolled", async ({
  browser,
}) => {
  const server = await startServer()
  const host = "palabre-school.test"
  const plain = `http://${host}:${server.port}`
  const other = await launch(host)
  try {
    const stranger = await newTablet(other)
    await stranger.page.goto(`${plain}/enrol#${server.firstToken}`)
    await expect(stranger.page.getByText("This address cannot add your device.")).toBeVisible()

    const teacher = await newTablet(browser)
    const lesson = {
      origin: server.origin,
      token: server.firstToken,
      names: ["Lina"],
      question: "A plant for the class?",
    }
    const { code } = await openDoors(teacher, lesson)
    const lina = await newTablet(other)
    await joinAs(lina, plain, code, "Lina")
    await teacher.hand.tap(/^Start/)
    await expect(lina.page.getByText("Do not load this page again without the network.")).toBeVisible()
    await lina.page.getByLabel("Your idea").fill("A fern")
    await lina.hand.tap("Send my idea")
    await expect(lina.page.getByText("Sent. Your teacher reads it first.")).toBeVisible()
  } finally {
    await other.close()
    await server.dispose()
  }
})
