/**
 * What a public page says, as a tree: the server writes it as HTML, the facilitator's screen shows the same one
 * before it is published. So what is seen first is what everybody sees.
 */
import { escapeMarkup } from "../markup.ts"

type Tag = "section" | "div" | "p" | "ul" | "ol" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "a" | "b" | Table
type Table = "table" | "caption" | "thead" | "tbody" | "tr" | "th" | "td" | "code" | "span"

export type PageNode =
  | string
  | {
      readonly tag: Tag
      readonly class?: string
      readonly href?: string
      /** Of words that people wrote: their own direction. */
      readonly dir?: "auto"
      readonly lang?: string
      readonly scope?: "row" | "col"
      readonly id?: string
      readonly children: readonly PageNode[]
    }

type Marks = Omit<Exclude<PageNode, string>, "tag" | "children">

export const node = (tag: Tag, marks: Marks, ...children: readonly PageNode[]): PageNode => ({
  ...{ tag, ...marks },
  children,
})

/** Somebody's own words. */
export const said = (tag: Tag, words: string, marks: Marks = {}): PageNode =>
  node(tag, { ...marks, dir: "auto" }, words)

const marks = ["class", "href", "dir", "lang", "scope", "id"] as const

export const nodeToHtml = (it: PageNode): string => {
  if (typeof it === "string") return escapeMarkup(it)
  const written = marks.map((name) =>
    it[name] === undefined ? "" : ` ${name}="${escapeMarkup(String(it[name]))}"`,
  )
  return `<${it.tag}${written.join("")}>${it.children.map(nodeToHtml).join("")}</${it.tag}>`
}

/** Every word of it. */
export const nodeToText = (it: PageNode): string =>
  typeof it === "string" ? it : it.children.map(nodeToText).join("\n")
