/** The language of the screen: the browser's at first, then the one chosen; text waits for its catalogue. */
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react"
import { I18nProvider } from "react-aria-components/I18nProvider"
import { IntlProvider, useTranslations } from "use-intl"
import { type Language, languages, type Messages } from "./catalogue.ts"
import { loadCatalogue } from "./load-catalogue.ts"
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

/** Preferences, catalogue, number and date formats for everything inside. */
export const LanguageProvider = (props: { preferences?: Preferences; children: ReactNode }) => {
  const [inMemory] = useState(() => memoryPreferences())
  return (
    <PreferencesProvider port={props.preferences ?? inMemory}>
      <Texts>{props.children}</Texts>
    </PreferencesProvider>
  )
}

const Texts = ({ children }: { children: ReactNode }) => {
  const { language } = useLanguage()
  const [shown, setShown] = useState<{ language: Language; messages: Messages } | null>(null)
  useEffect(() => {
    let wanted = true
    void loadCatalogue(language).then((messages) => {
      if (!wanted) return
      document.documentElement.lang = language
      setShown({ language, messages })
    })
    return () => {
      wanted = false
    }
  }, [language])
  const timeZone = useMemo(() => Intl.DateTimeFormat().resolvedOptions().timeZone, [])
  if (!shown) return null
  return (
    <I18nProvider locale={shown.language === "fr" ? "fr-FR" : "en-GB"}>
      <IntlProvider locale={shown.language} messages={shown.messages} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </I18nProvider>
  )
}

const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag)
