import encodeQR from "qr"
import { fingerprintLines, wrap } from "./text-layout.ts"
import type { Words } from "./words.ts"

/** What a started server says of itself. Addresses are full URLs. */
export type Announcement = {
  readonly localUrl: string
  /** BASE_URL, where it is set. */
  readonly publicUrl: string | undefined
  readonly lan: readonly { readonly url: string; readonly card: string }[]
  /** True when only this computer reaches the server (HOST is a loopback address). */
  readonly onlyLocal: boolean
  /** What protects the pages: the certificate of TLS_CERT, one of --lan-https, or nothing here. */
  readonly protection: "certificate" | "lan-https" | "none"
  /** The end of TLS_CERT, only when it is near or past. */
  readonly certificateEnd: { readonly date: string; readonly isPast: boolean } | undefined
  readonly sheet: { readonly url: string; readonly fingerprint: string } | undefined
  /** True where the codes may be given their colours, for a terminal that writes dark on light. */
  readonly onTerminal: boolean
  /** Only while no facilitator is enrolled. */
  readonly enrolment: { readonly url: string; readonly validForMinutes: number } | undefined
}

/** The text to print; without colours but those of the codes, so that it reads the same in a terminal and in a log. */
export const buildAnnouncement = (announcement: Announcement, words: Words): string => {
  const parts = [
    words.ready,
    section(words.onThisComputer, [announcement.localUrl]),
    ...tabletParts(announcement, words),
    ...certificateParts(announcement, words),
    ...enrolmentParts(announcement, words),
    words.toStop,
  ]
  return `\n${parts.join("\n\n")}\n`
}

const section = (title: string, addresses: readonly string[]): string =>
  [wrap(title, ""), ...addresses.map((address) => `  ${address}`)].join("\n")

const tabletParts = (announcement: Announcement, words: Words): readonly string[] => {
  const { publicUrl, lan, onlyLocal, protection, sheet, onTerminal } = announcement
  if (publicUrl !== undefined) return [section(words.onItsAddress, [publicUrl]), code(publicUrl, onTerminal)]
  if (protection === "certificate") return [wrap(words.nameUnknown)]
  if (onlyLocal) return [wrap(words.onlyThisComputer)]
  const first = lan[0]
  if (first === undefined) return [wrap(words.noNetwork)]
  const addresses = lan.map(({ url, card }) => (lan.length > 1 ? `${url}  (${card})` : url))
  const tablets = section(words.forTablets, addresses)
  if (sheet !== undefined) return [sheetPart(sheet, words), tablets, code(first.url, onTerminal)]
  return [`${tablets}\n${wrap(words.plainHttpLimits)}`, code(first.url, onTerminal)]
}

const sheetPart = (sheet: { readonly url: string; readonly fingerprint: string }, words: Words): string =>
  [
    section(words.sheetFirst, [sheet.url]),
    wrap(words.fingerprint),
    ...fingerprintLines(sheet.fingerprint).map((line) => `  ${line}`),
  ].join("\n")

const certificateParts = ({ certificateEnd }: Announcement, words: Words): readonly string[] => {
  if (certificateEnd === undefined) return []
  const { date, isPast } = certificateEnd
  return [wrap(isPast ? words.certificateEnded(date) : words.certificateEnds(date), "")]
}

/** On plain http only this computer is a place safe enough to enrol a teacher (security.md, rule 1). */
const enrolmentParts = ({ enrolment, localUrl }: Announcement, words: Words): readonly string[] => {
  if (enrolment === undefined) return []
  const isHere = enrolment.url.startsWith(localUrl)
  const title = isHere ? words.firstTeacherHere : words.firstTeacher
  return [`${section(title, [enrolment.url])}\n${wrap(words.linkLife(enrolment.validForMinutes))}`]
}

const whiteOnBlack = "\u001b[97;40m"
const usualColours = "\u001b[0m"

const code = (url: string, onTerminal: boolean): string => {
  const lines = encodeQR(url, "ascii", { border: 2 }).trimEnd().split("\n")
  return lines.map((line) => `  ${onTerminal ? whiteOnBlack + line + usualColours : line}`).join("\n")
}
