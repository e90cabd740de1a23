import type { Translated } from "../../language/catalogue.ts"
import type { teacherStart as english } from "../en/teacher-start.ts"

export const teacherStart = {
  enrol: {
    title: "Cet appareil devient le vôtre",
    working: "Le serveur vérifie le lien. Un instant.",
    why: "D’ici, vous ouvrirez classes et débats. Les mots des élèves restent sur les appareils de l’école.",
    ready: "Cet appareil est prêt.",
    used: "Ce lien a déjà servi, ou il est trop ancien.",
    usedNext:
      "Un lien sert une fois, pendant un jour. Demandez un nouveau lien à la personne qui a installé Palabre.",
    wrong: "Ce lien n’est pas complet.",
    wrongNext: "Copiez le lien entier, ou scannez son code à nouveau.",
    offline: "Pas de réseau. Le lien reste bon.",
    offlineNext: "Rejoignez le réseau de l’école, puis réessayez.",
    insecure: "Cette adresse ne permet pas d’ajouter votre appareil.",
    insecureNext: "Demandez un nouveau lien à la personne qui a installé Palabre.",
    details: "Pour la personne qui a installé Palabre",
    insecureDetails:
      "L’adresse commence par http : quelqu’un sur le réseau pourrait prendre la place de cet appareil. Il faut une adresse en https, ou l’ordinateur où tourne Palabre.",
    goOn: "Créer ma classe",
    other: "Le serveur n’a pas pu ajouter cet appareil.",
    goHome: "Aller à mon accueil",
  },
  home: {
    title: "Vos débats",
    running: "Aujourd’hui",
    earlier: "{count, plural, one {Un débat passé} other {# débats passés}}",
    classes: "Vos classes",
    newSession: "Nouveau débat",
    whichClass: "Pour quelle classe ?",
    addClass: "Ajouter une classe",
    open: "Ouvrir",
    finished: "Terminé",
    atStage: "Étape {number, number} sur {total, number} : {stage}",
    isRunning: "En cours",
    empty: "Aucun débat pour l’instant. Une question suffit pour commencer.",
    notEnrolled: "Cet appareil n’est pas encore celui d’un enseignant.",
    notEnrolledNext:
      "Demandez un lien à la personne qui a installé Palabre, ou scannez le code affiché chez un ou une collègue.",
    offline: "Pas de réseau, et rien n’est encore gardé sur cet appareil.",
    offlineNext: "Rejoignez le réseau de l’école, puis réessayez.",
    addDevice: "Ajouter mon téléphone ou ma tablette",
    addTeacher: "Inviter un ou une collègue",
    settings: "Lecture et affichage",
    joinAsPupil: "Entrer comme élève",
  },
  invite: {
    deviceTitle: "Ajouter mon téléphone ou ma tablette",
    deviceWords: "Scannez ce code avec votre autre appareil. Il verra aussi vos classes.",
    teacherTitle: "Inviter un ou une collègue",
    teacherWords: "Votre collègue scanne ce code. Ses classes seront les siennes, pas les vôtres.",
    what: "ajouter un appareil",
    link: "Ou ouvrez ce lien sur l’autre appareil :",
    copy: "Copier le lien",
    copied: "Le lien est copié.",
    expires: "Il sert une seule fois, jusqu’à {when}.",
    making: "Le serveur prépare un lien.",
    plain:
      "Cette adresse ne permet pas d’ajouter un appareil. Demandez un nouveau lien à la personne qui a installé Palabre.",
    details: "Pour la personne qui a installé Palabre",
    plainDetails:
      "L’adresse commence par http. Relancez le serveur avec --lan-https, puis invitez de nouveau.",
    beamer: "Coupez le vidéoprojecteur : ce code donne vos droits.",
    show: "Montrer le code",
    done: "C’est fait",
  },
} as const satisfies Translated<typeof english>
