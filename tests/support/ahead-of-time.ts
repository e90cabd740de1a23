/** What the build works out so that no tablet has to. In tests, and while developing, nothing is done ahead. */
import { createHash } from "node:crypto"
import { globSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import compile from "icu-minify/compile"
import type { Plugin } from "vite"

const source = fileURLToPath(new URL("../../src/", import.meta.url))

/** What folds a state, as one hash: a snapshot that other sources made is not begun with (fold-version.ts). */
export const nameFold = (): Plugin => ({
  name: "name-fold",
  apply: "build",
  config: () => {
    const hash = createHash("sha256")
    for (const file of globSync("{domain,client}/**/*.ts", { cwd: source }).sort())
      hash.update(file).update(readFileSync(join(source, file)))
    return { define: { PALABRE_FOLD: JSON.stringify(hash.digest("hex").slice(0, 16)) } }
  },
})

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

/**
 * react-aria asks, as it is loaded, which locales the browser can write dates in: a slow tablet is busy with that
 * for 200 ms before anything is drawn. LanguageProvider always names the language.
 */
export const nameLocale = (): Plugin => ({
  name: "name-locale",
  apply: "build",
  load: (id) =>
    id.endsWith("/i18n/useDefaultLocale.mjs")
      ? `export const getDefaultLocale = () => ({ locale: "fr-FR", direction: "ltr" })
         export const useDefaultLocale = getDefaultLocale`
      : null,
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

/** The page's own words and colours stand before the script comes: styles are fetched before it. */
export const paintFirst = (): Plugin => ({
  name: "paint-first",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html) =>
      html.replace(/<(script type="module"|link rel="modulepreload")/g, '<$1 fetchpriority="low"'),
  },
})
