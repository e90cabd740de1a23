/** The HTTP face of a school: the built app and the API, from one origin. */
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import compress from "@fastify/compress"
import cookie from "@fastify/cookie"
import helmet from "@fastify/helmet"
import rateLimit from "@fastify/rate-limit"
import fastifyStatic from "@fastify/static"
import Fastify, { type FastifyError, type FastifyInstance } from "fastify"
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from "../../protocol/version.ts"
import type { Clock, Random } from "../../shared/ports.ts"
import type { EventStore } from "../event-store.ts"
import { createJoining } from "../school/joining.ts"
import { firstLink, openSchool } from "../school/school.ts"
import { registerDevices } from "./devices.ts"
import { registerFeeds } from "./feeds.ts"
import { registerJoining } from "./join-routes.ts"
import { registerLogs } from "./log-routes.ts"
import { contentSecurityPolicy } from "./security-policy.ts"

export type ServerDeps = {
  readonly store: EventStore
  /** Where people reach the school: scheme, name, port. */
  readonly baseUrl: string
  /** Other addresses, for the code on the wall. */
  readonly addresses?: readonly string[]
  readonly distFolder: string
  readonly tls?: { readonly cert: string; readonly key: string }
  readonly now: Clock
  readonly random: Random
}

export type PalabreServer = {
  readonly app: FastifyInstance
  /** The one-time link that enrols the first facilitator; null once there is one. */
  readonly firstLink: () => Promise<string | null>
}

export const buildServer = async (deps: ServerDeps): Promise<PalabreServer> => {
  const school = await openSchool(deps.store, deps.now, deps.random)
  const joining = createJoining(school)
  const app = Fastify({
    bodyLimit: 1_000_000,
    forceCloseConnections: true,
    trustProxy: "loopback",
    ...(deps.tls ? { https: deps.tls } : {}),
  } as { bodyLimit: number })
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
    hsts: deps.baseUrl.startsWith("https:") ? { maxAge: 15_552_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "no-referrer" },
  })
  await app.register(cookie)
  await app.register(compress, { global: true, threshold: 1024 })
  // Never by address for pupils' acts: a class shares one. This only keeps a flood from the whole server.
  await app.register(rateLimit, { max: 30_000, timeWindow: "1 minute" })
  app.addHook("onRequest", async (_request, reply) => {
    reply.header(PROTOCOL_HEADER, String(PROTOCOL_VERSION))
    reply.header("permissions-policy", "camera=(self), microphone=(), geolocation=()")
  })
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) process.stderr.write(`Palabre: ${error.message}\n`)
    const fault =
      status === 429
        ? "TooManyRequests"
        : status === 413
          ? "TooLarge"
          : status < 500
            ? "BadRequest"
            : "ServerFault"
    return reply.status(status).send({ fault })
  })
  app.get("/healthz", async () => ({ ok: true }))
  registerDevices(app, school, joining, deps)
  registerLogs(app, school, joining)
  registerFeeds(app, school)
  registerJoining(app, school, joining)
  await registerApp(app, deps.distFolder)
  return { app, firstLink: () => firstLink(school) }
}

/** Hashed files are kept for a year; every other path that is no file is the app itself. */
const registerApp = async (app: FastifyInstance, root: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = /[/\\]assets[/\\]/.test(path)
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache")
    },
  })
  const page = await readFile(join(root, "index.html"), "utf8")
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === "GET" && !request.url.startsWith("/api/") && !/\.[a-z0-9]+($|\?)/i.test(request.url)
    if (!isPage) return reply.status(404).send({ fault: "NotFound" })
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page)
  })
}
