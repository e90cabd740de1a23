import type { Server } from "node:https"
import { join } from "node:path"
import { ok, type Result } from "../../shared/result.ts"
import type { LanAddress } from "./lan-addresses.ts"
import { openLanAuthority, readyLanCertificate } from "./lan-authority.ts"
import type { Language } from "./language.ts"
import type { LaunchProblem } from "./problems.ts"
import { type SheetServer, startSheetServer } from "./sheet-server.ts"

/** The certificate of --lan-https, how to keep it fresh, and the sheet that explains it. */
export type LanHttps = {
  readonly tls: { readonly cert: string; readonly key: string }
  readonly fingerprint: string
  /** Gives the running server a new certificate where time or this computer's addresses call for one. */
  readonly refresh: (server: Server, addresses: readonly LanAddress[]) => Promise<void>
  readonly startSheet: (sheet: SheetInput) => Promise<Result<SheetServer, LaunchProblem>>
}

type SheetInput = {
  readonly host: string
  readonly port: number
  readonly sheetUrl: string
  readonly appUrl: string
  readonly language: Language
}

type LanHttpsInput = {
  readonly dataFolder: string
  readonly hostName: string
  readonly addresses: readonly LanAddress[]
  readonly now: () => number
}

export const prepareLanHttps = async (input: LanHttpsInput): Promise<Result<LanHttps, LaunchProblem>> => {
  const { dataFolder, hostName, now } = input
  const opened = await openLanAuthority({ folder: join(dataFolder, "authority"), hostName, now: now() })
  if (!opened.ok) return opened
  const authority = opened.value
  const certificateFor = (addresses: readonly LanAddress[]) =>
    readyLanCertificate(authority, { addresses: addresses.map(({ address }) => address), now: now() })
  const tls = await certificateFor(input.addresses)
  let served = tls.cert
  const lanHttps: LanHttps = {
    tls,
    fingerprint: authority.fingerprint,
    refresh: async (server, addresses) => {
      const fresh = await certificateFor(addresses)
      if (fresh.cert !== served) server.setSecureContext(fresh)
      served = fresh.cert
    },
    startSheet: ({ host, port, ...urls }) =>
      startSheetServer({
        host,
        port,
        sheet: { ...urls, fingerprint: authority.fingerprint, localName: authority.localName },
        certificateDer: new Uint8Array(authority.certificate.rawData),
        certificateName: authority.certificate.subjectName.getField("CN")[0] ?? "Palabre",
      }),
  }
  return ok(lanHttps)
}
