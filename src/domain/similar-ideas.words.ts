/** From a text to what it is about: concepts and stems, each with its weight. */

import { concepts, type Language, stopWords, weakWords } from "./similar-ideas.lexicon.ts"
import { isMisspelling } from "./similar-ideas.spelling.ts"
import { stem } from "./similar-ideas.stem.ts"

/** Marks a concept apart from a stem. */
const conceptMark = "@"
const weakWeight = 0.2
const plainWeight = 1
/** A shared text is short; the rest of a long one changes nothing. */
const longestText = 2000

type Lexicon = {
  readonly language: Language
  readonly stop: ReadonlySet<string>
  readonly phrases: readonly (readonly [phrase: string, joined: string])[]
  /** Folded words and joined phrases -> concept; tried before the stems, so that `cours` is not `cour`. */
  readonly byWord: ReadonlyMap<string, string>
  readonly byStem: ReadonlyMap<string, string>
  /** The stems by their first letter, where misspellings are looked for. */
  readonly byInitial: ReadonlyMap<string, readonly (readonly [stem: string, concept: string])[]>
  readonly weakWords: ReadonlySet<string>
  readonly weakStems: ReadonlySet<string>
}

/** The concepts (`@meal`) and stems of a text, once each. Without a language, it is guessed. */
export const weightedWords = (text: string, language: Language | undefined): ReadonlyMap<string, number> => {
  const folded = fold(text.slice(0, longestText))
  const { stop, phrases, ...known } = lexicons[language ?? likelyLanguage(folded)]
  const joined = phrases.reduce((line, [phrase, one]) => line.replaceAll(phrase, one), ` ${folded} `)
  const weights = new Map<string, number>()
  for (const word of joined.split(" ")) {
    const concept = known.byWord.get(word)
    if (word === "" || (concept === undefined && stop.has(word))) continue
    const [key, weight] = concept ? conceptEntry(concept) : entryOf(stem(word, known.language), known)
    weights.set(key, weight)
  }
  return weights
}

const entryOf = (stemmed: string, { byStem, byInitial, weakStems }: Omit<Lexicon, "stop" | "phrases">) => {
  if (weakStems.has(stemmed)) return [stemmed, weakWeight] as const
  const concept = byStem.get(stemmed) ?? misspeltConcept(stemmed, byInitial)
  return concept ? conceptEntry(concept) : ([stemmed, plainWeight] as const)
}

const conceptEntry = (concept: string) =>
  [conceptMark + concept, concepts[concept]?.weight ?? plainWeight] as const

const misspeltConcept = (stemmed: string, byInitial: Lexicon["byInitial"]): string | undefined => {
  const close = byInitial.get(stemmed[0] ?? "")?.find(([known]) => isMisspelling(stemmed, known))
  return close?.[1]
}

/** Lower case, no accents, no ligatures, words apart by one space. */
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

const likelyLanguage = (folded: string): Language => {
  const words = folded.split(" ")
  const known = (language: Language) => {
    const { stop, byWord, weakWords } = lexicons[language]
    return words.filter((word) => stop.has(word) || byWord.has(word) || weakWords.has(word)).length
  }
  return known("en") > known("fr") ? "en" : "fr"
}

const lexiconOf = (language: Language): Lexicon => {
  const byWord = new Map<string, string>()
  const byStem = new Map<string, string>()
  const phrases: (readonly [string, string])[] = []
  for (const [concept, words] of Object.entries(concepts)) {
    for (const word of words[language].split(" ")) {
      byWord.set(word, concept)
      if (word.includes("_")) phrases.push([` ${word.replaceAll("_", " ")} `, ` ${word} `])
      else byStem.set(stem(word, language), concept)
    }
  }
  const weak = weakWords[language].split(" ")
  return {
    language,
    stop: new Set(stopWords[language].split(/\s+/)),
    // The longest first: `cour de recreation` before any part of it.
    phrases: phrases.sort(([one], [other]) => other.length - one.length),
    byWord,
    byStem,
    byInitial: stemsByInitial(byStem),
    weakWords: new Set(weak),
    weakStems: new Set(weak.map((word) => stem(word, language))),
  }
}

const stemsByInitial = (byStem: ReadonlyMap<string, string>): Lexicon["byInitial"] => {
  const groups = new Map<string, (readonly [string, string])[]>()
  for (const entry of byStem) {
    const initial = entry[0].charAt(0)
    const group = groups.get(initial)
    if (group) group.push(entry)
    else groups.set(initial, [entry])
  }
  return groups
}

const lexicons = { fr: lexiconOf("fr"), en: lexiconOf("en") } as const
