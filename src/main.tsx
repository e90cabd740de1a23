/** Wires the browser: real storage, network, clock and chance go in here and nowhere else. */
import { type ReactNode, StrictMode, startTransition } from "react"
import { createRoot } from "react-dom/client"
import { createPalabre } from "./client/palabre.ts"
import { openDexieDeviceStore } from "./storage/dexie-device-store.ts"
import { isStorageFault } from "./storage/storage-fault.ts"
import { openTabChannel } from "./storage/tab-channel.ts"
import { createFetchTransport } from "./sync/fetch-transport.ts"
import type { Timers } from "./sync/transport.ts"
import { App, preloadRoom } from "./ui/app.tsx"
import { PalabreContext } from "./ui/client-context.tsx"
import "./ui/global.css"
import { languages } from "./ui/language/catalogue.ts"
import { browserLanguage, LanguageProvider } from "./ui/language/language-provider.tsx"
import { everyonesTexts } from "./ui/language/load-catalogue.ts"
import { memoryPreferences, type Preferences } from "./ui/language/preferences.tsx"
import { fetchLater } from "./ui/later.tsx"
import { ToastProvider } from "./ui/parts/toast.tsx"
import { StartFault, type StartProblem } from "./ui/start-fault.tsx"
import { readPreferences } from "./ui/stored-preferences.ts"
import { sendLater, startUpdates } from "./updates.ts"

const timers: Timers = {
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      signal?.addEventListener("abort", () => {
        clearTimeout(timer)
        resolve()
      })
    }),
}

const root = createRoot(document.getElementById("root") ?? document.body)

/** In slices: a slow tablet stays free to scroll and to tap. */
const show = (preferences: Preferences, content: ReactNode): void =>
  startTransition(() =>
    root.render(
      <StrictMode>
        <LanguageProvider preferences={preferences}>
          <ToastProvider>{content}</ToastProvider>
        </LanguageProvider>
      </StrictMode>,
    ),
  )

/** Fetched while the storage opens. What does not arrive is asked for again where it is needed. */
const firstScreen = Promise.allSettled([
  preloadRoom(location.pathname),
  everyonesTexts.load(browserLanguage()),
])

const start = async (): Promise<void> => {
  const closing: { tell: () => void } = { tell: () => undefined }
  const store = await openDexieDeviceStore("palabre", {
    onClosed: (why) => {
      if (why === "Replaced") closing.tell()
    },
  })
  const tabs = openTabChannel("palabre")
  const palabre = await createPalabre({
    ...{ store, timers, now: Date.now },
    announce: (log) => {
      tabs.post({ log })
      sendLater()
    },
    transport: createFetchTransport((path, init) => fetch(path, { ...init, credentials: "same-origin" })),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  })
  closing.tell = palabre.storageReplaced
  tabs.listen(({ log }) => void palabre.refreshLog(log))
  addEventListener("online", palabre.retryAll)
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && palabre.retryAll(),
  )
  const preferences = await readPreferences(store)
  await firstScreen
  show(
    preferences,
    <PalabreContext value={palabre}>
      <App />
    </PalabreContext>,
  )
  // Not before: to prove its key takes a slow tablet a while.
  void palabre.refresh()
  void navigator.storage?.persist?.()
}

// Who changes the language may have no network by then.
for (const language of languages) fetchLater(() => everyonesTexts.load(language))
const started = start().catch((error: unknown) => {
  const problem: StartProblem = isStorageFault(error) ? error.type : "StorageLost"
  show(memoryPreferences(), <StartFault problem={problem} onRetry={() => location.reload()} />)
})
// To keep the whole app would hold up what the first screen waits for; what hangs may need the next version.
void Promise.race([started, timers.sleep(10_000)]).then(startUpdates)
