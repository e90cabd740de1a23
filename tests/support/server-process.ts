/** A real server in a process of its own, as `npm start` runs it: started, killed, started again. */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import http from "node:http"
import https from "node:https"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const main = fileURLToPath(new URL("../../src/server/main.ts", import.meta.url))

export type ServerProcess = {
  readonly origin: string
  readonly port: number
  readonly folder: string
  /** The token of the link that the first start printed. */
  readonly firstToken: string
  readonly start: () => Promise<void>
  /** Of the process that runs now. */
  readonly pid: () => number
  /** Asks it to stop, and awaits that it has. */
  readonly stop: () => Promise<void>
  /** kill -9: no warning, no farewell. */
  readonly kill: () => Promise<void>
  /** Stops it and deletes its folder. */
  readonly dispose: () => Promise<void>
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })

/** The certificate is the test's own: Node does not know who signed it. */
const isHealthy = (port: number, isSecure: boolean): Promise<boolean> =>
  new Promise((resolve) => {
    const options = { host: "127.0.0.1", port, path: "/healthz", rejectUnauthorized: false }
    const asked = (isSecure ? https : http).get(options, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    })
    asked.on("error", () => resolve(false))
  })

export type ServerOptions = {
  /** Flags for Node itself. */
  readonly nodeFlags?: readonly string[]
  /** Another program that serves /healthz and prints its port. */
  readonly program?: string
}

/** `env.PORT` names a port; else one that is free. */
export const startServer = async (
  env: Record<string, string> = {},
  { nodeFlags = [], program = main }: ServerOptions = {},
): Promise<ServerProcess> => {
  const port = Number(env.PORT ?? (await freePort()))
  const folder = mkdtempSync(join(tmpdir(), "palabre-server-"))
  let child: ChildProcess | null = null
  let printed = ""

  const start = async () => {
    // The runner sets a BASE_URL of its own.
    const settings = {
      ...process.env,
      BASE_URL: "",
      PORT: String(port),
      DATA_DIR: folder,
      LANG: "en",
      ...env,
    }
    const started = spawn(process.execPath, [...nodeFlags, program], {
      env: settings,
      stdio: ["ignore", "pipe", "pipe"],
    })
    child = started
    // A runner that fails leaves nothing behind.
    process.once("exit", () => started.kill("SIGKILL"))
    started.stdout.on("data", (chunk) => {
      printed += chunk
    })
    started.stderr.on("data", (chunk) => {
      printed += chunk
    })
    for (;;) {
      const isUp = await isHealthy(port, env.TLS_CERT !== undefined)
      if (isUp && printed.includes(`:${port}`)) return
      if (started.exitCode !== null) throw new Error(`The server stopped:\n${printed}`)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const dying = child
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return
    const gone = new Promise((resolve) => dying.once("exit", resolve))
    dying.kill(signal)
    await gone
  }
  const kill = () => end("SIGKILL")

  await start().catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
  return {
    ...{ origin: `http://localhost:${port}`, port, folder, start, kill },
    pid: () => child?.pid ?? 0,
    stop: () => end("SIGTERM"),
    firstToken: /\/enrol#([0-9a-f]{32})/.exec(printed)?.[1] ?? "",
    dispose: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
