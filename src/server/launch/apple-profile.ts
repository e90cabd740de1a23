import { escapeMarkup } from "../../formats/markup.ts"

type ProfileInput = {
  readonly certificateDer: Uint8Array
  readonly certificateName: string
  /** SHA-256 of the certificate, hexadecimal: the ids come from it, so that a second download replaces the first. */
  readonly fingerprint: string
}

/**
 * A configuration profile (.mobileconfig) that hands an authority's certificate to an iPad or a Mac.
 * Source: Apple, Configuration Profile Reference, payload type com.apple.security.root.
 */
export const buildAppleProfile = ({ certificateDer, certificateName, fingerprint }: ProfileInput): string => {
  const id = `org.palabre.authority.${fingerprint.slice(0, 16)}`
  const name = escapeMarkup(certificateName)
  const base64 = Buffer.from(certificateDer)
    .toString("base64")
    .replaceAll(/(.{64})/g, "$1\n")
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadCertificateFileName</key><string>palabre-authority.cer</string>
      <key>PayloadContent</key>
      <data>
${base64}
      </data>
      <key>PayloadDisplayName</key><string>${name}</string>
      <key>PayloadIdentifier</key><string>${id}.certificate</string>
      <key>PayloadType</key><string>com.apple.security.root</string>
      <key>PayloadUUID</key><string>${hexToUuid(fingerprint.slice(32, 64))}</string>
      <key>PayloadVersion</key><integer>1</integer>
    </dict>
  </array>
  <key>PayloadDisplayName</key><string>${name}</string>
  <key>PayloadDescription</key><string>Palabre, https on the local network / https sur le réseau local</string>
  <key>PayloadIdentifier</key><string>${id}</string>
  <key>PayloadRemovalDisallowed</key><false/>
  <key>PayloadType</key><string>Configuration</string>
  <key>PayloadUUID</key><string>${hexToUuid(fingerprint.slice(0, 32))}</string>
  <key>PayloadVersion</key><integer>1</integer>
</dict>
</plist>
`
}

/** 32 hexadecimal digits as a UUID of version 8, the one for ids that come from elsewhere (RFC 9562). */
const hexToUuid = (hex: string): string => {
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant}${hex.slice(17)}`.toUpperCase()
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}
