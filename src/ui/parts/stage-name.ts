/**
 * What a stage is called: in the session's own words, by its part, or by its kind. The names of parts are fetched
 * when a session has some: a quick question needs none.
 */
import { useCallback, useEffect, useState } from "react"
import type { PublicState } from "../../domain/session/state.ts"
import type { Stage } from "../../domain/templates.ts"
import type { Language } from "../language/catalogue.ts"
import { useLanguage, useText } from "../language/language-provider.tsx"

type Words = { readonly [part: string]: string }

const held = new Map<Language, Words>()

const load = async (language: Language): Promise<void> => {
  const { parts } =
    language === "fr" ? await import("../messages/fr/parts.ts") : await import("../messages/en/parts.ts")
  held.set(language, parts)
}

/** Only what the table itself holds: a part may be called "constructor". */
export const wordsIn = <T>(table: { readonly [name: string]: T } | undefined, name: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined

/** Without the network the kind of the stage names it. */
const useParts = (isNeeded: boolean): Words | undefined => {
  const { language } = useLanguage()
  const [, setLoaded] = useState(0)
  useEffect(() => {
    if (!isNeeded || held.has(language)) return
    let isWanted = true
    load(language).then(
      () => isWanted && setLoaded((count) => count + 1),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [isNeeded, language])
  return held.get(language)
}

type Titles = PublicState["titles"]

export type StageName = (stage: Stage) => string

export const useStageName = (stages: readonly Stage[], titles: Titles): StageName => {
  const kinds = useText("common.stage")
  const parts = useParts(stages.some(({ part }) => part !== undefined && !wordsIn(titles, part)?.title))
  return useCallback(
    ({ kind, part }) => {
      if (part === undefined) return kinds(kind)
      return wordsIn(titles, part)?.title || wordsIn(parts, part) || kinds(kind)
    },
    [kinds, parts, titles],
  )
}
