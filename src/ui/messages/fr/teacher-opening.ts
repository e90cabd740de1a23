import type { Translated } from "../../language/catalogue.ts"
import type { teacherOpening as english } from "../en/teacher-opening.ts"

export const teacherOpening = {
  opening: {
    title: "Ce que chacun pense maintenant",
    lead: "Oui, non, ou pas encore d’avis. Les réponses restent dans l’urne : personne ne les voit, vous non plus. Quand vous reposerez la question, vous verrez comment la classe a bougé, sauf si les totaux disaient la réponse d’un élève.",
    question: "La question posée",
    questionHint: "On y répond par oui ou par non. Vous pouvez la dire autrement.",
    ask: "Demander ce que chacun pense",
    asked: "Chacun répond sur sa tablette.",
    isOpen: "Chacun répond",
    turnout: "{n, number} sur {of, number} ont répondu",
    close: "Fermer",
    closeCount: "Fermer ({n, number} sur {of, number})",
    closedSaid: "Le premier vote est fermé.",
    closed: "Le premier vote est fermé",
    kept: "{count, plural, =0 {Il n’y a aucune réponse dans l’urne.} one {Il y a # réponse dans l’urne. Elle n’est montrée à personne.} other {Il y a # réponses dans l’urne. Elles ne sont montrées à personne.}}",
    again: "La question du premier vote",
    againHint: "Chacun répond de nouveau : oui, non, ou pas encore d’avis.",
    askAgain: "Reposer la question",
  },
  shift: {
    title: "Comment la classe a bougé",
    lead: "Seulement des totaux : ils ne disent d’aucun élève s’il a changé d’avis.",
    notYet: "Rien à comparer : la question du premier vote n’a pas été reposée.",
    few: "Rien n’est détaillé : les totaux laisseraient deviner qui a changé d’avis. Il faut qu’au moins cinq élèves aient changé de réponse, que cinq l’aient gardée, et qu’il y ait des uns et des autres dans chaque réponse.",
    show: "Montrer à la classe",
    shown: "Tout le monde voit comment la classe a bougé.",
    hide: "Cacher",
    hidden: "C’est caché.",
  },
} as const satisfies Translated<typeof english>
