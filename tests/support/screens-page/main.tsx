/**
 * Shows one registered screen in one state, inside the app's own providers:
 * `?screen=parts&state=buttons&lang=fr&theme=dark`, or `window.palabreShow(…)` without loading again.
 */
import { flushSync } from "react-dom"
import { createRoot } from "react-dom/client"
import "../../../src/ui/global.css"
import type { Language } from "../../../src/ui/language/catalogue.ts"
import { LanguageProvider } from "../../../src/ui/language/language-provider.tsx"
import { facilitatorsTexts } from "../../../src/ui/language/load-catalogue.ts"
import { memoryPreferences } from "../../../src/ui/language/preferences.tsx"
import { SpeechContext } from "../../../src/ui/parts/speaker.tsx"
import type { Speech } from "../../../src/ui/parts/speech.ts"
import { ToastProvider } from "../../../src/ui/parts/toast.tsx"
import { type ScreenSize, screenSizes, sizesOf } from "../../../src/ui/registry/entry.ts"
import { screens } from "../../../src/ui/registry/screens.ts"

export type Shown = {
  screen: string
  state: string
  lang: Language
  theme: "light" | "dark"
  /** OpenDyslexic with the widest letters, words and lines. */
  isWidest?: boolean
}

export type ListedScreen = {
  id: string
  room: string
  route: string | null
  isDialog: boolean
  sizes: { name: ScreenSize; width: number; height: number }[]
  states: string[]
}

declare global {
  interface Window {
    palabreScreens: ListedScreen[]
    palabreShow: (shown: Shown) => Promise<void>
    /** After the window changed its size. */
    palabreQuiet: () => Promise<void>
  }
}

/** A voice that is there on every machine and says nothing: pictures do not depend on what is installed. */
const quietVoice: Speech = {
  stateFor: () => "ready",
  say: (_text, _language, onEnd) => onEnd,
  onVoicesChanged: () => () => {},
}

// The QR encoder is fetched lazily: a picture must not come before it.
await import("qr")

const widest = { spacing: 1, font: "opendyslexic" } as const

const root = createRoot(document.getElementById("root") ?? document.body)
let times = 0

const show = async ({ screen, state, lang, theme, isWidest = false }: Shown) => {
  const render = screens.find((each) => each.id === screen)?.states[state]
  if (!render) throw new Error(`No screen ${screen} in state ${state}`)
  const State = render
  // Its words are there before it is: an empty page is quiet too.
  await facilitatorsTexts.load(lang)
  scrollTo(0, 0)
  const page = (
    <LanguageProvider
      key={times++}
      texts={facilitatorsTexts}
      preferences={memoryPreferences({ language: lang, theme, ...(isWidest ? widest : {}) })}
    >
      <SpeechContext value={quietVoice}>
        <ToastProvider>
          <State />
        </ToastProvider>
      </SpeechContext>
    </LanguageProvider>
  )
  // A busy machine may draw later than `quiet` waits.
  flushSync(() => root.render(page))
  await quiet()
  await document.fonts.ready
  // A dialog that focuses a field waits, unseen, for the keyboard of a tablet (react-aria's useEnterAnimation).
  while (document.querySelector("[style*='mask-image']")) await nextFrame()
  settle()
}

/** What fades or moves in has arrived; what turns for ever goes on. */
const settle = () => {
  for (const each of document.getAnimations())
    if (each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) each.finish()
}

/** When nothing on the page has changed for a moment, or after a second at most. */
const quiet = (first = 120) =>
  new Promise<void>((resolve) => {
    let timer = setTimeout(finish, first)
    const last = setTimeout(finish, 1500)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(finish, 60)
    })
    function finish() {
      clearTimeout(last)
      observer.disconnect()
      resolve()
    }
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

window.palabreScreens = screens.map((entry) => ({
  id: entry.id,
  room: entry.room,
  route: entry.route ?? null,
  isDialog: entry.dialog !== undefined,
  sizes: sizesOf(entry).map((name) => ({ name, ...screenSizes[name] })),
  states: Object.keys(entry.states),
}))
window.palabreShow = show
window.palabreQuiet = async () => {
  // What follows the size does so in the frames after it.
  await nextFrame()
  await quiet(16)
}

const asked = new URLSearchParams(location.search)
const first = screens.find((entry) => entry.id === asked.get("screen"))
if (first)
  await show({
    screen: first.id,
    state: asked.get("state") ?? Object.keys(first.states)[0] ?? "",
    lang: asked.get("lang") === "en" ? "en" : "fr",
    theme: asked.get("theme") === "dark" ? "dark" : "light",
  })
