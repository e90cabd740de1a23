/**
 * In the built app messages are compiled and the parser stays out: a pupil's tablet fetches 9 kB less and parses
 * nothing. Elsewhere they are as they were written.
 */
import { pathToFileURL } from "node:url"
import compile from "icu-minify/compile"
import type { Plugin } from "vite"

type Tree = { readonly [key: string]: string | Tree }

const compiled = (tree: Tree): object =>
  Object.fromEntries(
    Object.entries(tree).map(([key, it]) => [key, typeof it === "string" ? compile(it) : compiled(it)]),
  )

/** A file of messages: its exports are trees of strings. */
const isMessages = (id: string): boolean => /\/ui\/messages\/\w+\/(?!catalogue|teacher\.)[\w-]+\.ts$/.test(id)

export const compileMessages = (): Plugin => ({
  name: "compile-messages",
  apply: "build",
  config: () => ({
    resolve: { alias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  }),
  load: async (id) => {
    if (!isMessages(id)) return null
    const groups: Record<string, Tree> = await import(pathToFileURL(id).href)
    return Object.entries(groups)
      .map(([name, tree]) => `export const ${name} = ${JSON.stringify(compiled(tree))}`)
      .join("\n")
  },
})
