import type { Translated } from "../../language/catalogue.ts"
import type { teacherCopies as english } from "../en/teacher-copies.ts"

export const teacherCopies = {
  leave: {
    sessionTitle: "Quitter ce débat ?",
    sessionWords:
      "Tout est gardé sur cet appareil, et part dès que le serveur répond. Laissez l’appareil allumé.",
    sessionAct: "Quitter",
    stay: "Rester ici",
    class: "Retirer de cet appareil",
    classTitle: "Retirer {name} de cet appareil ?",
    classWords: "La classe et ses débats quittent cet appareil. Le serveur garde ce qui a été envoyé.",
    classLost: "Ce qui n’est pas envoyé serait perdu. Gardez d’abord une copie.",
    classBack: "Une copie ramène la classe, le serveur aussi : « Copies de cet appareil ».",
    classAct: "Retirer cette classe",
    classRemoved: "La classe n’est plus sur cet appareil.",
    classFailed: "Cet appareil n’a pas pu retirer la classe. Réessayez.",
  },
  copies: {
    title: "Copies de cet appareil",
    lead: "Une copie est un fichier avec vos classes et vos débats : prénoms, idées, votes, et ce qui n’est pas encore envoyé.",
    keep: "Garder une copie",
    kept: "La copie est dans vos téléchargements. Rangez-la là où vous rangez la liste de la classe.",
    restore: "Reprendre une copie",
    restored:
      "{count, plural, one {# classe ou débat est maintenant ici.} other {# classes et débats sont maintenant ici.}}",
    NotABackup: "Ce fichier n’est pas une copie de Palabre. Rien n’a été changé.",
    BackupDamaged: "Cette copie est abîmée. Rien n’a été changé. Choisissez une autre copie.",
    BackupTooNew:
      "Cette copie vient d’un Palabre plus récent. Rien n’a été changé. Mettez Palabre à jour, puis réessayez.",
    BackupTooLarge: "Ce fichier est trop gros pour une copie de Palabre. Rien n’a été changé.",
    failed: "La copie n’a pas pu être lue ou gardée sur cet appareil. Réessayez.",
    empty: "Vider cet appareil",
    emptyTitle: "Vider cet appareil ?",
    emptyWords:
      "Vos classes et vos débats quittent cet appareil. Le serveur garde ce qui a été envoyé. Pour revenir, il faut un nouveau lien.",
    lost: "Ce qui n’est pas envoyé serait perdu. Gardez d’abord une copie.",
    takeBack: "Reprendre du serveur : {name}",
    emptyAct: "Vider cet appareil",
  },
} as const satisfies Translated<typeof english>
