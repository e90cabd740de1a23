/**
 * The app without the network: every file of this version is kept, every page is the app. A new version waits
 * until the person agrees (client: src/ui/updates.tsx), never in the middle of a stage.
 */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching"
import { NavigationRoute, registerRoute } from "workbox-routing"

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: [/^\/api\//, /^\/healthz/] }),
)

self.addEventListener("message", (event) => {
  if (event.data === "use-new-version") void self.skipWaiting()
})
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()))
