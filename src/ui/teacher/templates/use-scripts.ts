/** The scripts of stages: the session's own, or those of the catalogues, fetched when a facilitator first needs one. */
import { useEffect, useState } from "react"
import type { Script } from "../../../domain/session/state.ts"
import type { Stage } from "../../../domain/templates.ts"
import type { Language } from "../../language/catalogue.ts"
import { useLanguage } from "../../language/language-provider.tsx"
import { wordsIn } from "../../parts/stage-name.ts"

type Scripts = { readonly [name: string]: Script }

const held = new Map<Language, Scripts>()

const load = async (language: Language): Promise<void> => {
  const { scripts } =
    language === "fr"
      ? await import("../../messages/fr/scripts.ts")
      : await import("../../messages/en/scripts.ts")
  held.set(language, scripts)
}

export type ScriptOf = (stage: Stage) => Script

const none: Script = { say: "", watch: "" }

/** Own words hide the catalogue's; a stage without a part has the script of its kind. */
export const useScripts = (own: Scripts | undefined): ScriptOf => {
  const { language } = useLanguage()
  const [, setLoaded] = useState(0)
  useEffect(() => {
    if (held.has(language)) return
    let isWanted = true
    load(language).then(
      () => isWanted && setLoaded((count) => count + 1),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [language])
  const given = held.get(language)
  return ({ kind, part = kind }) => wordsIn(own, part) ?? wordsIn(given, part) ?? wordsIn(given, kind) ?? none
}

/** One point a line. */
export const pointsOf = (watch: string): readonly string[] =>
  watch
    .split("\n")
    .map((it) => it.trim())
    .filter((it) => it !== "")
