/** What `npm run backup` and `npm run restore` say, in both languages. */
import type { Language } from "../launch/language.ts"
import type { CopyFacts } from "./inspect-copy.ts"
import type { BackupProblem } from "./problems.ts"
import type { Restored } from "./restore.ts"

type Sentences = {
  readonly [T in BackupProblem["type"]]: (problem: Extract<BackupProblem, { type: T }>) => string
}
type BackupWords = {
  readonly made: (path: string, facts: CopyFacts) => string
  readonly restored: (facts: Restored) => string
  readonly logsMade: (path: string, count: number) => string
  readonly logsRestored: (count: number) => string
  readonly problems: Sentences
}

const english: BackupWords = {
  made: (path, { logs, rows }) =>
    `Backup written and checked: ${path} (${logs} classes and sessions, ${rows} rows).\nIt holds what pupils wrote and the server's keys: keep it as carefully as the server.`,
  restored: ({ logs, before }) =>
    `Restored: ${logs} classes and sessions. Start the server again: devices send what the copy lacks by themselves.${before === null ? "" : `\nWhat was there before is kept in ${before}: delete it once all is well.`}`,
  logsMade: (path, count) => `Written: ${path} (${count} classes and sessions).`,
  logsRestored: (count) =>
    `${count} classes and sessions were added; those that were there already stay as they are.`,
  problems: {
    NothingToBackUp: ({ path }) => `There is no database at ${path}. Set DATA_DIR as for npm start.`,
    FileExists: ({ path }) => `${path} exists already. Name another file.`,
    FileMissing: ({ path }) => `There is no file ${path}.`,
    Unwritable: ({ path, detail }) => `${path} cannot be written: ${detail}`,
    NotABackup: ({ path }) => `${path} is not a backup of a Palabre server. Nothing was changed.`,
    BackupDamaged: ({ path }) => `${path} is damaged. Nothing was changed: take an older backup.`,
    BackupTooNew: ({ path }) =>
      `${path} was made by a newer version of Palabre. Nothing was changed: update this server first.`,
    OtherSchool: ({ path }) =>
      `${path} is of another server. Nothing was changed: to restore it here, start from an empty data folder.`,
    ServerRuns: ({ path }) => `The server is running in ${path}. Stop it, restore, start it again.`,
    DeviceFile: ({ path }) =>
      `${path} was made on a teacher's device: restore it there, under "Copies of this device". Nothing was changed.`,
    LogUnknown: ({ id }) =>
      `No class or session of this server has the id ${id}: it is in the address of its page.`,
    Usage: () => "Name the file: npm run restore -- FILE, or npm run backup -- --log ID FILE.json",
  },
}

const french: BackupWords = {
  made: (path, { logs, rows }) =>
    `Sauvegarde écrite et vérifiée : ${path} (${logs} classes et séances, ${rows} lignes).\nElle contient les textes des élèves et les clés du serveur : gardez-la avec le même soin que le serveur.`,
  restored: ({ logs, before }) =>
    `Restauré : ${logs} classes et séances. Relancez le serveur : les appareils renvoient d'eux-mêmes ce qui manque à la copie.${before === null ? "" : `\nCe qui s'y trouvait est gardé dans ${before} : supprimez-le quand tout va bien.`}`,
  logsMade: (path, count) => `Écrit : ${path} (${count} classes et séances).`,
  logsRestored: (count) =>
    `${count} classes et séances ajoutées ; celles qui étaient déjà là restent telles quelles.`,
  problems: {
    NothingToBackUp: ({ path }) =>
      `Il n'y a pas de base de données dans ${path}. Réglez DATA_DIR comme pour npm start.`,
    FileExists: ({ path }) => `${path} existe déjà. Choisissez un autre nom.`,
    FileMissing: ({ path }) => `Le fichier ${path} n'existe pas.`,
    Unwritable: ({ path, detail }) => `${path} ne peut pas être écrit : ${detail}`,
    NotABackup: ({ path }) => `${path} n'est pas une sauvegarde d'un serveur Palabre. Rien n'a été changé.`,
    BackupDamaged: ({ path }) =>
      `${path} est abîmé. Rien n'a été changé : prenez une sauvegarde plus ancienne.`,
    BackupTooNew: ({ path }) =>
      `${path} vient d'une version plus récente de Palabre. Rien n'a été changé : mettez d'abord ce serveur à jour.`,
    OtherSchool: ({ path }) =>
      `${path} vient d'un autre serveur. Rien n'a été changé : pour le restaurer ici, partez d'un dossier de données vide.`,
    ServerRuns: ({ path }) => `Le serveur tourne dans ${path}. Arrêtez-le, restaurez, relancez-le.`,
    DeviceFile: ({ path }) =>
      `${path} vient d'un appareil d'enseignant : reprenez-le là, sous « Copies de cet appareil ». Rien n'a été changé.`,
    LogUnknown: ({ id }) =>
      `Aucune classe ni séance de ce serveur n'a l'identifiant ${id} : il est dans l'adresse de sa page.`,
    Usage: () => "Nommez le fichier : npm run restore -- FICHIER, ou npm run backup -- --log ID FICHIER.json",
  },
}

export const backupWords = (language: Language): BackupWords => (language === "fr" ? french : english)

export const backupProblemToSentence = <T extends BackupProblem["type"]>(
  sentences: { readonly [K in T]: (problem: Extract<BackupProblem, { type: K }>) => string },
  problem: Extract<BackupProblem, { type: T }>,
): string => sentences[problem.type](problem)
