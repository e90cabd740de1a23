/** The texts of one language are fetched when it is first shown: those of every room, and the facilitators'. */
import type { Language, Messages } from "./catalogue.ts"

export type Catalogue = {
  /** What was fetched before: it can be shown at once. */
  readonly held: (language: Language) => Messages | undefined
  readonly load: (language: Language) => Promise<Messages>
}

/** `Messages` is what screens may ask for: the rooms of pupils and walls ask for nothing of a facilitator's. */
const keeping = (fetchIt: (language: Language) => Promise<object>): Catalogue => {
  const held = new Map<Language, Messages>()
  return {
    held: (language) => held.get(language),
    load: async (language) => {
      const messages = (held.get(language) ?? (await fetchIt(language))) as Messages
      held.set(language, messages)
      return messages
    },
  }
}

export const everyonesTexts = keeping(async (language) => {
  const { catalogue } =
    language === "fr"
      ? await import("../messages/fr/catalogue.ts")
      : await import("../messages/en/catalogue.ts")
  return catalogue
})

export const facilitatorsTexts = keeping(async (language) => {
  const [everyones, { teacher }] = await Promise.all([
    everyonesTexts.load(language),
    language === "fr" ? import("../messages/fr/teacher.ts") : import("../messages/en/teacher.ts"),
  ])
  return { ...everyones, teacher }
})
