// The certificate libraries read decorators through this polyfill, so it loads before them.
import "reflect-metadata"
import { createPrivateKey, KeyObject, webcrypto, X509Certificate } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as x509 from "@peculiar/x509"
import { err, ok, type Result } from "../../shared/result.ts"
import { createNameConstraints, permittedNames } from "./name-constraints.ts"
import type { ProblemOf } from "./problems.ts"

/** A certification authority of this server alone. Its key never leaves the data folder. */
export type LanAuthority = {
  readonly folder: string
  readonly certificate: x509.X509Certificate
  readonly signingKey: webcrypto.CryptoKey
  /** SHA-256 of the certificate, 64 hexadecimal digits. */
  readonly fingerprint: string
  /** This machine's name on the local network, such as `laptop.local`. */
  readonly localName: string
}

/** What a TLS server needs, PEM; `cert` ends with the authority's own certificate. */
export type LanCertificate = { readonly cert: string; readonly key: string }

type AuthorityProblem = ProblemOf<"AuthorityUnusable">
type AuthorityInput = { readonly folder: string; readonly hostName: string; readonly now: number }
type CertificateInput = { readonly addresses: readonly string[]; readonly now: number }

const day = 24 * 60 * 60 * 1000
const keyAlgorithm = { name: "ECDSA", namedCurve: "P-256" }
const signingAlgorithm = { name: "ECDSA", hash: "SHA-256" }
/** Clocks of tablets that slept for a while run late. */
const backdated = day
const authorityLife = 10 * 365 * day
/** Apple refuses more than 398 days from a public authority; from one's own, 825. */
const certificateLife = 396 * day
const renewedBefore = 30 * day

/** `Salle-12.home` is found as `salle-12.local` (RFC 6762). */
export const localNameOf = (hostName: string): string => {
  const label = (hostName.split(".")[0] ?? "").toLowerCase().replaceAll(/[^a-z0-9-]+/g, "-")
  return `${label.replaceAll(/^-+|-+$/g, "").slice(0, 63) || "palabre"}.local`
}

/** Opens the authority kept in the folder; makes it the first time. An authority that is there is never replaced. */
export const openLanAuthority = async (
  input: AuthorityInput,
): Promise<Result<LanAuthority, AuthorityProblem>> => {
  const { folder, hostName, now } = input
  const certificateFile = join(folder, "authority.crt")
  const keyFile = join(folder, "authority.key")
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!existsSync(certificateFile) && !existsSync(keyFile)) {
      const made = await makeAuthority(localNameOf(hostName), now)
      writePrivately(keyFile, made.key)
      writePrivately(certificateFile, made.cert)
    }
    const cert = readFileSync(certificateFile, "utf8")
    const key = readFileSync(keyFile, "utf8")
    const read = new X509Certificate(cert)
    if (!read.verify(read.publicKey) || !read.checkPrivateKey(createPrivateKey(key))) {
      return err({ type: "AuthorityUnusable", folder })
    }
    const certificate = new x509.X509Certificate(cert)
    const fingerprint = read.fingerprint256.replaceAll(":", "").toLowerCase()
    const signingKey = await importKey(key)
    return ok({ folder, certificate, signingKey, fingerprint, localName: localNameOf(hostName) })
  } catch {
    return err({ type: "AuthorityUnusable", folder })
  }
}

/**
 * The certificate of this server for these addresses, its `.local` name and localhost. The one kept in the
 * folder serves as long as it covers them all and has 30 days left; tablets need nothing when it is renewed.
 * A `.local` name the machine took after its authority was made is left out: the authority may not vouch for it.
 */
