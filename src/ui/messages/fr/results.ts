import type { Translated } from "../../language/catalogue.ts"
import type { results as english } from "../en/results.ts"

export const results = {
  chosen: "La classe a choisi",
  chosenSeveral: "Ces idées sont à égalité",
  adopted: "La classe dit oui à",
  rejected: "La classe n’a pas dit oui",
  rejectedLevel: "Égalité : {count, number} oui, {count, number} non. L’idée n’est pas retenue.",
  nobody: "La classe n’a pas choisi d’idée",
  nobodyWhy: "Aucun bulletin ne désigne une idée.",
  removed: "Cette idée a été retirée.",
  yes: "Oui",
  no: "Non",
  blank: "Votes blancs",
  of: "{count, number} sur {total, number}",
  mark: { chosen: "choix de la classe", level: "à égalité" },
  several:
    "{count, plural, one {# élève a voté. Chacun pouvait choisir plusieurs idées.} other {# élèves ont voté. Chacun pouvait choisir plusieurs idées.}}",
  ballots: "Tous les bulletins",
  others: "Ce que d’autres voulaient",
  everyone: "Ce que chacun voulait",
  how: "Comment on a compté",
  late: "{count, plural, one {# bulletin est arrivé après la fin. Il n’est pas compté.} other {# bulletins sont arrivés après la fin. Ils ne sont pas comptés.}}",
  lateCounted:
    "{count, plural, one {# bulletin est arrivé en retard. Il est compté.} other {# bulletins sont arrivés en retard. Ils sont comptés.}}",
  quoted: "« {idea} »",
  step: {
    ballots:
      "{ballots, plural, =0 {Il n’y a aucun bulletin} one {Il y a # bulletin} other {Il y a # bulletins}}{blank, plural, =0 {.} one {. # est blanc.} other {. # sont blancs.}}",
    quorumReached: "Il fallait au moins {quorum} bulletins. Il y en a {ballots}.",
    quorumMissed: "Il fallait au moins {quorum} bulletins. Il n’y en a que {ballots}. Rien n’est décidé.",
    added: "On a compté les voix de chaque idée.",
    addedYesNo:
      "{yes, plural, =0 {Personne n’a dit oui} one {# personne a dit oui} other {# personnes ont dit oui}}. {no, plural, =0 {Personne n’a dit non} one {# a dit non} other {# ont dit non}}.",
    nobody: "Aucun bulletin ne désigne une idée.",
    threshold:
      "Pour être adoptée, l’idée devait avoir {needed} oui. {passed, select, true {Elle en a {yes}. Elle est adoptée.} other {Elle en a {yes}. Elle n’est pas adoptée.}}",
    most: "{names} a le plus de voix : {marks}.",
    level: "{names} ont le même nombre de voix : {marks}.",
    tie: "Aucune idée n’est devant. La classe décide comment choisir.",
    tieRejected: "Il y a autant de oui que de non. L’idée n’est pas adoptée.",
  },
  verdict: { accepted: "Acceptée", partly: "Acceptée en partie", refused: "Refusée" },
  decision: "La réponse",
  decisions: "Les réponses",
  why: "Pourquoi :",
  who: "Qui : {who}",
  when: "Quand : {when}",
} as const satisfies Translated<typeof english>
