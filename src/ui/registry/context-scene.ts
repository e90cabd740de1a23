/** A class that comes to understand a question, with links and pictures beside it. */
import type { ContextCommand } from "../../domain/session/commands-context.ts"
import { quickQuestion } from "../../domain/templates.ts"
import { planPicture, yardPicture } from "./context-pictures.ts"
import { beginPlay, type Play } from "./teacher-scene.tsx"

const said = {
  fr: {
    about: "La mairie donne 300 euros. On choisit maintenant, on achète avant les vacances.",
    yard: "La cour vue du portail : l’école jaune, un banc, un arbre et un cercle peint au sol.",
    plan: "Le plan du rez-de-chaussée. La salle verte est la bibliothèque, la salle jaune la cantine.",
    law: "Ce que dit la mairie des jeux dans les cours",
    film: "Un film de trois minutes : une autre école a changé sa cour",
  },
  en: {
    about: "The town gives 300 euros. We choose now, and buy before the holidays.",
    yard: "The yard seen from the gate: the yellow school, a bench, a tree and a circle painted on the ground.",
    plan: "The plan of the ground floor. The green room is the library, the yellow one is where we eat.",
    law: "What the town says about games in school yards",
    film: "A film of three minutes: another school has changed its yard",
  },
}

export type ItemsShown = { readonly pictures?: number; readonly links?: number; readonly isLong?: boolean }

/** Made for the class, in the order in which they are added. */
const itemsOf = (language: "fr" | "en", { pictures = 2, links = 2 }: ItemsShown): ContextCommand[] => {
  const { yard, plan, law, film } = said[language]
  const all = [
    { type: "AddPicture", ...yardPicture, description: yard },
    { type: "AddPicture", ...planPicture, description: plan },
    { type: "AddPicture", ...yardPicture, description: yard },
  ] as const
  const address = "https://www.ville-de-saint-martin.example/ecoles/cours/reglement?article=12"
  const linkAt = (at: number): ContextCommand =>
    at % 2 === 0
      ? { type: "AddLink", words: law, address }
      : { type: "AddLink", words: film, address: "https://film.example/cour" }
  return [...all.slice(0, pictures), ...Array.from({ length: links }, (_, at) => linkAt(at))]
}

export const explained = (language: "fr" | "en", shown: ItemsShown = {}): Play => {
  const play = beginPlay(language, {
    stages: [{ kind: "understand", minutes: 10 }, ...quickQuestion.stages],
    context: shown.isLong ? longAbout(language) : said[language].about,
  })
  for (const command of itemsOf(language, shown)) play.scene.facilitator(command)
  return play
}

const longAbout = (language: "fr" | "en"): string =>
  Array.from({ length: 7 }, () => said[language].about).join("\n")
