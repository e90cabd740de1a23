/** Registers the service worker and tells when a new version of the app waits. */
import { updates } from "./ui/updates.tsx"

const PATIENCE = 3_000

type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}

/** The one policy of this app: it returns the address of the built worker, and nothing else. */
const trusted = (url: "/sw.js"): string => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const createScriptURL = () => url
  return trustedTypes?.createPolicy("palabre", { createScriptURL }).createScriptURL(url) ?? url
}

export const startUpdates = (): void => {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return
  const { serviceWorker } = navigator
  void serviceWorker.register(trusted("/sw.js"), { updateViaCache: "none" }).then((registration) => {
    const tell = (worker: ServiceWorker | null) => {
      if (!worker || !serviceWorker.controller) return
      const apply = () => {
        // It took over by itself, between two pages, or a later one replaced it: nothing more will change.
        if (worker.state !== "installed") return location.reload()
        serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true })
        worker.postMessage("use-new-version")
        // A browser may hold it back for minutes while the old one has work: a page that is left frees it.
        setTimeout(() => location.reload(), PATIENCE)
      }
      updates.setState({ isWaiting: true, apply })
    }
    const watch = (worker: ServiceWorker | null) =>
      worker?.addEventListener("statechange", () => worker.state === "installed" && tell(worker))
    tell(registration.waiting)
    // It may have been found before this page was ready to hear of it.
    watch(registration.installing)
    registration.addEventListener("updatefound", () => watch(registration.installing))
  })
}

type SyncManager = { readonly register: (tag: string) => Promise<void> }

/** Asks the browser to send what waits when the network is back, even with no tab open. iPads cannot. */
export const sendLater = (): void => {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return
  void navigator.serviceWorker.getRegistration().then((registration) => {
    const { sync } = (registration ?? {}) as { sync?: SyncManager }
    return sync?.register("send-pending").catch(() => undefined)
  })
}
