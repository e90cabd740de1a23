/** What the animals, tones and pictures are called. An avatar is an animal of a tone: « Renard soleil », "Sun fox". */
import type { AnimalKind, Avatar, PictureKind, Tone } from "../../../domain/avatars.ts"

export type AnimalName = { fr: { name: string; gender: "m" | "f" }; en: string }
type Language = keyof AnimalName

export const animalNames: Record<AnimalKind, AnimalName> = {
  fox: { fr: { name: "renard", gender: "m" }, en: "fox" },
  bear: { fr: { name: "ours", gender: "m" }, en: "bear" },
  owl: { fr: { name: "hibou", gender: "m" }, en: "owl" },
  rabbit: { fr: { name: "lapin", gender: "m" }, en: "rabbit" },
  cat: { fr: { name: "chat", gender: "m" }, en: "cat" },
  hedgehog: { fr: { name: "hérisson", gender: "m" }, en: "hedgehog" },
  frog: { fr: { name: "grenouille", gender: "f" }, en: "frog" },
  turtle: { fr: { name: "tortue", gender: "f" }, en: "turtle" },
  whale: { fr: { name: "baleine", gender: "f" }, en: "whale" },
  elephant: { fr: { name: "éléphant", gender: "m" }, en: "elephant" },
  giraffe: { fr: { name: "girafe", gender: "f" }, en: "giraffe" },
  lion: { fr: { name: "lion", gender: "m" }, en: "lion" },
  penguin: { fr: { name: "manchot", gender: "m" }, en: "penguin" },
  bee: { fr: { name: "abeille", gender: "f" }, en: "bee" },
  snail: { fr: { name: "escargot", gender: "m" }, en: "snail" },
  fish: { fr: { name: "poisson", gender: "m" }, en: "fish" },
  horse: { fr: { name: "cheval", gender: "m" }, en: "horse" },
  sheep: { fr: { name: "mouton", gender: "m" }, en: "sheep" },
  squirrel: { fr: { name: "écureuil", gender: "m" }, en: "squirrel" },
  toucan: { fr: { name: "toucan", gender: "m" }, en: "toucan" },
  octopus: { fr: { name: "pieuvre", gender: "f" }, en: "octopus" },
  butterfly: { fr: { name: "papillon", gender: "m" }, en: "butterfly" },
  crab: { fr: { name: "crabe", gender: "m" }, en: "crab" },
  deer: { fr: { name: "cerf", gender: "m" }, en: "deer" },
}

/** In French the tone stands after the animal and never agrees with it. */
export const toneNames: Record<Tone, Record<Language, string>> = {
  sun: { fr: "soleil", en: "sun" },
  sky: { fr: "ciel", en: "sky" },
  leaf: { fr: "feuille", en: "leaf" },
  clay: { fr: "terre", en: "clay" },
}

export const pictureNames: Record<PictureKind, Record<Language, string>> = {
  sun: { fr: "soleil", en: "sun" },
  boat: { fr: "bateau", en: "boat" },
  key: { fr: "clé", en: "key" },
  apple: { fr: "pomme", en: "apple" },
  umbrella: { fr: "parapluie", en: "umbrella" },
  star: { fr: "étoile", en: "star" },
  house: { fr: "maison", en: "house" },
  bicycle: { fr: "vélo", en: "bicycle" },
  drum: { fr: "tambour", en: "drum" },
  kite: { fr: "cerf-volant", en: "kite" },
  mushroom: { fr: "champignon", en: "mushroom" },
  bell: { fr: "cloche", en: "bell" },
}

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** « Renard soleil » or "Sun fox". */
export const avatarName = ({ animal, tone }: Avatar, language: Language): string => {
  const words =
    language === "fr"
      ? [animalNames[animal].fr.name, toneNames[tone].fr]
      : [toneNames[tone].en, animalNames[animal].en]
  return capitalised(words.join(" "))
}
