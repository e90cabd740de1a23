// The certificate libraries read decorators through this polyfill, so it loads before them.
import "reflect-metadata"
import { AsnConvert } from "@peculiar/asn1-schema"
import { GeneralName, GeneralSubtree, GeneralSubtrees, NameConstraints } from "@peculiar/asn1-x509"
import { Extension, type X509Certificate } from "@peculiar/x509"
import { privateRanges } from "./lan-addresses.ts"

const oid = "2.5.29.30"

/**
 * Limits an authority to private addresses, this machine and the given names (RFC 5280, 4.2.1.10; critical):
 * a stolen key can then imitate no site of the internet.
 */
export const createNameConstraints = (names: readonly string[]): Extension => {
  const addresses = [...privateRanges, "127.0.0.0/8"].map((iPAddress) => new GeneralName({ iPAddress }))
  const hosts = names.map((dNSName) => new GeneralName({ dNSName }))
  const permitted = [...addresses, ...hosts].map((base) => new GeneralSubtree({ base }))
  const constraints = new NameConstraints({ permittedSubtrees: new GeneralSubtrees(permitted) })
  return new Extension(oid, true, AsnConvert.serialize(constraints))
}

/** The host names an authority may vouch for. */
export const permittedNames = (authority: X509Certificate): readonly string[] => {
  const extension = authority.getExtension(oid)
  if (extension === null) return []
  const constraints = AsnConvert.parse(extension.value, NameConstraints)
  return (constraints.permittedSubtrees ?? []).flatMap(({ base }) => base.dNSName ?? [])
}
