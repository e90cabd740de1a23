/** A public page before it is one: the tree that the server writes as HTML, drawn here. */
import { createElement, type ReactNode } from "react"
import type { OpenData } from "../../../formats/exports/open-data.ts"
import "../../../formats/public-page/page.css"
import type { PageNode } from "../../../formats/public-page/node.ts"
import { sessionPage } from "../../../formats/public-page/session-page.ts"
import { pageWords } from "../../../formats/public-page/words.ts"
import { useLanguage } from "../../language/language-provider.tsx"

export const PublicPreview = ({ document }: { document: OpenData }) => {
  const { language } = useLanguage()
  // Below the heading of its panel.
  const nodes = sessionPage(document, pageWords[language], language, 3)
  return <div className="public-page public-preview">{drawAll(nodes)}</div>
}

const drawAll = (nodes: readonly PageNode[]): readonly ReactNode[] =>
  // The tree is drawn anew as a whole: its places are its keys.
  nodes.map((it, at) => draw(it, at))

const draw = (it: PageNode, key: number): ReactNode => {
  if (typeof it === "string") return it
  const { tag, class: className, children, ...marks } = it
  return createElement(tag, { key, className, ...marks }, ...drawAll(children))
}
