import { existsSync } from "node:fs"
import { Server as HttpsServer } from "node:https"
import type { NetworkInterfaceInfo } from "node:os"
import { join } from "node:path"
import type { FastifyInstance } from "fastify"
import { err, ok, type Result } from "../../shared/result.ts"
import { originOf, tabletUrls, urlsOf } from "./addresses.ts"
import { buildAnnouncement } from "./announcement.ts"
import { type Ask, chooseAddress } from "./choose-address.ts"
import { type Configuration, type Environment, readConfiguration, sheetPort } from "./configuration.ts"
import { openDataFolder } from "./data-folder.ts"
import { type LanAddress, lanAddresses, reachableAddresses } from "./lan-addresses.ts"
import type { LanHttps } from "./lan-https.ts"
import { type Language, readLanguage, wordsIn } from "./language.ts"
import { listenErrorToProblem } from "./listening.ts"
import type { LaunchProblem, ProblemOf } from "./problems.ts"
import type { Words } from "./words.ts"

type Closable = { close(): Promise<void> | void }

/** What the launch needs of the machine and of the server; main.ts names the real ones. */
export type LaunchParts<Store extends Closable> = {
  readonly env: Environment
  readonly argv: readonly string[]
  readonly write: (text: string) => void
  /** Whether the announcement is shown in a terminal. */
  readonly onTerminal: boolean
  /** Undefined where nobody can answer. */
  readonly ask: Ask | undefined
  readonly interfaces: () => Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>
  readonly hostName: string
  readonly now: () => number
  /** Where the built app lies. */
  readonly distFolder: string
  readonly openStore: (path: string) => Result<Store, StoreProblem>
  readonly buildServer: (input: ServerInput<Store>) => Promise<BuiltServer>
}

export type StoreProblem = ProblemOf<"DatabaseDamaged" | "DatabaseTooNew" | "DatabaseUnusable">

export type BuiltServer = {
  readonly app: FastifyInstance
  /** The one-time link of the first facilitator, while none is enrolled. */
  readonly enrolment: () => Promise<Enrolment | undefined>
}

export type Enrolment = { readonly url: string; readonly validForMinutes: number }

export type ServerInput<Store> = {
  readonly store: Store
  readonly baseUrl: string
  /** The addresses for the tablets of the network, where they differ from `baseUrl`. */
  readonly addresses: readonly string[]
  readonly distFolder: string
  readonly tls: { readonly cert: string; readonly key: string } | undefined
  readonly metricsToken: string | undefined
}

/** A server that listens. */
export type RunningServer = {
  /** What to print once `close` is in the right hands: whoever reads it may stop the server. */
  readonly announcement: string
  /** Answers what is under way, ends the streams, and closes the database. */
  readonly close: () => Promise<void>
}

type Closer = () => Promise<void> | void

/** What is settled before anything is opened. */
type Plan = {
  readonly configuration: Configuration
  readonly addresses: readonly LanAddress[]
  readonly language: Language
  readonly words: Words
}

/**
 * Starts the server: configuration, data folder, certificate, database, sockets, announcement.
 * After a problem nothing stays open.
 */
export const launch = async <Store extends Closable>(
  parts: LaunchParts<Store>,
): Promise<Result<RunningServer, readonly LaunchProblem[]>> => {
  const planned = await planLaunch(parts)
  if (!planned.ok) return planned
  const closers: Closer[] = []
  const opened = await openEverything(parts, planned.value, closers).catch(async (error: unknown) => {
    await closeAll(closers)
    throw error
  })
  if (opened.ok) return ok({ announcement: opened.value, close: () => closeAll(closers) })
  await closeAll(closers)
  return err([opened.error])
}

const planLaunch = async <Store extends Closable>(
  parts: LaunchParts<Store>,
): Promise<Result<Plan, readonly LaunchProblem[]>> => {
  const language = readLanguage(parts.env)
  const words = wordsIn(language)
  const read = readConfiguration(parts.env, parts.argv)
  if (!read.ok) return read
  const configuration = read.value
  if (!existsSync(join(parts.distFolder, "index.html"))) {
    return err([{ type: "AppNotBuilt", folder: parts.distFolder }])
  }
  const reachable = reachableAddresses(lanAddresses(parts.interfaces()), configuration.host)
  const usable = configuration.lanHttps ? reachable.filter(({ isPrivate }) => isPrivate) : reachable
  if (configuration.lanHttps && usable.length === 0) return err([{ type: "LanAddressMissing" }])
  const ask = configuration.lanHttps ? parts.ask : undefined
  const chosen = await chooseAddress({ addresses: usable, wanted: configuration.address, ask, words })
  if (!chosen.ok) return err([chosen.error])
  const { addresses, notice } = chosen.value
  if (configuration.lanHttps && notice !== undefined) parts.write(`${notice}\n`)
  return ok({ configuration, addresses, language, words })
}

