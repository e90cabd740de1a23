import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { similarIdeasPairs } from "./similar-ideas.pairs.ts"
import { indexIdeas, similarIdeas, similarTo } from "./similar-ideas.ts"

const found = (typed: string, idea: string, language?: "fr" | "en"): boolean =>
  similarIdeas(typed, [{ id: "idea", text: idea }], language).length === 1

describe.each(["fr", "en"] as const)("similar ideas in %s", (language) => {
  const { alike, unlike } = similarIdeasPairs[language]

  it.each(alike)("[SIMILAR-1] finds '%s' near '%s', both ways", (one, other) => {
    expect([found(one, other, language), found(other, one, language)]).toEqual([true, true])
  })

  it.each(unlike)("[SIMILAR-2] keeps '%s' apart from '%s', both ways", (one, other) => {
    expect([found(one, other, language), found(other, one, language)]).toEqual([false, false])
  })

  it("[SIMILAR-3] guesses the language as well as it is told", () => {
    const asTold = (pair: readonly [string, string]) => found(...pair) === found(...pair, language)
    expect([...alike, ...unlike].filter((pair) => !asTold(pair))).toEqual([])
  })
})

describe("similar ideas", () => {
  it("[SIMILAR-1] finds a noisy canteen, and leaves bikes out of school", () => {
    expect(found("cantine bruyante", "trop de bruit à la cantine", "fr")).toBe(true)
    expect(found("vélo", "école", "fr")).toBe(false)
  })

  it("[SIMILAR-4] meets a child's spelling", () => {
    expect(found("la biblioték", "Ouvrir la bibliothèque", "fr")).toBe(true)
    expect(found("des trotinetes", "garer les trottinettes", "fr")).toBe(true)
    expect(found("un tounroi d'echec", "Un tournoi d'échecs", "fr")).toBe(true)
    expect(found("a shcool trampolin", "We want a trampoline", "en")).toBe(true)
  })

  it("[SIMILAR-3] meets an idea in the other language through school words", () => {
    expect(found("The canteen is too noisy", "trop de bruit à la cantine")).toBe(true)
  })

  it("[SIMILAR-5] shows three at most, best first, nothing for words that say nothing", () => {
    const ideas = [
      { id: "yard", text: "Plus de place dans la cour" },
      { id: "near", text: "La cantine fait trop de bruit et les menus sont petits" },
      { id: "same", text: "Trop de bruit à la cantine" },
      { id: "menu", text: "Du bruit, du bruit, partout du bruit" },
      { id: "more", text: "La cantine est bruyante le mardi" },
    ]
    const shown = similarIdeas("cantine bruyante", ideas, "fr")
    expect(shown).toHaveLength(3)
    expect(shown[0]).toEqual({ id: "same", score: 1 })
    expect(shown.map(({ score }) => score)).toEqual(shown.map(({ score }) => score).sort((a, b) => b - a))
    expect(similarIdeas("il faut plus de", ideas, "fr")).toEqual([])
    expect(similarIdeas("", ideas)).toEqual([])
    expect(similarIdeas("cantine", [])).toEqual([])
  })

  it("[SIMILAR-5] a word that all the ideas share no longer tells them apart", () => {
    const dishes = [
      "pâtes",
      "frites",
      "soupe",
      "fromage",
      "pain",
      "salade",
      "fruits",
      "yaourts",
      "riz",
      "pizza",
    ]
    const ideas = dishes.map((dish) => ({ id: dish, text: `Plus de ${dish} à la cantine` }))
    expect(similarIdeas("des frites à la cantine", ideas, "fr").map(({ id }) => id)).toEqual(["frites"])
  })

  it("[SIMILAR-6] answers 66 key strokes among 1,000 ideas", () => {
    const sentences = Object.values(similarIdeasPairs).flatMap(({ alike, unlike }) =>
      [...alike, ...unlike].flat(),
    )
    const ideas = Array.from({ length: 1000 }, (_, index) => ({
      id: `${index}`,
      text: `${sentences[index % sentences.length]} ${sentences[(index * 7) % sentences.length]} mot${index}`,
    }))
    const index = indexIdeas(ideas)
    const typed = "Il y a vraiment trop de bruit à la cantinne et on attend logntemps"
    const strokes = Array.from(typed, (_, length) => typed.slice(0, length + 1))
    expect(strokes.flatMap((text) => similarTo(index, text)).length).toBeGreaterThan(100)
  })

  it("[SIMILAR-5] never throws, scores stay from 0 to 1, a text is like itself", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constant("__proto__ constructor"))
    fc.assert(
      fc.property(text, fc.array(text), (typed, texts) => {
        const ideas = [...texts, typed].map((each, id) => ({ id: `${id}`, text: each }))
        for (const { score } of similarIdeas(typed, ideas)) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
