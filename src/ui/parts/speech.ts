/** Reading aloud. Text never leaves the device: only voices that live on it (`localService`) are used. */

export type SpeechState = "ready" | "noVoice" | "unsupported"

/** One voice at a time: `say` stops what was being said. */
export type Speech = {
  stateFor: (language: string) => SpeechState
  /** `onEnd` is called once, when it ends, fails or is stopped. Returns the stop. */
  say: (text: string, language: string, onEnd: () => void) => () => void
  /** Voices may appear after the page: `changed` is called when they do. Returns the unsubscription. */
  onVoicesChanged: (changed: () => void) => () => void
}

const unsupported: Speech = {
  stateFor: () => "unsupported",
  say: (_text, _language, onEnd) => {
    onEnd()
    return () => {}
  },
  onVoicesChanged: () => () => {},
}

export const browserSpeech = (): Speech => {
  if (!("speechSynthesis" in globalThis)) return unsupported
  const synthesis = globalThis.speechSynthesis
  let stopLast = () => {}
  const listeners = new Set<() => void>()
  // A long list asks for each of its cards: once there is a voice, the browser is not asked again.
  const found = new Map<string, SpeechSynthesisVoice>()
  synthesis.addEventListener?.("voiceschanged", () => {
    found.clear()
    for (const changed of listeners) changed()
  })
  const look = (language: string) =>
    synthesis
      .getVoices()
      .find((voice) => voice.localService && voice.lang.slice(0, 2).toLowerCase() === language)
  const voiceFor = (language: string) => {
    const voice = found.get(language) ?? look(language)
    if (voice) found.set(language, voice)
    return voice
  }
  return {
    stateFor: (language) => (voiceFor(language) ? "ready" : "noVoice"),
    say: (text, language, onEnd) => {
      stopLast()
      const voice = voiceFor(language)
      const utterance = new SpeechSynthesisUtterance(text)
      let isOver = false
      const end = () => {
        if (isOver) return
        isOver = true
        onEnd()
      }
      const stop = () => {
        if (!isOver) synthesis.cancel()
        end()
      }
      stopLast = stop
      if (!voice) {
        end()
        return stop
      }
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.onend = end
      utterance.onerror = end
      synthesis.speak(utterance)
      return stop
    },
    onVoicesChanged: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
