import type { Translated } from "../../language/catalogue.ts"
import type { teacherWall as english } from "../en/teacher-wall.ts"

export const teacherWall = {
  wall: {
    title: "Entrer dans le débat",
    or: "ou ouvrez {address} et tapez",
    what: "entrer dans le débat",
    in: "{count, plural, =0 {Personne pour l’instant} one {# élève est là} other {# élèves sont là}}",
    inOf: "{count, number} sur {total, number} sont là",
    waiting: "Le code arrive dès que le serveur répond.",
    offline: "Pas de réseau. Le code s’affichera à son retour.",
    closed: "Les portes sont fermées. Les retardataires attendent votre accord.",
    close: "Fermer les portes",
    open: "Ouvrir les portes",
    closedSaid: "Les portes sont fermées : les retardataires demanderont à entrer.",
    addPhone: "Ajouter mon téléphone",
    openSaid: "Les portes sont ouvertes.",
    address: "Changer l’adresse",
    loopback:
      "Les tablettes ne peuvent pas ouvrir l’adresse de cet ordinateur seul. Choisissez‑en une autre, ou reliez‑le à un réseau.",
    notReady: "Le code n’est pas encore prêt.",
    onlyHere: "Sur cet ordinateur seulement :",
    start: "Commencer : {stage}",
  },
  address: {
    title: "Changer l’adresse",
    label: "Adresse que les tablettes peuvent ouvrir",
    hint: "Elle s’affiche là où Palabre a été lancé, ou dans les réglages de ce réseau.",
    use: "Afficher cette adresse",
    wrong: "Les tablettes ne peuvent pas ouvrir cette adresse. Elle ressemble à 192.168.1.20:3000.",
  },
  project: {
    title: "Projeter",
    here: "Sur cet écran",
    hereHint:
      "Cet écran montre ce que tout le monde peut voir. Votre écran est-il au mur ? Ajoutez d’abord votre téléphone pour lire les idées.",
    addPhone: "Ajouter mon téléphone",
    window: "Dans une seconde fenêtre",
    windowHint: "Faites-la glisser sur l’écran du vidéoprojecteur.",
    windowBlocked: "Le navigateur a retenu la fenêtre. Autorisez les fenêtres pour cette page.",
    tv: "Sur une télé ou un autre ordinateur",
    tvHint: "Ouvrez-y {address}, puis tapez ici ses six chiffres.",
    code: "Les six chiffres de cet écran",
    pair: "Relier cet écran",
    wrong: "Aucun écran ne montre ces chiffres. Regardez encore : ils changent au bout d’un moment.",
    paired: "Cet écran est relié.",
  },
  present: {
    exit: "Quitter la projection",
    bar: "Commandes",
    code: "Code d’entrée",
    codeHide: "Cacher le code",
    exitTitle: "Montrer votre écran ?",
    exitWords: "Toute la classe verra votre écran, avec les prénoms. Continuer ?",
    exitAct: "Montrer mon écran",
  },
} as const satisfies Translated<typeof english>