export const readyLanCertificate = async (
  authority: LanAuthority,
  { addresses, now }: CertificateInput,
): Promise<LanCertificate> => {
  const allowed = permittedNames(authority.certificate)
  const names = ["localhost", authority.localName].filter((name) => allowed.includes(name))
  const wanted = { names, addresses: ["127.0.0.1", ...addresses] }
  const certificateFile = join(authority.folder, "server.crt")
  const keyFile = join(authority.folder, "server.key")
  const kept = readKept(certificateFile, keyFile)
  if (kept !== undefined && isStillGood(kept, authority, wanted, now)) return kept
  const made = await makeCertificate(authority, wanted, now)
  writePrivately(keyFile, made.key)
  writePrivately(certificateFile, made.cert)
  return made
}

type Wanted = { readonly names: readonly string[]; readonly addresses: readonly string[] }

const makeAuthority = async (localName: string, now: number): Promise<LanCertificate> => {
  const keys = await generateKeys()
  const date = new Date(now).toISOString().slice(0, 10)
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: [{ CN: [`Palabre ${localName} ${date}`] }, { O: ["Palabre"] }],
      notBefore: new Date(now - backdated),
      notAfter: new Date(now + authorityLife),
      signingAlgorithm,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        createNameConstraints(["localhost", localName]),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    },
    webcrypto,
  )
  return { cert: pem(certificate), key: exportKey(keys.privateKey) }
}

const makeCertificate = async (
  authority: LanAuthority,
  wanted: Wanted,
  now: number,
): Promise<LanCertificate> => {
  const keys = await generateKeys()
  const names: x509.JsonGeneralNames = [
    ...wanted.names.map((value) => ({ type: "dns" as const, value })),
    ...wanted.addresses.map((value) => ({ type: "ip" as const, value })),
  ]
  const certificate = await x509.X509CertificateGenerator.create(
    {
      subject: [{ CN: [authority.localName] }, { O: ["Palabre"] }],
      issuer: authority.certificate.subjectName,
      notBefore: new Date(now - backdated),
      notAfter: new Date(now + certificateLife),
      signingAlgorithm,
      publicKey: keys.publicKey,
      signingKey: authority.signingKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(names),
        await x509.AuthorityKeyIdentifierExtension.create(authority.certificate),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    },
    webcrypto,
  )
  return { cert: pem(certificate) + pem(authority.certificate), key: exportKey(keys.privateKey) }
}

const isStillGood = (kept: LanCertificate, authority: LanAuthority, wanted: Wanted, now: number): boolean => {
  try {
    const certificate = new X509Certificate(kept.cert)
    const isInTime =
      Date.parse(certificate.validFrom) <= now && Date.parse(certificate.validTo) - now >= renewedBefore
    const coversAll =
      wanted.names.every((name) => certificate.checkHost(name) !== undefined) &&
      wanted.addresses.every((address) => certificate.checkIP(address) !== undefined)
    const issuer = new X509Certificate(authority.certificate.toString("pem"))
    const isIssued = certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
    return isInTime && coversAll && isIssued && certificate.checkPrivateKey(createPrivateKey(kept.key))
  } catch {
    return false
  }
}

const readKept = (certificateFile: string, keyFile: string): LanCertificate | undefined => {
  if (!existsSync(certificateFile) || !existsSync(keyFile)) return undefined
  return { cert: readFileSync(certificateFile, "utf8"), key: readFileSync(keyFile, "utf8") }
}

/** Readable by this user alone, and never half written: a rename replaces the file at once. */
const writePrivately = (file: string, text: string): void => {
  const draft = `${file}.new`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, file)
}

const generateKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(keyAlgorithm, true, ["sign", "verify"])

const exportKey = (key: webcrypto.CryptoKey): string =>
  KeyObject.from(key).export({ type: "pkcs8", format: "pem" }).toString()

const importKey = (text: string): Promise<webcrypto.CryptoKey> => {
  const der = createPrivateKey(text).export({ type: "pkcs8", format: "der" })
  return webcrypto.subtle.importKey("pkcs8", new Uint8Array(der), keyAlgorithm, true, ["sign"])
}

const pem = (certificate: x509.X509Certificate): string => `${certificate.toString("pem")}\n`
