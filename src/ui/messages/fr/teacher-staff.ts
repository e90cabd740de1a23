import type { Translated } from "../../language/catalogue.ts"
import type { teacherStaff as english } from "../en/teacher-staff.ts"

export const teacherStaff = {
  nav: {
    home: "Accueil",
    cockpit: "Revenir au débat",
    present: "Revenir à la projection",
    retry: "Réessayer",
    opening: "Ouverture",
    unknown: "Cet appareil ne connaît pas ce débat.",
    unknownNext: "Ouvrez-le sur l’appareil qui l’a créé.",
    notFound: "Cette page n’existe pas.",
  },
  status: {
    allSent: "Cet appareil : tout est envoyé",
    saved: "Gardé sur cet appareil",
    toSend: "{count, plural, one {Gardé ici. # envoi en attente.} other {Gardé ici. # envois en attente.}}",
    sending: "Envoi en cours",
    offline: "Pas de réseau. Tout est gardé.",
    problem: "Quelque chose bloque. Tout est gardé ici.",
  },
  plainHttp: {
    title: "Cette adresse n’est pas protégée.",
    words:
      "Quelqu’un sur ce réseau pourrait lire ce qui est envoyé. Ouvrez l’adresse qui commence par https, affichée sur l’écran du serveur.",
  },
  problem: {
    offline: "Pas de réseau. Rien n’a changé. Réessayez à son retour.",
    notOurServer: "Autre chose a répondu à la place du serveur. Vérifiez le réseau de l’école.",
    tooOld: "Cette page est plus ancienne que le serveur. Rechargez-la.",
    notAllowed: "Cet appareil n’a pas le droit de le faire.",
    notFound: "Le serveur ne connaît pas cela.",
    tooMany: "Trop d’essais. Attendez une minute.",
    server: "Le serveur n’a pas pu le faire. Votre texte est gardé ici. Réessayez.",
    noHost: "Cet appareil n’est pas encore relié à l’école. Rejoignez son réseau, puis réessayez.",
    nameMissing: "Écrivez un nom.",
    nameTooLong: "Ce nom est trop long : {max, number} lettres au plus.",
    tooManyMembers: "Une classe compte {max, number} élèves au plus.",
    already: "C’est déjà fait.",
    refusedLater:
      "{count, plural, one {Une action n’a pas pu se faire : la situation avait changé.} other {# actions n’ont pas pu se faire : la situation avait changé.}}",
    dismiss: "C’est lu",
  },
} as const satisfies Translated<typeof english>
