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

const show = (speech: Speech) =>
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <SpeechContext value={speech}>
        <Speaker text="Everyone listens." />
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
    show(voice("noVoice"))
    fireEvent.click(await screen.findByRole("button", { name: "Read aloud" }))
    expect((await screen.findByRole("dialog")).textContent).toContain("There is none yet.")
  })
})

describe("the browser's voices", () => {
  const synthesis = (voices: { lang: string; localService: boolean }[]) => {
    vi.stubGlobal("speechSynthesis", { getVoices: () => voices })
    return browserSpeech()
  }

  it("never uses a voice of the network: text stays on the device", () => {
    expect(synthesis([{ lang: "fr-FR", localService: false }]).stateFor("fr")).toBe("noVoice")
    expect(synthesis([{ lang: "en-US", localService: true }]).stateFor("fr")).toBe("noVoice")
    expect(synthesis([{ lang: "fr_CA", localService: true }]).stateFor("fr")).toBe("ready")
  })
})
