/** Playwright's global set-up: the registry's page is built and served once for all workers. */
import { screensAddress } from "./screens-address.ts"
import { startScreensServer } from "./screens-server.ts"

export default async () => {
  const server = await startScreensServer()
  process.env[screensAddress] = server.url
  return () => server.close()
}
