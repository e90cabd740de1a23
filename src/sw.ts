/**
 * The app without the network: every file of this version is kept, every page is the app. A new version waits
 * until the person agrees (updates.ts), never in the middle of a session. Where the browser has Background
 * Sync, what waits on the device leaves even when no tab is open.
 */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching"
import { NavigationRoute, registerRoute } from "workbox-routing"
import { openDexieDeviceStore } from "./storage/dexie-device-store.ts"
import { createFetchTransport } from "./sync/fetch-transport.ts"
import { sendPending } from "./sync/outbox.ts"

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [/^\/api\//, /^\/healthz/, /^\/p([/?]|$)/],
  }),
)

self.addEventListener("message", (event) => {
  if (event.data === "use-new-version") void self.skipWaiting()
})
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()))

type SyncEvent = ExtendableEvent & { readonly tag: string }

const isSync = (event: Event): event is SyncEvent => "tag" in event

self.addEventListener("sync" as "message", (event: Event) => {
  if (isSync(event) && event.tag === "send-pending") event.waitUntil(sendAll())
})

const sendAll = async (): Promise<void> => {
  const store = await openDexieDeviceStore()
  const transport = createFetchTransport((path, init) => fetch(path, { ...init, credentials: "same-origin" }))
  try {
    for (const { log, hosted } of await store.logs()) {
      const { fault } = hosted ? await sendPending(transport, store, log) : { fault: null }
      // Rejecting asks the browser to try again later.
      if (fault?.type === "Offline") throw new Error("no network")
    }
  } finally {
    await store.close()
  }
}
