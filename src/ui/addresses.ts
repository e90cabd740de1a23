/** Which address other devices can open. "localhost" is this computer only, so never one for a wall. */

export type Addresses = {
  readonly chosen: string
  readonly all: readonly string[]
  /** True where nothing but this computer's own address is known. */
  readonly isLoopback: boolean
}

/** The page's own address, where others can open it; else the first protected one of the server, else any. */
export const chooseAddress = (origin: string, others: readonly string[]): Addresses => {
  const openable = [origin, ...others.map(withoutSlash)].filter((it) => !isLoopback(it))
  const all = [...new Set(openable)]
  const own = all.find((it) => it === origin)
  const chosen = own ?? all.find((it) => it.startsWith("https:")) ?? all[0]
  return { chosen: chosen ?? origin, all: all.length > 0 ? all : [origin], isLoopback: chosen === undefined }
}

/**
 * An address as somebody writes it: "192.168.1.20" is completed with the scheme and port of `origin`.
 * Null where it is none, or only this computer's own.
 */
export const readAddress = (written: string, origin: string): string | null => {
  const trimmed = written.trim()
  const base = new URL(origin)
  const hasScheme = /^https?:\/\//i.test(trimmed)
  if (trimmed === "" || (!hasScheme && /[\s/@]/.test(trimmed.replace(/\/$/, "")))) return null
  try {
    const url = new URL(hasScheme ? trimmed : `${base.protocol}//${trimmed}`)
    if (!hasScheme && !/:\d+\/?$/.test(trimmed)) url.port = base.port
    return isLoopback(url.origin) ? null : url.origin
  } catch {
    return null
  }
}

const withoutSlash = (address: string): string => address.replace(/\/+$/, "")

const isLoopback = (address: string): boolean =>
  /^https?:\/\/(localhost|[^/]*\.localhost|127\.[\d.]+|\[::1\])(:\d+)?$/i.test(address)
