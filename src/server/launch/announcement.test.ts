import { expect, test } from "vitest"
import { type Announcement, buildAnnouncement } from "./announcement.ts"
import { readLanguage, wordsIn } from "./language.ts"
import { columns } from "./text-layout.ts"

const plain: Announcement = {
  localUrl: "http://localhost:3000",
  publicUrl: undefined,
  lan: [
    { url: "http://192.168.1.20:3000", card: "wlan0" },
    { url: "http://10.0.0.7:3000", card: "eth0" },
  ],
  onlyLocal: false,
  onTerminal: false,
  protection: "none",
  certificateEnd: undefined,
  sheet: undefined,
  enrolment: { url: `http://localhost:3000/enrol#${"a".repeat(64)}`, validForMinutes: 60 },
}
const lanHttps: Announcement = {
  ...plain,
  localUrl: "https://localhost:3000",
  lan: [{ url: "https://192.168.1.20:3000", card: "wlan0" }],
  protection: "lan-https",
  sheet: { url: "http://192.168.1.20:3001", fingerprint: "0123456789abcdef".repeat(4) },
  enrolment: { url: "https://192.168.1.20:3000/enrol#abc", validForMinutes: 60 },
}
const english = (announcement: Announcement): string => buildAnnouncement(announcement, wordsIn("en"))
const unwrapped = (text: string): string => text.replaceAll(/\n {2}(?=\S)/g, " ")

test("[START-6] plain http: addresses, their limits, a code and the enrolment link with its life", () => {
  const text = unwrapped(english(plain))
  expect(text).toContain("On this computer http://localhost:3000")
  expect(text).toContain("http://192.168.1.20:3000  (wlan0) http://10.0.0.7:3000  (eth0)")
  expect(text).toContain("On this address tablets can take part, but a reload without the network fails.")
  expect(text).toContain("--lan-https")
  expect(text).toContain("▀▀▀")
  expect(text).toContain("First teacher: open this link on this computer http://localhost:3000/enrol#aaaa")
  expect(text).toContain("It works once, for one hour.")
})

test("[START-6] on a terminal the code is light on dark whatever the theme; in a log it is plain text", () => {
  const ansi = "\u001b["
  expect(english(plain)).not.toContain(ansi)
  const coloured = english({ ...plain, onTerminal: true })
    .split("\n")
    .filter((line) => line.includes(ansi))
  expect(coloured.length).toBeGreaterThan(10)
  for (const line of coloured)
    expect(line.startsWith(`  ${ansi}97;40m`) && line.endsWith(`${ansi}0m`)).toBe(true)
})

test("[START-6] no enrolment link once a teacher is enrolled", () => {
  expect(english({ ...plain, enrolment: undefined })).not.toContain("teacher")
})

test("[START-6] --lan-https: the sheet, the fingerprint in full, no warning about plain http", () => {
  const text = english(lanHttps)
  expect(text).toContain("  http://192.168.1.20:3001\n")
  expect(text.match(/([0-9A-F]{2}:){15}[0-9A-F]{2}/g)).toHaveLength(2)
  expect(text).not.toContain("reload")
  expect(text).toContain("on the device you teach with")
})

test("[START-6] a public address is the one shown; network addresses are not", () => {
  const text = english({ ...plain, publicUrl: "https://palabre.school.org", enrolment: undefined })
  expect(text).toContain("https://palabre.school.org")
  expect(text).not.toContain("192.168.1.20")
})

test("[START-6] it says when only this computer, or no network, is there, and when a certificate ends", () => {
  expect(english({ ...plain, lan: [], onlyLocal: true })).toContain("because of HOST")
  expect(english({ ...plain, lan: [] })).toContain("on no network")
  const certificateEnd = { date: "2026-11-30", isPast: false }
  const text = english({ ...plain, protection: "certificate", certificateEnd })
  expect(text).toContain("ends on 2026-11-30")
  expect(text).toContain("Set BASE_URL")
})

test.each(["en", "fr"] as const)("[START-6] it fits 80 columns, links apart (%s)", (language) => {
  for (const announcement of [plain, lanHttps, { ...plain, lan: [] }]) {
    const lines = buildAnnouncement(announcement, wordsIn(language)).split("\n")
    const long = lines.filter((line) => line.length > columns && !line.includes("/enrol#"))
    expect(long).toEqual([])
  }
  expect(
    wordsIn(language)
      .help.split("\n")
      .filter((line) => line.length > columns),
  ).toEqual([])
})

test("[START-6] French where the terminal is French, else English", () => {
  expect(readLanguage({ LANG: "fr_FR.UTF-8" })).toBe("fr")
  expect(readLanguage({ LC_ALL: "en_GB.UTF-8", LANG: "fr_FR.UTF-8" })).toBe("en")
  expect(readLanguage({ LC_ALL: "", LANG: "fr" })).toBe("fr")
  expect(readLanguage({ LANG: "fry_NL" })).toBe("en")
  expect(readLanguage({})).toBe("en")
  expect(buildAnnouncement(plain, wordsIn("fr"))).toContain("Palabre est prêt.")
})
