import { once } from "node:events"
import { rmSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { err } from "../../shared/result.ts"
import { createLaunches, freePort } from "./launch-in-tests.ts"

let launches: ReturnType<typeof createLaunches>
let port: number
beforeEach(async () => {
  launches = createLaunches()
  port = await freePort()
})
afterEach(() => launches.cleanUp())

const url = (path = ""): string => `http://127.0.0.1:${port}${path}`

test("[START-6] a started server answers, and says where it is", async () => {
  expect(await launches.start({ PORT: String(port) })).toEqual([])
  expect(await (await fetch(url())).text()).toBe("palabre")
  const told = launches.told.join("")
  expect(told).toContain(`http://localhost:${port}`)
  expect(told).toContain(`http://192.168.1.20:${port}`)
  expect(told).toContain(`http://localhost:${port}/enrol#once`)
  const addresses = [`http://192.168.1.20:${port}`]
  expect(launches.built[0]).toMatchObject({ baseUrl: `http://localhost:${port}`, addresses, tls: undefined })
})

test("[START-6] links are made from BASE_URL where it is set", async () => {
  await launches.start({ PORT: String(port), BASE_URL: "https://palabre.school.org/" })
  expect(launches.built[0]).toMatchObject({ baseUrl: "https://palabre.school.org", addresses: [] })
  expect(launches.told.join("")).toContain("https://palabre.school.org/enrol#once")
})

test("[START-2] a wrong variable opens nothing", async () => {
  expect(await launches.start({ PORT: "none" })).toHaveLength(1)
  expect(launches.storesOpen()).toBe(0)
  expect(launches.told).toEqual([])
})

test("[START-10] without a built app one sentence says to run npm start", async () => {
  rmSync(join(launches.folder, "dist", "index.html"))
  const said = await launches.start({ PORT: String(port) })
  expect(said).toEqual([expect.stringContaining("run npm start, which builds it")])
})

test("[START-5] a second Palabre on the same folder is refused, and leaves the first alone", async () => {
  await launches.start({ PORT: String(port) })
  const other = await freePort()
  const said = await launches.start({ PORT: String(other) })
  expect(said).toEqual([
    expect.stringMatching(/^Another Palabre already uses the data folder .*data: stop it/),
  ])
  expect((await fetch(url())).status).toBe(200)
})

test("[START-11] a port in use is said in one sentence, and nothing stays open", async () => {
  const occupant = createServer().listen(port, "0.0.0.0")
  await once(occupant, "listening")
  const said = await launches.start({ PORT: String(port) })
  expect(said).toEqual([`Port ${port} is already in use: stop the other program, or set another PORT.`])
  expect(launches.storesOpen()).toBe(0)
  occupant.close()
  await once(occupant, "close")
  expect(await launches.start({ PORT: String(port) })).toEqual([])
})

test("[START-11] an address this computer lacks is said in one sentence", async () => {
  const said = await launches.start({ PORT: String(port), HOST: "203.0.113.7" })
  expect(said).toEqual(['HOST is "203.0.113.7": this computer has no such address.'])
})

test.each([
  ["DatabaseDamaged", "move it away without deleting it"],
  ["DatabaseTooNew", "newer Palabre"],
] as const)("[START-5] %s is said with what to do, and the folder is free again", async (type, sentence) => {
  const openStore = (path: string) => err({ type, path })
  const said = await launches.start({ PORT: String(port) }, { openStore })
  expect(said).toEqual([expect.stringContaining(sentence)])
  expect(said[0]).toContain("palabre.sqlite")
  expect(await launches.start({ PORT: String(port) })).toEqual([])
})

test("[START-12] closing answers what is under way, ends the streams, then closes the database", async () => {
  await launches.start({ PORT: String(port) })
  const stream = await fetch(url("/stream"))
  const reader = stream.body?.getReader()
  await reader?.read()
  const slow = fetch(url("/slow")).then((answer) => answer.text())
  await new Promise((resolve) => setTimeout(resolve, 50))
  const streamEnd = reader?.read().then(
    () => "ended",
    () => "ended",
  )
  await launches.stop()
  expect(await slow).toBe("slow")
  expect(await streamEnd).toBe("ended")
  expect(launches.storesOpen()).toBe(0)
  await expect(fetch(url())).rejects.toThrow()
  expect(await launches.start({ PORT: String(port) })).toEqual([])
})
