/** The description of the API (OpenAPI 3.1) for people: what is open to everybody in full, the rest by name. */
import { node, type PageNode } from "./node.ts"
import type { PageWords } from "./page-words.ts"

export type Described = {
  readonly summary: string
  readonly parameters: readonly object[]
  readonly responses: { readonly [status: string]: object }
  readonly security: readonly object[]
}
export type ApiDescription = {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Described } }
}
type Parameter = { readonly name?: string; readonly description?: string }
type Response = {
  readonly description?: string
  readonly content?: { readonly "application/json"?: { readonly schema?: Schema } }
}
type Schema = {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: { readonly [name: string]: Schema }
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

const OPEN = "/api/public/"

export const apiPage = ({ paths }: ApiDescription, words: PageWords): readonly PageNode[] => {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => ({ path, method: method.toUpperCase(), ...it })),
  )
  const { api } = words
  return [
    node("div", { class: "public-head" }, node("h1", {}, api.title), node("p", {}, api.lead)),
    node(
      "ul",
      { class: "public-sessions" },
      node("li", {}, node("a", { href: "/api/openapi.json" }, api.description)),
      node("li", {}, node("a", { href: "/open-data.schema.json" }, api.schema)),
      node("li", {}, node("a", { href: "/p" }, words.list)),
    ),
    node(
      "section",
      { class: "public-part" },
      node("h2", {}, api.open),
      ...all.filter((it) => it.path.startsWith(OPEN)).map((it) => operation(it, words)),
    ),
    node(
      "section",
      { class: "public-part" },
      node("h2", {}, api.devices),
      node("p", {}, api.devicesLead),
      node(
        "ul",
        {},
        ...all
          .filter((it) => !it.path.startsWith(OPEN))
          .map((it) =>
            node(
              "li",
              {},
              node("code", {}, `${it.method} ${it.path}`),
              `${words.colon} `,
              english(it.summary),
            ),
          ),
      ),
    ),
  ]
}

/** The description is written in English. */
const english = (text: string): PageNode => node("span", { lang: "en" }, text)

type Operation = Described & { readonly path: string; readonly method: string }

const operation = (it: Operation, { api, colon }: PageWords): PageNode =>
  node(
    "div",
    { class: "public-poll" },
    node("h3", {}, node("code", {}, `${it.method} ${it.path}`)),
    node("p", {}, english(it.summary)),
    ...it.parameters.map((raw) => {
      const { name = "", description = "" } = raw as Parameter
      const about = description === "" ? [] : [`${colon} `, english(description)]
      return node("p", {}, node("b", {}, api.asks), " ", node("code", {}, name), ...about)
    }),
    ...Object.entries(it.responses).flatMap(([status, raw]) => {
      const { description = "", content } = raw as Response
      if (status === "default") return []
      const schema = content?.["application/json"]?.schema
      const title = node(
        "p",
        {},
        node("b", {}, `${api.answers} ${status}`),
        `${colon} `,
        english(description),
      )
      return schema === undefined ? [title] : [title, fields(schema, api)]
    }),
  )

const fields = (schema: Schema, api: PageWords["api"]): PageNode => {
  const heading = (text: string) => node("th", { scope: "col" }, text)
  return node(
    "table",
    { class: "public-wide" },
    node("thead", {}, node("tr", {}, heading(api.field), heading(api.type), heading(api.meaning))),
    node(
      "tbody",
      {},
      ...flat(schema, "").map((it) =>
        node(
          "tr",
          {},
          node("th", { scope: "row" }, node("code", {}, it.name)),
          node("td", {}, it.form),
          node("td", {}, english(it.meaning)),
        ),
      ),
    ),
  )
}

type Field = { readonly name: string; readonly form: string; readonly meaning: string }

/** Every field under the name by which one gets at it: `contributions[].text`. */
const flat = (schema: Schema, under: string): readonly Field[] => {
  const { isNull, inner } = unwrapped(schema)
  const { properties, items } = inner
  const children = properties
    ? Object.entries(properties).flatMap(([name, it]) => flat(it, under === "" ? name : `${under}.${name}`))
    : items
      ? flat(items, `${under}[]`).filter((it) => it.name !== `${under}[]`)
      : []
  if (under === "") return children
  const meaning = schema.description ?? inner.description ?? ""
  return [{ name: under, form: `${formOf(inner)}${isNull ? ", null" : ""}`, meaning }, ...children]
}

const unwrapped = (schema: Schema): { isNull: boolean; inner: Schema } => {
  const options = schema.anyOf?.filter((it) => it.type !== "null") ?? []
  const [only] = options
  return options.length === 1 && only ? { isNull: true, inner: only } : { isNull: false, inner: schema }
}

const formOf = ({ type, enum: values, const: value, items }: Schema): string => {
  if (value !== undefined) return JSON.stringify(value)
  if (values) return values.map((it) => JSON.stringify(it)).join(" | ")
  if (items) return `${formOf(unwrapped(items).inner)}[]`
  return [type ?? ""].flat().join(" | ")
}
