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

const withoutSlash = (address: string): string => address.replace(/\/+$/, "")

const isLoopback = (address: string): boolean =>
  /^https?:\/\/(localhost|[^/]*\.localhost|127\.[\d.]+|\[::1\])(:\d+)?$/i.test(address)
