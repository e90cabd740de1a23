import type { Language, Messages } from "./catalogue.ts"

/** One chunk per language, fetched when it is first shown. */
export const loadCatalogue = async (language: Language): Promise<Messages> => {
  const loaded =
    language === "fr"
      ? await import("../messages/fr/catalogue.ts")
      : await import("../messages/en/catalogue.ts")
  return loaded.catalogue as Messages
}
