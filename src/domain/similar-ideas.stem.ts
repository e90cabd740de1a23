/**
 * Light stemming, in the spirit of Snowball: enough to join the forms of a word that pupils write.
 * Words come folded (lower case, no accents). A stem keeps at least three letters.
 */

import type { Language } from "./similar-ideas.lexicon.ts"

const suffixes: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "issements issement issaient issent issait",
    "ements ement ations ation ateurs ateur atrices atrice euses euse",
    "eraient erait erions eront erons erez aient antes ante ants ant ages age eurs eur eux",
    "ions iez ons ent ait ais era er ez ees ee es e ir is it i",
  ],
  en: ["ations ation ments ment ness", "ings ing edly ed ers er est ies ied ly", "es s e y"],
}

const suffixLists: Readonly<Record<Language, readonly string[]>> = {
  fr: suffixes.fr.flatMap((line) => line.split(" ")),
  en: suffixes.en.flatMap((line) => line.split(" ")),
}

const leastStem = 3

/** The stem of a folded word. */
export const stem = (word: string, language: Language): string => {
  const singular = language === "fr" ? frenchSingular(word) : word
  const suffix = suffixLists[language].find(
    (ending) => singular.endsWith(ending) && singular.length - ending.length >= leastStem,
  )
  const bare = suffix ? singular.slice(0, -suffix.length) : singular
  return language === "fr" ? frenchSound(bare) : withoutDoubles(bare)
}

const withoutDoubles = (word: string): string => word.replace(/([a-z])\1+/g, "$1")

/** `bibliotèk`, `télefone`, `kantine`: spellings that sound right are right. */
const frenchSound = (bare: string): string =>
  withoutDoubles(
    bare
      .replace(/qu|q/g, "k")
      .replaceAll("ph", "f")
      .replace(/c(?![eihy])/g, "k")
      .replace(/(?<!c)h/g, "")
      .replaceAll("y", "i")
      .replaceAll("eau", "o"),
  )

const frenchSingular = (word: string): string =>
  word.endsWith("aux") && word.length > 4 ? `${word.slice(0, -3)}al` : word.replace(/[sx]$/, "")
