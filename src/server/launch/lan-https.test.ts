import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:https"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { connect } from "node:tls"
import { expect, onTestFinished, test } from "vitest"
import { prepareLanHttps } from "./lan-https.ts"

const at = (address: string) => ({ card: "wlan0", address, isPrivate: true, isVirtual: false })

test("[START-8] a running server takes a new certificate when its address changes, without a restart", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "palabre-lan-https-"))
  onTestFinished(() => rmSync(dataFolder, { recursive: true }))
  const input = { dataFolder, hostName: "salle-12", addresses: [at("192.168.1.20")], now: Date.now }
  const prepared = await prepareLanHttps(input)
  if (!prepared.ok) throw new Error(prepared.error.type)
  const { tls, refresh } = prepared.value
  const server = createServer(tls).listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const servedNames = async (): Promise<string> => {
    const socket = connect({ host: "127.0.0.1", port, ca: tls.cert })
    await once(socket, "secureConnect")
    const names = socket.getPeerCertificate().subjectaltname ?? ""
    socket.destroy()
    return names
  }
  await refresh(server, [at("192.168.1.20")])
  expect(await servedNames()).toContain("192.168.1.20")
  await refresh(server, [at("10.3.2.1")])
  expect(await servedNames()).toContain("10.3.2.1")
})
