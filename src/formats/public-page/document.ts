/** A public page as a whole HTML document: no script, one stylesheet, nothing from elsewhere. */
import { escapeMarkup } from "../markup.ts"
import { node, nodeToHtml, type PageNode } from "./node.ts"
import type { Language } from "./page-words.ts"
import { pageWords } from "./words.ts"

export const STYLESHEET_PATH = "/p/page.css"

type Page = {
  readonly title: string
  readonly language: Language
  /** Where this page is: the other language is asked for there. */
  readonly path: string
  /** Where the same is for programs. */
  readonly data?: string
  /** The way up: the list of the school. Left out on the list itself. */
  readonly isList?: boolean
  readonly body: readonly PageNode[]
}

export const pageToHtml = ({ title, language, path, data, isList, body }: Page): string => {
  const words = pageWords[language]
  const other = language === "fr" ? "en" : "fr"
  const top = node(
    "div",
    { class: "public-top" },
    ...(isList ? [] : [node("a", { href: `/p?lang=${language}` }, words.school)]),
    node("a", { href: `${path}?lang=${other}`, lang: other }, words.other),
  )
  const links = [
    ...(data === undefined ? [] : [node("a", { href: data }, words.data)]),
    node("a", { href: `/p/api?lang=${language}` }, words.aboutData),
  ]
  const main = [...body, node("div", { class: "public-foot" }, ...links)].map(nodeToHtml).join("\n")
  const alternate =
    data === undefined ? "" : `<link rel="alternate" type="application/json" href="${escapeMarkup(data)}">`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(title)}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="${STYLESHEET_PATH}">
${alternate}
</head>
<body class="public-body">
<div class="public-page" lang="${language}">
<nav>${nodeToHtml(top)}</nav>
<main>
${main}
</main>
</div>
</body>
</html>
`
}
