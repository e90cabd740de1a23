import type { Translated } from "../../language/catalogue.ts"
import type { teacherOpening as english } from "../en/teacher-opening.ts"

export const teacherOpening = {
  opening: {
    title: "Ce que chacun pense maintenant",
    lead: "Oui, non, ou pas encore d’avis. Les réponses restent dans l’urne : personne ne les voit, vous non plus. Quand vous reposerez la question, vous verrez comment la classe a bougé.",
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
    lead: "Seulement des totaux : personne ne voit qui a changé d’avis, vous non plus.",
    notYet: "Rien à comparer : la question du premier vote n’a pas été reposée.",
    few: "Moins de cinq élèves ont voté les deux fois : rien n’est détaillé.",
    alike: "Tout le monde avait répondu pareil : le montrer dira ce que chacun avait répondu.",
    show: "Montrer à la classe",
    shown: "Tout le monde voit comment la classe a bougé.",
    hide: "Cacher",
    hidden: "C’est caché.",
  },
} as const satisfies Translated<typeof english>
