/** Builds the page that shows registered screens and serves it, apart from the app's own build. */
import { fileURLToPath } from "node:url"
import optimizeLocales from "@react-aria/optimize-locales-plugin"
import react from "@vitejs/plugin-react"
import { build, type InlineConfig, preview } from "vite"

const root = fileURLToPath(new URL("./screens-page/", import.meta.url))
const outDir = fileURLToPath(new URL("../../.cache/screens/", import.meta.url))

const config: InlineConfig = {
  root,
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  plugins: [react(), { ...optimizeLocales.vite({ locales: ["en-US", "fr-FR"] }), enforce: "pre" }],
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    assetsInlineLimit: 0,
  },
}

export type ScreensServer = { url: string; close: () => Promise<void> }

export const startScreensServer = async (): Promise<ScreensServer> => {
  await build(config)
  const server = await preview({
    ...config,
    preview: { host: "127.0.0.1", port: 4000 + (process.pid % 20_000) },
  })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error("The screens page has no address")
  return { url, close: () => server.close() }
}
