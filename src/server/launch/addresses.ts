import { isIPv6 } from "node:net"
import type { Announcement } from "./announcement.ts"
import type { Configuration } from "./configuration.ts"
import type { LanAddress } from "./lan-addresses.ts"

/** The URL of a host and a port, without a trailing slash and without the scheme's own port. */
export const originOf = (scheme: "http" | "https", host: string, port: number): string =>
  new URL(`${scheme}://${isIPv6(host) ? `[${host}]` : host}:${port}`).origin

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || host.startsWith("127.")
const isEverywhere = (host: string): boolean => host === "0.0.0.0" || host === "::"

type Urls = Pick<Announcement, "localUrl" | "publicUrl" | "lan" | "onlyLocal"> & { readonly baseUrl: string }

/**
 * The addresses of a configuration. `baseUrl` is the one people and links use: BASE_URL, else the chosen network
 * address under --lan-https, else this computer, which on plain http is the only place safe enough to enrol.
 */
export const urlsOf = (configuration: Configuration, addresses: readonly LanAddress[]): Urls => {
  const { host, port, tls, lanHttps, baseUrl } = configuration
  const scheme = lanHttps || tls !== undefined ? "https" : "http"
  const localUrl = originOf(scheme, isLoopback(host) || isEverywhere(host) ? "localhost" : host, port)
  const lan = addresses.map(({ address, card }) => ({ url: originOf(scheme, address, port), card }))
  const chosen = lanHttps ? lan[0]?.url : undefined
  return {
    localUrl,
    publicUrl: baseUrl,
    lan,
    onlyLocal: isLoopback(host),
    baseUrl: baseUrl ?? chosen ?? localUrl,
  }
}

/** What the tablets may be shown beside `baseUrl`; nothing where BASE_URL says what people type. */
export const tabletUrls = ({ publicUrl, lan, baseUrl }: Urls): readonly string[] =>
  publicUrl === undefined ? lan.map(({ url }) => url).filter((url) => url !== baseUrl) : []
