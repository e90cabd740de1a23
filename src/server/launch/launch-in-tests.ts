import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Fastify, { type FastifyInstance } from "fastify"
import { ok } from "../../shared/result.ts"
import { wordsIn } from "./language.ts"
import { type LaunchParts, launch, type RunningServer, type ServerInput } from "./launch.ts"
import { problemToSentence } from "./problems.ts"

type FakeStore = { close(): void }

/** Launches in a folder of their own, on free ports, with a server that has three routes and a store that does nothing. */
export const createLaunches = () => {
  const folder = mkdtempSync(join(tmpdir(), "palabre-launch-"))
  const distFolder = join(folder, "dist")
  mkdirSync(distFolder)
  writeFileSync(join(distFolder, "index.html"), "")
  const running: RunningServer[] = []
  const built: ServerInput<FakeStore>[] = []
  const told: string[] = []
  let storesOpen = 0

  const parts: LaunchParts<FakeStore> = {
    env: {},
    argv: [],
    write: (text) => told.push(text),
    onTerminal: false,
    ask: undefined,
    interfaces: () => ({
      wlan0: [{ address: "192.168.1.20", internal: false, family: "IPv4", netmask: "", mac: "", cidr: null }],
    }),
    hostName: "salle-12",
    now: Date.now,
    distFolder,
    openStore: () => {
      storesOpen += 1
      return ok({
        close: () => {
          storesOpen -= 1
        },
      })
    },
    buildServer: async (input) => {
      built.push(input)
      const enrolment = async () => ({ url: `${input.baseUrl}/enrol#once`, validForMinutes: 60 })
      return { app: await fakeServer(input), enrolment }
    },
  }

  /** The English sentences of the problems; none when the server runs. */
  const start = async (
    env: Record<string, string>,
    changes: Partial<LaunchParts<FakeStore>> = {},
  ): Promise<readonly string[]> => {
    const settings = { DATA_DIR: join(folder, "data"), ...env }
    const launched = await launch({ ...parts, ...changes, env: settings })
    if (!launched.ok)
      return launched.error.map((problem) => problemToSentence(wordsIn("en").problems, problem))
    told.push(launched.value.announcement)
    running.push(launched.value)
    return []
  }

  const stop = async (): Promise<void> => {
    for (const server of running.splice(0)) await server.close()
  }
  const cleanUp = async (): Promise<void> => {
    await stop()
    rmSync(folder, { recursive: true })
  }
  return { folder, built, told, storesOpen: () => storesOpen, start, stop, cleanUp }
}

const fakeServer = async ({ tls }: ServerInput<FakeStore>): Promise<FastifyInstance> => {
  const server = tls === undefined ? Fastify() : Fastify({ https: tls })
  const app = server as FastifyInstance
  app.get("/", () => "palabre")
  app.get("/slow", () => new Promise((resolve) => setTimeout(resolve, 300, "slow")))
  app.get("/stream", (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { "content-type": "text/event-stream" })
    reply.raw.write("data: hello\n\n")
  })
  return app
}

/** A port that is free, and the one after it too; below those the system gives out by itself. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
