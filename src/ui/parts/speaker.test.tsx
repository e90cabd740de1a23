import { cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, describe, expect, it, vi } from "vitest"
import { LanguageProvider } from "../language/language-provider.tsx"
import { memoryPreferences } from "../language/preferences.tsx"
import { Speaker, SpeechContext } from "./speaker.tsx"
import { browserSpeech, type Speech, type SpeechState } from "./speech.ts"

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const voice = (state: SpeechState) => {
  const stop = vi.fn()
  const say = vi.fn<Speech["say"]>((_text, _language, onEnd) => () => {
    stop()
    onEnd()
  })
  return { stop, say, stateFor: () => state, onVoicesChanged: () => () => {} }
}

const show = (speech: Speech, text = "Everyone listens.", isNamed = false) =>
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <SpeechContext value={speech}>
        <Speaker text={text} isNamed={isNamed} />
      </SpeechContext>
    </LanguageProvider>,
  )

describe("reading aloud", () => {
  it("says the text in the screen's language, and stops when asked", async () => {
    const speech = voice("ready")
    show(speech)
    fireEvent.click(await screen.findByRole("button", { name: "Read aloud" }))
    expect(speech.say.mock.calls[0]?.slice(0, 2)).toEqual(["Everyone listens.", "en"])
    fireEvent.click(screen.getByRole("button", { name: "Stop reading" }))
    expect(speech.stop).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole("button", { name: "Read aloud" })).not.toBeNull()
  })

  it("stops when the screen goes", async () => {
    const speech = voice("ready")
    const { unmount } = show(speech)
    fireEvent.click(await screen.findByRole("button", { name: "Read aloud" }))
    unmount()
    expect(speech.stop).toHaveBeenCalledTimes(1)
  })

  it("says why where there is no voice", async () => {
    // The words arrive in a file of their own.
    await import("./voice-missing.tsx")
    show(voice("noVoice"))
    fireEvent.click(await screen.findByRole("button", { name: "Read aloud" }))
    expect((await screen.findByRole("dialog")).textContent).toContain("There is none yet.")
  })
})

describe("many voices on one screen", () => {
  it("say in their names what each of them reads, not more than tells them apart", async () => {
    const long = "A quiet corner under the shelter, with books and cushions, and somebody who tidies it up."
    const { unmount } = show(voice("ready"), long, true)
    const button = await screen.findByRole("button", { name: /^Read aloud: A quiet corner/ })
    expect(button.getAttribute("aria-label")?.length).toBeLessThan(80)
    unmount()
    show(voice("noVoice"), long, true)
    expect(await screen.findByRole("button", { name: /^Read aloud: A quiet corner/ })).not.toBeNull()
  })
})

describe("the browser's voices", () => {
  const synthesis = (voices: { lang: string; localService: boolean }[]) => {
    vi.stubGlobal("speechSynthesis", { getVoices: () => voices })
    return browserSpeech()
  }

  it("[ORIGIN-2] never uses a voice of the network: text stays on the device", () => {
    expect(synthesis([{ lang: "fr-FR", localService: false }]).stateFor("fr")).toBe("noVoice")
    expect(synthesis([{ lang: "en-US", localService: true }]).stateFor("fr")).toBe("noVoice")
    expect(synthesis([{ lang: "fr_CA", localService: true }]).stateFor("fr")).toBe("ready")
  })

  it("are looked for once, and again when they change: a long list asks for each of its cards", () => {
    let change = () => {}
    const getVoices = vi.fn(() => [{ lang: "fr-FR", localService: true }])
    vi.stubGlobal("speechSynthesis", {
      getVoices,
      addEventListener: (_type: string, changed: () => void) => {
        change = changed
      },
    })
    const speech = browserSpeech()
    const heard = vi.fn()
    speech.onVoicesChanged(heard)
    for (let at = 0; at < 1000; at += 1) expect(speech.stateFor("fr")).toBe("ready")
    expect(getVoices).toHaveBeenCalledTimes(1)
    getVoices.mockReturnValue([])
    change()
    expect(heard).toHaveBeenCalledTimes(1)
    expect(speech.stateFor("fr")).toBe("noVoice")
  })
})
