/** The language of the screen: the browser's at first, then the one chosen; text waits for its catalogue. */
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useState } from "react"
import { I18nProvider } from "react-aria-components/I18nProvider"
import { IntlProvider, useTranslations } from "use-intl"
import { type Language, languages } from "./catalogue.ts"
import { type Catalogue, everyonesTexts } from "./load-catalogue.ts"
import { memoryPreferences, type Preferences, PreferencesProvider, usePreferences } from "./preferences.tsx"

/** `useText("pupil")` gives `text("propose.send")`: a wrong key or a missing argument fails the type check. */
export const useText: typeof useTranslations = useTranslations

/** French where the browser's list names it before English or names neither. */
export const browserLanguage = (preferred: readonly string[] = navigator.languages): Language =>
  preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? "fr"

/** The language on screen, those there are, and the switch. */
export const useLanguage = () => {
  const { values, change } = usePreferences()
  const setLanguage = useCallback((language: Language) => change({ language }), [change])
  return { language: values.language ?? browserLanguage(), languages, setLanguage }
}

type Props = { preferences?: Preferences; texts?: Catalogue; children: ReactNode }

/** Preferences and catalogue for everything inside. */
export const LanguageProvider = ({ preferences, texts = everyonesTexts, children }: Props) => {
  const [inMemory] = useState(() => memoryPreferences())
  return (
    <PreferencesProvider port={preferences ?? inMemory}>
      <Texts from={texts}>{children}</Texts>
    </PreferencesProvider>
  )
}

/** Another language is shown once all of its texts are there. */
export const Texts = ({ from, children }: { from: Catalogue; children: ReactNode }) => {
  const { language } = useLanguage()
  const shown = useShown(from, language)
  if (!shown) return null
  return (
    <I18nProvider locale={shown.language === "fr" ? "fr-FR" : "en-GB"}>
      <IntlProvider locale={shown.language} messages={shown.messages}>
        {children}
      </IntlProvider>
    </I18nProvider>
  )
}

const useShown = (from: Catalogue, language: Language) => {
  const [shown, setShown] = useState(() => {
    const messages = from.held(language)
    return messages ? { language, messages } : null
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let isWanted = true
    const load = () =>
      from.load(language).then(
        (messages) => isWanted && setShown({ language, messages }),
        // No network: the texts of before stay, and these are asked for again.
        () => {
          if (isWanted) timer = setTimeout(load, againAfter)
        },
      )
    if (shown?.language !== language) void load()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [from, language, shown])
  useLayoutEffect(() => {
    if (shown) document.documentElement.lang = shown.language
  }, [shown])
  return shown
}

const againAfter = 2000

const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag)
