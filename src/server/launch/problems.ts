/**
 * Everything that can keep the server from starting: one closed list, with one sentence for each in
 * words-english.ts and words-french.ts.
 */
type ProblemFields = {
  PortInvalid: { readonly given: string }
  HostInvalid: { readonly given: string }
  BaseUrlInvalid: { readonly given: string }
  MetricsTokenInvalid: Record<never, never>
  AddressInvalid: { readonly given: string }
  FlagUnknown: { readonly given: string }
  FlagValueMissing: { readonly flag: string }
  TlsHalfGiven: { readonly given: TlsVariable; readonly missing: TlsVariable }
  TlsUnreadable: { readonly variable: TlsVariable; readonly path: string; readonly code: string }
  TlsNotPem: { readonly variable: TlsVariable; readonly path: string }
  TlsMismatch: { readonly certificate: string; readonly key: string }
  TlsTwice: Record<never, never>
  BaseUrlNotSecure: { readonly given: string }
  SheetPortMissing: { readonly port: number }
  AppNotBuilt: { readonly folder: string }
  DataFolderUnusable: { readonly path: string; readonly code: string }
  DataFolderTaken: { readonly path: string }
  DatabaseDamaged: { readonly path: string }
  DatabaseTooNew: { readonly path: string }
  DatabaseUnusable: { readonly path: string; readonly detail: string }
  AuthorityUnusable: { readonly folder: string }
  LanAddressMissing: Record<never, never>
  AddressNotHere: { readonly given: string; readonly found: readonly string[] }
  PortTaken: { readonly port: number }
  PortForbidden: { readonly port: number }
  HostNotHere: { readonly host: string }
  ListenFailed: { readonly port: number; readonly code: string }
}

export type TlsVariable = "TLS_CERT" | "TLS_KEY"

export type ProblemType = keyof ProblemFields

/** The problems of the named types, as tagged objects. */
export type ProblemOf<T extends ProblemType> = { [K in T]: { readonly type: K } & ProblemFields[K] }[T]

export type LaunchProblem = ProblemOf<ProblemType>

/** One sentence for each problem, in one language. */
export type ProblemSentences = { readonly [K in ProblemType]: (problem: ProblemOf<K>) => string }

export const problemToSentence = <T extends ProblemType>(
  sentences: ProblemSentences,
  problem: ProblemOf<T>,
): string => sentences[problem.type](problem)

/** The code of a system error ("EACCES"), or what it says. */
export const systemErrorCode = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return "code" in error && typeof error.code === "string" ? error.code : error.message
}
