import encodeQR from "qr"
import { escapeMarkup } from "../../formats/markup.ts"
import type { Language } from "./language.ts"
import { type SheetWords, sheetWords } from "./sheet-words.ts"
import { fingerprintLines } from "./text-layout.ts"

/** What the sheet tells; addresses are full URLs without a trailing slash. */
export type Sheet = {
  readonly sheetUrl: string
  readonly appUrl: string
  readonly fingerprint: string
  readonly localName: string
  /** The language of the first page; the other one follows. */
  readonly language: Language
}

export const certificatePath = "/palabre-authority.crt"
export const profilePath = "/palabre-authority.mobileconfig"
export const stylesheetPath = "/sheet.css"

/** The sheet that a school prints: one A4 page in each language, with no script and no style attribute. */
export const buildSheet = (sheet: Sheet): string => {
  const languages: readonly Language[] = sheet.language === "fr" ? ["fr", "en"] : ["en", "fr"]
  return `<!doctype html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Palabre</title>
<link rel="stylesheet" href="${stylesheetPath}">
</head>
<body>
${languages.map((language) => page(sheet, language, sheetWords[language])).join("\n")}
</body>
</html>
`
}

const page = (sheet: Sheet, language: Language, words: SheetWords): string => `<main lang="${language}">
<h1>${escapeMarkup(words.title)}</h1>
<p>${escapeMarkup(words.purpose)}</p>
<div class="codes">
${code(words.appleCode, sheet.sheetUrl + profilePath)}
${code(words.certificateCode, sheet.sheetUrl + certificatePath)}
${code(words.appCode, sheet.appUrl)}
</div>
<div class="devices">
${words.steps.map(deviceSteps).join("\n")}
</div>
<footer>
<h2>${escapeMarkup(words.fingerprint)}</h2>
<p class="fingerprint">${fingerprintLines(sheet.fingerprint).join("<br>")}</p>
<p>${escapeMarkup(words.compare)}</p>
<p>${escapeMarkup(words.reach(sheet.localName))}</p>
</footer>
</main>`

const code = (label: string, url: string): string => {
  const picture = encodeQR(url, "svg", { border: 4 }).replace("<svg ", '<svg aria-hidden="true" ')
  return `<figure>
${picture}
<figcaption><strong>${escapeMarkup(label)}</strong><a href="${escapeMarkup(url)}">${breakable(url)}</a></figcaption>
</figure>`
}

/** Lets a long address break before its path, where the eye reads on. */
const breakable = (url: string): string => escapeMarkup(url).replace(/([^:/])\/(?=[^/])/, "$1<wbr>/")

const deviceSteps = ({ device, steps }: SheetWords["steps"][number]): string => `<section>
<h2>${device}</h2>
<ol>
${steps.map((step) => `<li>${escapeMarkup(step)}</li>`).join("\n")}
</ol>
</section>`
