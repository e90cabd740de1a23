import type { Translated } from "../../language/catalogue.ts"
import type { projector as english } from "../en/projector.ts"

export const projector = {
  wall: {
    scan: "Scanne le code avec ta tablette, ou va sur",
    type: "et tape",
    noCode: "Le code arrive.",
    closed: "Les entrées sont fermées. Parle à l’adulte de la classe.",
    what: "rejoindre le débat",
  },
  gathering: {
    title: "On se retrouve sous l’arbre",
    how: "Le code est sur l’écran de la classe.",
    in: "{joined, plural, =0 {On attend les premiers} one {# élève est là} other {# élèves sont là}}",
    inOf: "{joined, number} sur {total, number} sont là",
  },
  tree: {
    ideas: "{count, plural, =0 {Aucune idée pour l’instant} one {# idée} other {# idées}}",
    arguments: "{count, plural, =0 {Aucun argument pour l’instant} one {# argument} other {# arguments}}",
    ballots: "{count, plural, =0 {Aucun bulletin pour l’instant} one {# bulletin} other {# bulletins}}",
    turnout: "{n, plural, one {# bulletin} other {# bulletins}} sur {of, number}",
  },
  propose: {
    empty: "Aucune idée pour l’instant.",
    invitation: "La première peut être la tienne.",
  },
  argue: {
    empty: "Aucun argument pour l’instant.",
    invitation: "Choisis une idée sur ta tablette. Dis pourquoi.",
    for: "Pour",
    against: "Contre",
    nuance: "Oui, mais…",
    none: "Personne n’a encore écrit ici.",
  },
  vote: {
    soon: "Le vote va s’ouvrir.",
    soonHint: "Relis encore une fois les idées.",
    choose: "Choisis une idée",
    chooseSeveral: "{most, plural, one {Choisis une idée} other {Choisis jusqu’à # idées}}",
    chooseAny: "Choisis toutes les idées qui te conviennent",
    yesNo: "Oui, non ou bulletin blanc",
    many: "{count, plural, one {L’idée est sur les tablettes.} other {Les # idées sont sur les tablettes.}}",
    closing: "L’urne se ferme. On attend les derniers bulletins.",
    closed: "Le vote est fermé.",
    next: "Le résultat arrive.",
  },
  reveal: {
    others: "Ce que d’autres voulaient",
    more: "La suite est sur les tablettes.",
  },
  hands: "{count, plural, =0 {} one {# main levée} other {# mains levées}}",
  decide: { more: "{count, plural, one {et # autre réponse} other {et # autres réponses}}" },
  followUp: {
    empty: "Qu’avions-nous décidé ?",
    invitation: "On en parle maintenant.",
    more: "{count, plural, one {et # autre, sur les tablettes} other {et # autres, sur les tablettes}}",
  },
  evaluate: { waiting: "Réponds sur ta tablette. Personne ne voit qui dit quoi." },
  pause: {
    title: "On pose les tablettes, on écoute.",
    next: "On reprend dans un instant.",
  },
  thanks: {
    title: "Merci à tout le monde",
    kept: "Tout ce qui a été dit est gardé.",
    decided: "On a décidé",
  },
  stale: "Pas de réseau. Cet affichage date peut-être un peu.",
  pairing: {
    title: "Cet écran est prêt",
    how: "Sur l’ordinateur de la classe : « Projeter », puis tapez ces chiffres.",
    notYours: "Élèves : ce n’est pas votre code.",
    offline: "Pas de réseau pour l’instant. Le code viendra dès qu’il sera revenu.",
    asking: "Le code arrive.",
    lost: "Pas de réseau pour l’instant. Le code remarchera dès qu’il sera revenu.",
  },
  screen: {
    controls: "Cet écran",
    full: "Plein écran",
    leaveFull: "Quitter le plein écran",
    unknown: "Cet écran n’est relié à aucun débat.",
    unlinked: "Cet écran n’est plus relié au débat.",
    newCode: "Afficher un nouveau code",
  },
} as const satisfies Translated<typeof english>
