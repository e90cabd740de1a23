/** What a person chose about how the app reads: kept by a port, applied to <html>, never by style attributes. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from "react"

export type PreferenceValues = {
  /** null follows the browser. */
  language: "fr" | "en" | null
  /** 0 is the usual spacing, 1 the widest. */
  spacing: number
  font: "hyperlegible" | "opendyslexic"
  contrast: "system" | "more"
  theme: "system" | "light" | "dark"
  sound: boolean
}

/** Keeps the values on this device. `read` is called once, at the start; `save` after each change. */
export type Preferences = {
  read: () => Partial<PreferenceValues>
  save: (values: PreferenceValues) => void
}

const defaults: PreferenceValues = {
  language: null,
  spacing: 0,
  font: "hyperlegible",
  contrast: "system",
  theme: "system",
  sound: false,
}

/** Forgets everything when the page closes: for tests, and where nothing may be stored. */
export const memoryPreferences = (first: Partial<PreferenceValues> = {}): Preferences => {
  let values = first
  return {
    read: () => values,
    save: (next) => {
      values = next
    },
  }
}

type Chosen = { values: PreferenceValues; change: (part: Partial<PreferenceValues>) => void }

const ChosenContext = createContext<Chosen | null>(null)

/** The values and the way to change some of them. */
export const usePreferences = (): Chosen => {
  const chosen = useContext(ChosenContext)
  if (!chosen) throw new Error("usePreferences needs a LanguageProvider above it")
  return chosen
}

export const PreferencesProvider = ({ port, children }: { port: Preferences; children: ReactNode }) => {
  const [values, setValues] = useState<PreferenceValues>(() => ({ ...defaults, ...port.read() }))
  const change = useCallback(
    (part: Partial<PreferenceValues>) => {
      const next = { ...values, ...part }
      port.save(next)
      setValues(next)
    },
    [port, values],
  )
  useLayoutEffect(() => applyToDocument(values), [values])
  const chosen = useMemo(() => ({ values, change }), [values, change])
  return <ChosenContext value={chosen}>{children}</ChosenContext>
}

const applyToDocument = ({ spacing, font, contrast, theme }: PreferenceValues) => {
  const root = document.documentElement
  root.style.setProperty("--reading-spacing", String(spacing))
  for (const [name, value] of Object.entries({ font, contrast, theme })) {
    if (value === "system") delete root.dataset[name]
    else root.dataset[name] = value
  }
}
