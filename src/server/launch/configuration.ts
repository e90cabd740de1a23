import { isIP } from "node:net"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import type { ProblemOf } from "./problems.ts"
import { readTlsPair, type TlsPair, type TlsProblem } from "./tls-files.ts"

/** How this server was asked to run, decoded from the environment and the command line. */
export type Configuration = {
  readonly port: number
  /** The interface to listen on; 0.0.0.0, all of them, unless HOST says otherwise. */
  readonly host: string
  /** Absolute. */
  readonly dataFolder: string
  /** An origin without a trailing slash; undefined: made from the host and the port. */
  readonly baseUrl: string | undefined
  readonly tls: TlsPair | undefined
  /** What a reader of /metrics must show; undefined: only this machine may read. */
  readonly metricsToken: string | undefined
  readonly lanHttps: boolean
  /** The network address that --address asks for. */
  readonly address: string | undefined
}

export type ConfigurationProblem =
  | TlsProblem
  | ProblemOf<"PortInvalid" | "HostInvalid" | "BaseUrlInvalid" | "BaseUrlNotSecure" | "AddressInvalid">
  | ProblemOf<"MetricsTokenInvalid">
  | ProblemOf<"FlagUnknown" | "FlagValueMissing" | "TlsTwice" | "SheetPortMissing">

export type Environment = Readonly<Record<string, string | undefined>>

type Flags = Pick<Configuration, "lanHttps" | "address">

/** The plain-http listener of --lan-https takes the port after the server's own. */
export const sheetPort = (port: number): number => port + 1

export const asksForHelp = (argv: readonly string[]): boolean =>
  argv.includes("--help") || argv.includes("-h")

/**
 * Decodes the environment and the command line, and reads the certificate files they name.
 * Gives every problem at once, so that a person mends them in one go. An empty variable counts as not set.
 */
export const readConfiguration = (
  env: Environment,
  argv: readonly string[],
): Result<Configuration, readonly ConfigurationProblem[]> => {
  const variables = readVariables(env)
  const flags = readFlags(argv)
  const tls = readTlsPair(given(env.TLS_CERT), given(env.TLS_KEY))
  if (!variables.ok || !flags.ok || !tls.ok) {
    return err([variables, flags, tls].flatMap((part) => (part.ok ? [] : part.error)))
  }
  const configuration: Configuration = { ...variables.value, ...flags.value, tls: tls.value }
  const contradictions = findContradictions(configuration)
  return contradictions.length > 0 ? err(contradictions) : ok(configuration)
}

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i

const variablesSchema = v.object({
  PORT: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.minValue(1), v.maxValue(65535)),
    "3000",
  ),
  HOST: v.optional(
    v.pipe(
      v.string(),
      v.check((host) => isIP(host) > 0 || (hostName.test(host) && !/^[\d.]+$/.test(host))),
    ),
    "0.0.0.0",
  ),
  BASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isOrigin),
      v.transform((url) => new URL(url).origin),
    ),
  ),
  DATA_DIR: v.optional(
    v.pipe(
      v.string(),
      v.transform((path) => resolve(path)),
    ),
    "./data",
  ),
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,200}$/))),
})

const problemOfVariable = {
  PORT: "PortInvalid",
  HOST: "HostInvalid",
  BASE_URL: "BaseUrlInvalid",
} as const

type Variables = Pick<Configuration, "port" | "host" | "baseUrl" | "dataFolder" | "metricsToken">

const readVariables = (env: Environment): Result<Variables, readonly ConfigurationProblem[]> => {
  const input = {
    PORT: given(env.PORT),
    HOST: given(env.HOST),
    BASE_URL: given(env.BASE_URL),
    DATA_DIR: given(env.DATA_DIR),
    METRICS_TOKEN: given(env.METRICS_TOKEN),
  }
  const decoded = v.safeParse(variablesSchema, input, { abortPipeEarly: true })
  if (decoded.success) {
    const { PORT, HOST, BASE_URL, DATA_DIR, METRICS_TOKEN } = decoded.output
    return ok({
      ...{ port: PORT, host: HOST, baseUrl: BASE_URL, dataFolder: DATA_DIR },
      metricsToken: METRICS_TOKEN,
    })
  }
  const wrong = v.flatten<typeof variablesSchema>(decoded.issues).nested ?? {}
  const names = (["PORT", "HOST", "BASE_URL"] as const).filter((name) => wrong[name] !== undefined)
  const problems: ConfigurationProblem[] = names.map((name) => ({
    ...{ type: problemOfVariable[name], given: input[name] ?? "" },
  }))
  // A secret is never repeated.
  return err(wrong.METRICS_TOKEN ? [...problems, { type: "MetricsTokenInvalid" }] : problems)
}

const readFlags = (argv: readonly string[]): Result<Flags, readonly ConfigurationProblem[]> => {
  const options = { "lan-https": { type: "boolean" }, address: { type: "string" } } as const
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true })
  const problems: ConfigurationProblem[] = []
  let flags: Flags = { lanHttps: false, address: undefined }
  for (const token of tokens) {
    if (token.kind === "option" && token.name === "lan-https" && token.value === undefined) {
      flags = { ...flags, lanHttps: true }
    } else if (token.kind === "option" && token.name === "address") {
      flags = { ...flags, address: token.value }
      if (token.value === undefined) problems.push({ type: "FlagValueMissing", flag: "--address" })
      else if (isIP(token.value) === 0) problems.push({ type: "AddressInvalid", given: token.value })
    } else if (token.kind !== "option-terminator") {
      problems.push({ type: "FlagUnknown", given: argv[token.index] ?? "" })
    }
  }
  return problems.length > 0 ? err(problems) : ok(flags)
}

const findContradictions = (configuration: Configuration): readonly ConfigurationProblem[] => {
  const { lanHttps, tls, baseUrl, port } = configuration
  const problems: ConfigurationProblem[] = []
  if (lanHttps && tls !== undefined) problems.push({ type: "TlsTwice" })
  if (lanHttps && sheetPort(port) > 65535) problems.push({ type: "SheetPortMissing", port })
  if ((lanHttps || tls !== undefined) && baseUrl?.startsWith("http:")) {
    problems.push({ type: "BaseUrlNotSecure", given: baseUrl })
  }
  return problems
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) return false
  return (
    url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === ""
  )
}

const given = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim()
  return trimmed === "" ? undefined : trimmed
}
