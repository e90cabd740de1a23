/**
 * Finds, while a pupil types, the ideas that already say much the same, so that they may join instead of repeat.
 * Words become concepts or stems, common words are dropped, misspellings are met by edit distance. The score is the shared weight over the geometric mean of both weights, from 0 to 1.
 */

import type { Language } from "./similar-ideas.lexicon.ts"
import { isMisspelling } from "./similar-ideas.spelling.ts"
import { weightedWords } from "./similar-ideas.words.ts"

export type Idea = { readonly id: string; readonly text: string }
export type SimilarIdea = { readonly id: string; readonly score: number }

export type IdeaIndex = {
  readonly language: Language | undefined
  readonly ids: readonly string[]
  /** The weight of each idea's words together. */
  readonly sizes: readonly number[]
  readonly words: ReadonlyMap<string, IndexedWord>
}

type IndexedWord = { readonly weight: number; readonly ideas: readonly number[] }

const mostShown = 3
const leastScore = 0.34
/** Below this many ideas, how often a word comes back says nothing. */
const leastForFrequency = 10
const misspeltFactor = 0.8

/** The ideas closest to a text, best first, at most three. To ask at each key stroke, keep an `indexIdeas`. */
export const similarIdeas = (
  text: string,
  ideas: readonly Idea[],
  language?: Language,
): readonly SimilarIdea[] => similarTo(indexIdeas(ideas, language), text)

/** Prepares ideas once, for many `similarTo`. Without a language, each text's own is guessed. */
export const indexIdeas = (ideas: readonly Idea[], language?: Language): IdeaIndex => {
  const texts = ideas.map((idea) => weightedWords(idea.text, language))
  const found = new Map<string, { weight: number; ideas: number[] }>()
  for (const [index, words] of texts.entries()) {
    for (const [word, weight] of words) {
      const entry = found.get(word)
      if (entry) entry.ideas.push(index)
      else found.set(word, { weight, ideas: [index] })
    }
  }
  if (ideas.length >= leastForFrequency) {
    for (const entry of found.values()) entry.weight *= 1 - (0.8 * entry.ideas.length) / ideas.length
  }
  const sizes = texts.map((words) => sum([...words.keys()].map((word) => found.get(word)?.weight ?? 0)))
  return { language, ids: ideas.map((idea) => idea.id), sizes, words: found }
}

/** The indexed ideas closest to a text, best first, at most three; ties keep the order of the ideas. */
export const similarTo = (index: IdeaIndex, text: string): readonly SimilarIdea[] => {
  const shared = new Map<number, number>()
  let size = 0
  for (const [word, weight] of weightedWords(text, index.language)) {
    const exact = index.words.get(word)
    const entry = exact ?? misspelt(word, index)
    size += entry?.weight ?? weight
    if (!entry) continue
    const share = exact ? entry.weight : entry.weight * misspeltFactor
    for (const idea of entry.ideas) shared.set(idea, (shared.get(idea) ?? 0) + share)
  }
  return [...shared]
    .map(([idea, share]) => ({
      id: index.ids[idea] ?? "",
      score: Math.min(1, share / Math.sqrt(size * (index.sizes[idea] ?? size))),
    }))
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score)
    .slice(0, mostShown)
}

const misspelt = (word: string, { words }: IdeaIndex): IndexedWord | undefined => {
  for (const [known, entry] of words) if (isMisspelling(word, known)) return entry
  return undefined
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