const openEverything = async <Store extends Closable>(
  parts: LaunchParts<Store>,
  plan: Plan,
  closers: Closer[],
): Promise<Result<string, LaunchProblem>> => {
  const { configuration, addresses, words } = plan
  const folder = openDataFolder(configuration.dataFolder)
  if (!folder.ok) return folder
  closers.push(folder.value.release)
  const lanHttps = configuration.lanHttps ? await openLanHttps(parts, plan) : ok(undefined)
  if (!lanHttps.ok) return lanHttps
  const store = parts.openStore(join(folder.value.path, "palabre.sqlite"))
  if (!store.ok) return store
  closers.push(() => store.value.close())
  const urls = urlsOf(configuration, addresses)
  const tls = lanHttps.value?.tls ?? configuration.tls
  const { distFolder } = parts
  const { baseUrl } = urls
  const { metricsToken } = configuration
  const input = { store: store.value, baseUrl, addresses: tabletUrls(urls), distFolder, tls, metricsToken }
  const { app, enrolment } = await parts.buildServer(input)
  closers.push(() => closeServer(app))
  const listening = await listenOn(app, configuration)
  if (!listening.ok) return listening
  const sheet = await openSheet(parts, plan, lanHttps.value, app, closers)
  if (!sheet.ok) return sheet
  const announcement = {
    ...urls,
    onTerminal: parts.onTerminal,
    protection: protectionOf(configuration),
    certificateEnd: certificateEnd(configuration, parts.now()),
    sheet: sheet.value,
    enrolment: await enrolment(),
  }
  return ok(`${buildAnnouncement(announcement, words)}\n`)
}

/** Loaded only when asked for: the certificate libraries take a while to load. */
const openLanHttps = async <Store extends Closable>(parts: LaunchParts<Store>, plan: Plan) => {
  const { prepareLanHttps } = await import("./lan-https.ts")
  const { hostName, now } = parts
  const { configuration, addresses } = plan
  return prepareLanHttps({ dataFolder: configuration.dataFolder, hostName, addresses, now })
}

const hour = 60 * 60 * 1000

const openSheet = async <Store extends Closable>(
  parts: LaunchParts<Store>,
  { configuration, addresses, language }: Plan,
  lanHttps: LanHttps | undefined,
  server: FastifyInstance,
  closers: Closer[],
): Promise<Result<{ url: string; fingerprint: string } | undefined, LaunchProblem>> => {
  const first = addresses[0]
  if (lanHttps === undefined || first === undefined) return ok(undefined)
  const { host } = configuration
  const port = sheetPort(configuration.port)
  const sheetUrl = originOf("http", first.address, port)
  const appUrl = urlsOf(configuration, addresses).baseUrl
  const started = await lanHttps.startSheet({ host, port, sheetUrl, appUrl, language })
  if (!started.ok) return started
  closers.push(started.value.close)
  const timer = setInterval(() => {
    const current = lanAddresses(parts.interfaces()).filter(({ isPrivate }) => isPrivate)
    // A certificate that cannot be renewed now is tried again in an hour; the lesson goes on.
    if (server.server instanceof HttpsServer) lanHttps.refresh(server.server, current).catch(() => undefined)
  }, hour)
  closers.push(() => clearInterval(timer))
  return ok({ url: sheetUrl, fingerprint: lanHttps.fingerprint })
}

const listenOn = async (
  server: FastifyInstance,
  { host, port }: Configuration,
): Promise<Result<undefined, LaunchProblem>> => {
  try {
    await server.listen({ host, port })
    return ok(undefined)
  } catch (error) {
    return err(listenErrorToProblem(error, host, port))
  }
}

const protectionOf = ({ tls, lanHttps }: Configuration): "certificate" | "lan-https" | "none" => {
  if (lanHttps) return "lan-https"
  return tls === undefined ? "none" : "certificate"
}

const warnedBefore = 14 * 24 * hour

const certificateEnd = (
  { tls }: Configuration,
  now: number,
): { date: string; isPast: boolean } | undefined => {
  if (tls === undefined || tls.expires - now > warnedBefore) return undefined
  return { date: new Date(tls.expires).toISOString().slice(0, 10), isPast: tls.expires <= now }
}

const streamGrace = 1500

/** Requests under way get their answer; streams, which never end by themselves, are cut after the grace. */
const closeServer = async (server: FastifyInstance): Promise<void> => {
  const cut = setTimeout(() => server.server.closeAllConnections(), streamGrace)
  await server.close()
  clearTimeout(cut)
}

/** The last opened is closed first; one that fails does not keep the others open. */
const closeAll = async (closers: Closer[]): Promise<void> => {
  for (const close of closers.splice(0).toReversed()) {
    try {
      await close()
    } catch {
      // The process is about to end; what remains matters more.
    }
  }
}
