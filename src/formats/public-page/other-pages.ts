/** The other public pages: the list of what the school has published, and what is no longer there. */
import { longDate } from "../exports/minutes.ts"
import type { PublicSessions } from "../exports/publication.ts"
import { node, type PageNode, said } from "./node.ts"
import type { Language, PageWords } from "./page-words.ts"

export const listPage = (
  { sessions, next }: Pick<PublicSessions, "sessions" | "next">,
  words: PageWords,
  language: Language,
): readonly PageNode[] => [
  head(words.list, sessions.length === 0 ? words.listEmpty : words.listLead),
  node(
    "ul",
    { class: "public-sessions" },
    ...sessions.map((it) =>
      node(
        "li",
        {},
        said("a", it.question, { href: `${it.page}?lang=${language}` }),
        node("p", { class: "public-soft" }, longDate(it.heldOn, language)),
      ),
    ),
  ),
  ...(next === null
    ? []
    : [node("p", {}, node("a", { href: `/p?lang=${language}&after=${next}` }, words.more))]),
]

export const gonePage = (words: PageWords): readonly PageNode[] => [head(words.gone, words.goneNext)]

export const unreadablePage = (words: PageWords): readonly PageNode[] => [
  head(words.unreadable, words.unreadableNext),
]

export const missingPage = (words: PageWords): readonly PageNode[] => [head(words.missing, words.missingNext)]

const head = (title: string, lead: string): PageNode =>
  node("div", { class: "public-head" }, node("h1", {}, title), node("p", {}, lead))
