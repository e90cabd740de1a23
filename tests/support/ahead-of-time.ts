/** What the build works out so that no tablet has to. In tests, and while developing, nothing is done ahead. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import compile from "icu-minify/compile"
import type { HtmlTagDescriptor, Plugin } from "vite"

type Tree = { readonly [key: string]: string | Tree }

const exportsOf = async (id: string): Promise<Readonly<Record<string, unknown>>> =>
  import(pathToFileURL(id).href)

const writeExports = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join("\n")

const compiled = (tree: Tree): object =>
  Object.fromEntries(
    Object.entries(tree).map(([key, it]) => [key, typeof it === "string" ? compile(it) : compiled(it)]),
  )

/** A file of messages: its exports are trees of strings. */
const isMessages = (id: string): boolean => /\/ui\/messages\/\w+\/(?!catalogue|teacher\.)[\w-]+\.ts$/.test(id)

/** Without the parser a pupil's tablet fetches 9 kB less and parses nothing. */
export const compileMessages = (): Plugin => ({
  name: "compile-messages",
  apply: "build",
  config: () => ({
    resolve: { alias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  }),
  load: async (id) => {
    if (!isMessages(id)) return null
    const groups = Object.entries(await exportsOf(id)).map(([name, tree]) => [name, compiled(tree as Tree)])
    return writeExports(Object.fromEntries(groups))
  },
})

export const growTree = (): Plugin => ({
  name: "grow-tree",
  apply: "build",
  load: async (id) => (id.endsWith("/art/grown-tree.ts") ? writeExports(await exportsOf(id)) : null),
})

/** For the server (src/server/http/server.ts): better than it can while somebody waits. */
export const compressAssets = (): Plugin => ({
  name: "compress-assets",
  apply: "build",
  writeBundle: ({ dir = "" }, bundle) => {
    for (const file of Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name))) {
      const bytes = readFileSync(join(dir, file))
      writeFileSync(join(dir, `${file}.br`), brotliCompressSync(bytes))
      writeFileSync(join(dir, `${file}.gz`), gzipSync(bytes, { level: 9 }))
    }
  },
})

const linkTo = (file: string): HtmlTagDescriptor => {
  const way = file.endsWith(".css") ? { rel: "preload", as: "style" } : { rel: "modulepreload" }
  return { tag: "link", attrs: { ...way, crossorigin: true, href: `/${file}` }, injectTo: "head" }
}

/** The pupils' room comes with the page, not after its script: the page names its files. */
export const preloadRoom = (room: string): Plugin => ({
  name: "preload-room",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {} }) => {
      const files = new Set<string>()
      const add = (name: string | undefined): void => {
        const chunk = name === undefined ? undefined : bundle[name]
        if (chunk?.type !== "chunk" || files.has(chunk.fileName)) return
        files.add(chunk.fileName)
        for (const it of chunk.viteMetadata?.importedCss ?? []) files.add(it)
        for (const it of chunk.imports) add(it)
      }
      add(
        Object.values(bundle).find((it) => it.type === "chunk" && it.facadeModuleId?.endsWith(room))
          ?.fileName,
      )
      return [...files].filter((file) => !html.includes(file)).map(linkTo)
    },
  },
})
