/** What `npm run count` says of a request that it does not count, in both languages. */

import type { Refusal } from "../../domain/voting/refusal.ts"
import type { UnreadableBallots } from "../../formats/ballots/unreadable.ts"
import type { Language } from "../launch/language.ts"

export type CountProblem =
  | Refusal
  | UnreadableBallots
  | { readonly type: "Usage" }
  | { readonly type: "UnknownFlag"; readonly detail: string }
  | { readonly type: "UnknownFormat"; readonly file: string }
  | { readonly type: "FileMissing"; readonly file: string }
  | { readonly type: "NotJson" }
  | { readonly type: "FlagNotForJson"; readonly flag: string }
  | { readonly type: "OptionsNotJson" }
  | { readonly type: "MethodMissing" }

type Sentences = {
  readonly [T in CountProblem["type"]]: (problem: Extract<CountProblem, { type: T }>) => string
}

const formats = "json, soc, soi, toc, toi, cat, blt, pb"

const english: Sentences = {
  Usage: () =>
    "npm run -s count -- FILE [--format F] [--method M] [--seats N] [--options JSON]; FILE may be - for standard input.",
  UnknownFlag: ({ detail }) => detail,
  UnknownFormat: ({ file }) => `The format of ${file} is not known. Name it with --format: ${formats}.`,
  FileMissing: ({ file }) => `${file} cannot be read.`,
  NotJson: () => "This is not JSON.",
  FlagNotForJson: ({ flag }) => `${flag} is for files of ballots: a JSON request says it itself.`,
  OptionsNotJson: () => "--options takes a JSON object, as in --options '{\"seats\": 3}'.",
  MethodMissing: () => "The file does not say by which method to count: name it with --method.",
  UnreadableBallots: ({ line, expected }) =>
    line === 0 ? `The file has no line "${expected}".` : `Line ${line}: "${expected}" was expected.`,
  NotARequest: () => "The request is not a JSON object.",
  UnknownMethod: ({ method }) => `There is no method "${method}".`,
  UnknownKey: ({ path }) => `"${path}" is not a known key.`,
  MissingKey: ({ path }) => `"${path}" is missing.`,
  WrongValue: ({ path, expected }) => `"${path}" has a wrong value; expected: ${expected}.`,
  NegativeCount: ({ ballot, count }) => `Ballot line ${ballot + 1} has a negative count: ${count}.`,
  DuplicateCandidate: ({ candidate }) => `The candidate "${candidate}" is listed twice.`,
  UnknownCandidate: ({ ballot, candidate }) =>
    `Ballot line ${ballot + 1} names "${candidate}", who is not a candidate.`,
  DuplicateMark: ({ ballot, candidate }) => `Ballot line ${ballot + 1} marks "${candidate}" twice.`,
  RankedTwice: ({ ballot, candidate }) => `Ballot line ${ballot + 1} ranks "${candidate}" twice.`,
  TooManyMarks: ({ ballot, marks, allowed }) =>
    `Ballot line ${ballot + 1} has ${marks} marks; at most ${allowed} are allowed.`,
  TooManyBallots: ({ ballots, most }) =>
    `${ballots} ballots are too many: at most ${most} are counted exactly.`,
  SearchTooLong: ({ looked }) =>
    `There are too many ways to go through (more than ${looked}). Choose another tie rule, or fewer candidates.`,
  ScoreOutOfScale: ({ ballot, candidate, score, scale }) =>
    `Ballot line ${ballot + 1} gives "${candidate}" ${score}; scores go from ${scale[0]} to ${scale[1]}.`,
  NegativeVotes: ({ ballot, candidate }) =>
    `Ballot line ${ballot + 1} votes against "${candidate}", which this poll does not allow.`,
  OverBudget: ({ ballot, cost, budget }) =>
    `Ballot line ${ballot + 1} costs ${cost} credits; each has ${budget}.`,
  QuotasCannotBeMet: ({ quotas }) =>
    `No panel meets these together: ${quotas.map((it) => (it.bound === "seats" ? `${it.value} seats for ${it.people} people` : `${it.category} ${it.feature} ${it.bound} ${it.value} (${it.people} people)`)).join("; ")}.`,
  NoPanelFound: () => "No panel that meets the quotas was found, which does not prove that there is none.",
}

