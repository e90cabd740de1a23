import type { Translated } from "../../language/catalogue.ts"
import type { common as english } from "../en/common.ts"

export const common = {
  appName: "Palabre",
  stage: {
    understand: "Comprendre",
    propose: "Proposer",
    argue: "Argumenter",
    synthesise: "Mettre en commun",
    debate: "Débattre",
    vote: "Voter",
    decide: "Décider",
    followUp: "Suivre",
    evaluate: "Faire le point",
  },
  act: {
    undo: "Annuler",
    close: "Fermer",
    cancel: "Revenir",
    more: "Autres actions",
  },
  support: {
    question: "Avis",
    agree: "D’accord",
    mixed: "Entre les deux",
    disagree: "Pas d’accord",
  },
  textArea: {
    left: "{count, plural, one {Il reste # lettre} other {Il reste # lettres}}",
    over: "{count, plural, one {# lettre de trop. Tout est gardé.} other {# lettres de trop. Tout est gardé.}}",
    required: "à remplir",
  },
  keypad: {
    label: "Le code du débat",
    code: "Code : {digits}",
    empty: "Code : aucun chiffre pour l’instant",
    digit: "Chiffre {digit}",
    erase: "Effacer le dernier chiffre",
    clear: "Tout effacer",
    hint: "Les six chiffres sont au mur, ou sur ton autre tablette.",
  },
  context: {
    enlarge: "Agrandir cette image :",
    outside: "{host}. S’ouvre en dehors de Palabre.",
    offline: "Pas de réseau : une page peut ne pas s’ouvrir.",
  },
  code: { said: "Le code est {digits}" },
  qr: {
    alt: "Code QR : {what}",
    making: "Le code QR se dessine",
    tooLong: "C’est trop long pour un seul code QR.",
  },
  toast: { region: "Annonces" },
  speak: {
    read: "Lire à voix haute",
    readThis: "Lire à voix haute : {text}",
    stop: "Arrêter la lecture",
    missing:
      "Pour lire à voix haute, il faut une voix installée sur cet appareil, dans cette langue. Il n’y en a pas encore.",
    unsupported: "Ce navigateur ne sait pas lire à voix haute.",
  },
  status: {
    allSent: "Tout est envoyé",
    saved: "Gardé sur cette tablette",
    toSend:
      "{count, plural, one {Gardé sur cette tablette. # envoi en attente.} other {Gardé sur cette tablette. # envois en attente.}}",
    sending: "Envoi en cours",
    offline: "Pas de réseau. Ton texte est gardé ici. Continue.",
    problem: "Quelque chose bloque. Ton texte est gardé ici. Appelle un adulte.",
  },
  statusFormal: {
    allSent: "Tout est envoyé",
    saved: "Gardé sur cet appareil",
    toSend:
      "{count, plural, one {Gardé sur cet appareil. # envoi en attente.} other {Gardé sur cet appareil. # envois en attente.}}",
    sending: "Envoi en cours",
    offline: "Pas de réseau. Tout est gardé sur cet appareil. Vous pouvez continuer.",
    problem: "Quelque chose bloque. Tout est gardé sur cet appareil.",
  },
  leaving: {
    waiting:
      "{count, plural, one {# chose n’est pas encore envoyée.} other {# choses ne sont pas encore envoyées.}}",
    started:
      "{count, plural, one {# texte est commencé, pas envoyé.} other {# textes sont commencés, pas envoyés.}}",
    none: "Tout est envoyé.",
    keep: "Garder une copie",
    kept: "La copie est dans les téléchargements de cet appareil.",
    failed: "La copie n’a pas pu être gardée ici. On peut essayer de nouveau.",
  },
  carry: {
    give: "Donner en fichier",
    giveTitle: "Donner ce travail en fichier",
    waits:
      "{count, plural, one {# chose attend sur cette tablette.} other {# choses attendent sur cette tablette.}}",
    giveWho: "Tout le monde peut porter ce fichier. Seule l’école peut l’ouvrir.",
    giveHow: "Sur un appareil qui a le réseau, premier écran : « Apporter un fichier ».",
    giveStays: "Le travail reste aussi ici, et partira quand le réseau reviendra. Rien ne compte deux fois.",
    save: "Enregistrer le fichier",
    share: "Partager le fichier",
    saved: "Le fichier est dans les téléchargements de cet appareil.",
    sent: "Tout vient de partir : il n’y a plus rien à donner.",
    failed: "Le fichier n’a pas pu être fait. Tout est gardé ici. On peut essayer de nouveau.",
    handIn: "Apporter un fichier",
    handInHow:
      "Une tablette sans réseau a donné ses idées et ses votes en fichier. Ce fichier part d’ici vers l’école.",
    choose: "Choisir le fichier",
    another: "Un autre fichier",
    drop: "ou le déposer ici",
    sending: "Le fichier part.",
    accepted:
      "{count, plural, =0 {Rien de nouveau dans ce fichier.} one {# chose est arrivée.} other {# choses sont arrivées.}}",
    duplicate: "{count, plural, one {# était déjà là.} other {# étaient déjà là.}}",
    held: "{count, plural, one {# attend autre chose. Elle partira de sa tablette.} other {# attendent autre chose. Elles partiront de leur tablette.}}",
    refused:
      "{count, plural, one {# n’a pas été acceptée. Sa tablette dira pourquoi.} other {# n’ont pas été acceptées. Leur tablette dira pourquoi.}}",
    noneArrived: "Rien n’est arrivé.",
    unknownPart: "Une partie vient d’un débat que le serveur de l’école ne connaît pas.",
    damagedPart: "Une partie est abîmée. La tablette peut donner un autre fichier.",
    NotCarried: "Ce fichier ne vient pas d’une tablette de Palabre. Rien n’a été changé.",
    CarriedDamaged: "Ce fichier est abîmé. Rien n’a été changé. La tablette peut en donner un autre.",
    CarriedTooNew: "Ce fichier vient d’un Palabre plus récent. Il faut d’abord mettre Palabre à jour ici.",
    CarriedTooLarge: "Ce fichier est trop gros pour venir d’une tablette. Rien n’a été changé.",
    OtherSchool: "Ce fichier est pour le serveur d’une autre école. Ici, personne ne peut l’ouvrir.",
    UnknownSession: "Le serveur de l’école ne connaît pas ce débat. Rien n’a été changé.",
    Offline: "Pas de réseau ici non plus. Le fichier reste bon : on peut essayer plus tard, ou ailleurs.",
    Unreadable: "Cet appareil n’a pas pu lire le fichier. On peut essayer de nouveau.",
  },
  timer: {
    label: "Temps restant",
    left: "Il reste {minutes, plural, =0 {} one {# minute} other {# minutes}} {seconds, plural, =0 {} one {# seconde} other {# secondes}}",
    over: "C’est l’heure. On peut finir sa phrase.",
    paused: "En pause",
  },
  until: {
    till: "{range, select, today {Aujourd’hui jusqu’à {time}} tomorrow {Jusqu’à demain {time}} far {Jusqu’au {day}, {time}} other {Jusqu’à {day} {time}}}",
    over: "{range, select, today {Fini depuis {time}} yesterday {Fini depuis hier {time}} far {Fini depuis le {day}, {time}} other {Fini depuis {day} {time}}}",
  },
  face: {
    chosen: "c’est ton choix",
    present: "déjà là",
    absent: "pas là aujourd’hui",
    busy: "sur une autre tablette",
    ready: "tout est prêt",
  },
  bars: {
    votes: "{count, plural, =0 {aucune voix} one {# voix} other {# voix}}",
    chosen: "choix de la classe",
  },
  card: { by: "par {name}" },
  preferences: {
    title: "Lecture et affichage",
    language: "Langue",
    spacing: "Espace entre les lettres, les mots et les lignes",
    spacingUsual: "Habituel",
    spacingWide: "Large",
    font: "Lettres",
    fontUsual: "Atkinson Hyperlegible",
    fontDyslexic: "OpenDyslexic",
    theme: "Lumière",
    themeSystem: "Comme l’appareil",
    themeLight: "Clair",
    themeDark: "Sombre",
    contrast: "Contraste renforcé",
    sound: "Sons sur cet appareil",
    sample: "Chacun parle. Chacun écoute. Puis on décide ensemble.",
  },
  language: { fr: "Français", en: "English", label: "Langue" },
  update: {
    title: "Une nouvelle version est prête",
    body: "Cela prend quelques secondes. Tout ce qui est sur cet appareil reste.",
    apply: "Passer à la nouvelle version",
  },
  startFault: {
    title: {
      StorageFull: "La mémoire de cet appareil est pleine.",
      StorageLost: "Le navigateur ne laisse rien garder.",
      StorageBlocked: "Palabre est ouvert dans un autre onglet.",
      Replaced: "Cette page est trop ancienne.",
      NotLoaded: "Une partie de Palabre n’est pas arrivée.",
      Broken: "Palabre s’est arrêté par erreur.",
    },
    words: {
      StorageFull:
        "Ce qui est déjà gardé est toujours là. {address, select, tu {Fais de la place, puis réessaie.} vous {Faites de la place, puis réessayez.} other {Il faut faire de la place, puis réessayer.}}",
      StorageLost:
        "{address, select, tu {Quitte la navigation privée, ou ferme le navigateur et rouvre-le.} vous {Quittez la navigation privée, ou fermez le navigateur et rouvrez-le.} other {Il faut quitter la navigation privée, ou fermer le navigateur et le rouvrir.}}",
      StorageBlocked:
        "Cet autre onglet est plus ancien. {address, select, tu {Ferme-le, puis réessaie.} vous {Fermez-le, puis réessayez.} other {Il faut le fermer, puis réessayer.}}",
      Replaced:
        "Un autre onglet est plus récent, ou les données ont été effacées. {address, select, tu {Recharge la page.} vous {Rechargez la page.} other {Il faut recharger la page.}}",
      NotLoaded:
        "Le réseau s’est sans doute arrêté. Tout ce qui est gardé est toujours là. {address, select, tu {Attends un peu, puis réessaie.} vous {Attendez un peu, puis réessayez.} other {Il faut attendre un peu, puis réessayer.}}",
      Broken:
        "La faute est de notre côté. Ce qui est déjà gardé est toujours là. {address, select, tu {Recharge la page.} vous {Rechargez la page.} other {Il faut recharger la page.}}",
    },
    retry: "Réessayer",
    reload: "Recharger la page",
  },
} as const satisfies Translated<typeof english>
