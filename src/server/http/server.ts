/** The HTTP face of a school: the built app and the API, from one origin. */
import { readFile } from "node:fs/promises"
import { isIP } from "node:net"
import { join } from "node:path"
import compress from "@fastify/compress"
import cookie from "@fastify/cookie"
import helmet from "@fastify/helmet"
import rateLimit from "@fastify/rate-limit"
import fastifyStatic from "@fastify/static"
import Fastify, { type FastifyInstance } from "fastify"
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from "../../protocol/version.ts"
import { createJoining } from "../school/joining.ts"
import { firstLink, openSchool, type School } from "../school/school.ts"
import { SWEEP_EVERY_MS, sweep } from "../school/sweep.ts"
import { registerDevices } from "./device-routes.ts"
import { answerBadPath, answerError, createRequestIds, sendFault } from "./faults.ts"
import { registerFeeds } from "./feeds.ts"
import { registerJoining } from "./join-routes.ts"
import { registerLogs } from "./log-routes.ts"
import { registerDescription } from "./openapi.ts"
import { registerOperations } from "./operations.ts"
import { readPreloads } from "./preloads.ts"
import { registerProofs } from "./proofs.ts"
import { registerPublicPages } from "./public-pages.ts"
import { registerPublications } from "./public-routes.ts"
import { contentSecurityPolicy } from "./security-policy.ts"
import type { ServerDeps } from "./server-deps.ts"

export type PalabreServer = {
  readonly app: FastifyInstance
  /** The one-time link that enrols the first facilitator; null once there is one. */
  readonly firstLink: () => Promise<{ token: string; expiresAt: number } | null>
}

export const buildServer = async (deps: ServerDeps): Promise<PalabreServer> => {
  const school = await openSchool(deps.store, deps.now, deps.random)
  const joining = createJoining(school)
  const app = Fastify({
    bodyLimit: 1_000_000,
    trustProxy: "loopback",
    genReqId: createRequestIds(deps.random),
    // What still comes while the server stops is answered by us, under the protocol's header.
    return503OnClosing: false,
    // `decode` refuses poisoned bodies, and in a push only the poisoned event.
    onProtoPoisoning: "ignore",
    onConstructorPoisoning: "ignore",
    frameworkErrors: answerBadPath,
    ...(deps.tls ? { https: deps.tls } : {}),
  } as { bodyLimit: number })
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
    hsts: isRealName(deps.baseUrl) ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "no-referrer" },
  })
  await app.register(cookie)
  await app.register(compress, { global: true, threshold: 1024 })
  // Never by address for pupils' acts: a class shares one. This only keeps a flood from the whole server.
  await app.register(rateLimit, { max: 30_000, timeWindow: "1 minute" })
  app.addHook("onRequest", async (request, reply) => {
    reply.header(PROTOCOL_HEADER, String(PROTOCOL_VERSION))
    if (isApi(request.url)) reply.header("cache-control", "no-store")
    reply.header("permissions-policy", "camera=(self), microphone=(), geolocation=()")
  })
  app.setErrorHandler(answerError)
  const metrics = registerOperations(app, school, deps.metricsToken)
  sweepDaily(app, school)
  registerDevices(app, school, deps)
  registerLogs(app, school, joining, metrics)
  registerFeeds(app, school)
  registerProofs(app, school)
  registerJoining(app, school, joining)
  registerPublications(app, school)
  await registerPublicPages(app, school)
  registerDescription(app)
  await registerApp(app, deps.distFolder)
  return { app, firstLink: () => firstLink(school) }
}

const sweepDaily = (app: FastifyInstance, school: School): void => {
  // One that fails, on a full disk, is made up for the next day.
  const timer = setInterval(
    () => void sweep(school.store, school.now()).catch(() => undefined),
    SWEEP_EVERY_MS,
  )
  timer.unref()
  app.addHook("onClose", async () => clearInterval(timer))
}

/** A name of the school's own keeps https for half a year; localhost and an address of the LAN must not. */
const isRealName = (baseUrl: string): boolean => {
  const { protocol, hostname } = new URL(baseUrl)
  return (
    protocol === "https:" && isIP(hostname) === 0 && hostname !== "localhost" && !hostname.endsWith(".local")
  )
}

const isApi = (url: string): boolean => /^\/api($|[/?])/.test(url)

/** Hashed files are kept for a year; every other path that is no file is the app itself. */
const registerApp = async (app: FastifyInstance, root: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    // The page goes with the names of what it will ask for (preloads.ts).
    index: false,
    // What the build has compressed at its leisure (vite.config.ts) is not compressed again, and less well.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = /[/\\]assets[/\\]/.test(path)
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache")
    },
  })
  const page = await readFile(join(root, "index.html"), "utf8")
  const preloads = await readPreloads(root)
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      ["GET", "HEAD"].includes(request.method) &&
      !isApi(request.url) &&
      !/^[^?]*\.[a-z0-9]+($|\?)/i.test(request.url)
    if (!isPage) return sendFault(request, reply, 404, "NotFound")
    const link = preloads.linkFor(request.url, request.headers["accept-language"] ?? "")
    if (link !== "") reply.header("link", link)
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page)
  })
}