const french: Sentences = {
  Usage: () =>
    "npm run -s count -- FICHIER [--format F] [--method M] [--seats N] [--options JSON] ; FICHIER peut être - pour l'entrée standard.",
  UnknownFlag: ({ detail }) => `Cette option n'est pas comprise : ${detail}`,
  UnknownFormat: ({ file }) => `Le format de ${file} n'est pas connu. Nommez-le avec --format : ${formats}.`,
  FileMissing: ({ file }) => `${file} ne peut pas être lu.`,
  NotJson: () => "Ce n'est pas du JSON.",
  FlagNotForJson: ({ flag }) =>
    `${flag} est fait pour les fichiers de bulletins : une demande JSON le dit elle-même.`,
  OptionsNotJson: () => "--options attend un objet JSON, comme --options '{\"seats\": 3}'.",
  MethodMissing: () => "Le fichier ne dit pas comment compter : nommez la méthode avec --method.",
  UnreadableBallots: ({ line, expected }) =>
    line === 0
      ? `Le fichier n'a pas de ligne « ${expected} ».`
      : `Ligne ${line} : « ${expected} » était attendu.`,
  NotARequest: () => "La demande n'est pas un objet JSON.",
  UnknownMethod: ({ method }) => `Il n'y a pas de méthode « ${method} ».`,
  UnknownKey: ({ path }) => `« ${path} » n'est pas une clé connue.`,
  MissingKey: ({ path }) => `« ${path} » manque.`,
  WrongValue: ({ path, expected }) => `« ${path} » a une valeur qui ne convient pas ; attendu : ${expected}.`,
  NegativeCount: ({ ballot, count }) => `La ligne de bulletins ${ballot + 1} a un nombre négatif : ${count}.`,
  DuplicateCandidate: ({ candidate }) => `« ${candidate} » est deux fois dans la liste des candidats.`,
  UnknownCandidate: ({ ballot, candidate }) =>
    `La ligne de bulletins ${ballot + 1} nomme « ${candidate} », qui n'est pas candidat.`,
  DuplicateMark: ({ ballot, candidate }) =>
    `La ligne de bulletins ${ballot + 1} coche « ${candidate} » deux fois.`,
  RankedTwice: ({ ballot, candidate }) =>
    `La ligne de bulletins ${ballot + 1} classe « ${candidate} » deux fois.`,
  TooManyMarks: ({ ballot, marks, allowed }) =>
    `La ligne de bulletins ${ballot + 1} a ${marks} coches ; ${allowed} au plus sont permises.`,
  TooManyBallots: ({ ballots, most }) =>
    `${ballots} bulletins, c'est trop : ${most} au plus sont comptés exactement.`,
  SearchTooLong: ({ looked }) =>
    `Il y a trop de chemins à suivre (plus de ${looked}). Prenez une autre règle de départage, ou moins de candidats.`,
  ScoreOutOfScale: ({ ballot, candidate, score, scale }) =>
    `La ligne de bulletins ${ballot + 1} donne ${score} à « ${candidate} » ; les notes vont de ${scale[0]} à ${scale[1]}.`,
  NegativeVotes: ({ ballot, candidate }) =>
    `La ligne de bulletins ${ballot + 1} vote contre « ${candidate} », ce que ce vote ne permet pas.`,
  OverBudget: ({ ballot, cost, budget }) =>
    `La ligne de bulletins ${ballot + 1} coûte ${cost} crédits ; chacun en a ${budget}.`,
  QuotasCannotBeMet: ({ quotas }) =>
    `Aucun panel ne respecte tout ceci : ${quotas.map((it) => (it.bound === "seats" ? `${it.value} places pour ${it.people} personnes` : `${it.category} ${it.feature} ${it.bound} ${it.value} (${it.people} personnes)`)).join(" ; ")}.`,
  NoPanelFound: () =>
    "Aucun panel respectant les quotas n'a été trouvé, ce qui ne prouve pas qu'il n'y en ait pas.",
}

export const countProblemToSentence = (language: Language, problem: CountProblem): string => {
  const sentences: Sentences = language === "fr" ? french : english
  const sentence = sentences[problem.type] as (problem: CountProblem) => string
  return onOneLine(sentence(problem))
}

/** What a request names comes from outside: nothing in it moves the cursor, and it is not told for ever. */
const onOneLine = (sentence: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const plain = sentence.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}
const LONGEST = 1_000
