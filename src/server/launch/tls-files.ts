import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto"
import { readFileSync } from "node:fs"
import { err, ok, type Result } from "../../shared/result.ts"
import { type ProblemOf, systemErrorCode, type TlsVariable } from "./problems.ts"

/** A certificate (with its chain) and its key, both PEM. `expires` in milliseconds since 1970. */
export type TlsPair = { readonly cert: string; readonly key: string; readonly expires: number }

export type TlsProblem = ProblemOf<"TlsHalfGiven" | "TlsUnreadable" | "TlsNotPem" | "TlsMismatch">

type Parsed<T> = { readonly pem: string; readonly parsed: T }

/** Reads TLS_CERT and TLS_KEY: none, or two readable files that belong together. */
export const readTlsPair = (
  certificatePath: string | undefined,
  keyPath: string | undefined,
): Result<TlsPair | undefined, readonly TlsProblem[]> => {
  if (certificatePath === undefined && keyPath === undefined) return ok(undefined)
  if (certificatePath === undefined)
    return err([{ type: "TlsHalfGiven", given: "TLS_KEY", missing: "TLS_CERT" }])
  if (keyPath === undefined) return err([{ type: "TlsHalfGiven", given: "TLS_CERT", missing: "TLS_KEY" }])
  const certificate = readPem("TLS_CERT", certificatePath, (pem) => new X509Certificate(pem))
  const key = readPem("TLS_KEY", keyPath, (pem) => createPrivateKey(pem))
  if (!certificate.ok || !key.ok)
    return err([certificate, key].flatMap((read) => (read.ok ? [] : [read.error])))
  if (!belongTogether(certificate.value.parsed, key.value.parsed)) {
    return err([{ type: "TlsMismatch", certificate: certificatePath, key: keyPath }])
  }
  const expires = Date.parse(certificate.value.parsed.validTo)
  return ok({ cert: certificate.value.pem, key: key.value.pem, expires })
}

const readPem = <T>(
  variable: TlsVariable,
  path: string,
  parse: (pem: string) => T,
): Result<Parsed<T>, TlsProblem> => {
  let pem: string
  try {
    pem = readFileSync(path, "utf8")
  } catch (error) {
    return err({ type: "TlsUnreadable", variable, path, code: systemErrorCode(error) })
  }
  try {
    return ok({ pem, parsed: parse(pem) })
  } catch {
    return err({ type: "TlsNotPem", variable, path })
  }
}

const belongTogether = (certificate: X509Certificate, key: KeyObject): boolean => {
  try {
    return certificate.checkPrivateKey(key)
  } catch {
    return false
  }
}
