import type { Language } from "./language.ts"

/** The texts of the printable sheet, in one language. */
export type SheetWords = {
  readonly title: string
  readonly purpose: string
  readonly appleCode: string
  readonly certificateCode: string
  readonly appCode: string
  readonly steps: readonly { readonly device: string; readonly steps: readonly string[] }[]
  readonly fingerprint: string
  readonly compare: string
  readonly reach: (localName: string) => string
  readonly elsewhere: (appUrl: string) => string
}

export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  fr: {
    title: "Installer Palabre sur une tablette",
    purpose: "À faire une fois par tablette. Ensuite, Palabre marche aussi quand le réseau tombe.",
    appleCode: "1. iPad : le certificat",
    certificateCode: "1. Autres appareils : le certificat",
    appCode: "2. Ouvrir Palabre",
    steps: [
      {
        device: "iPad",
        steps: [
          "Scannez le code « iPad » avec l'appareil photo. Ouvrez dans Safari, touchez « Autoriser ».",
          "Réglages › Profil téléchargé › Installer.",
          "Réglages › Général › Informations › Réglages des certificats : activez Palabre.",
          "Scannez « Ouvrir Palabre ». Touchez Partager › Sur l'écran d'accueil.",
        ],
      },
      {
        device: "Android",
        steps: [
          "Scannez le code « Autres appareils ». Un fichier se télécharge.",
          "Dans Paramètres, cherchez « certificat CA ». Touchez « Installer quand même » et choisissez le fichier.",
          "Scannez « Ouvrir Palabre », avec Chrome. Menu › Installer l'application.",
        ],
      },
      {
        device: "Chromebook",
        steps: [
          "Ouvrez dans Chrome l'adresse écrite sous le code « Autres appareils ».",
          "Paramètres › Confidentialité et sécurité › Sécurité › Gérer les certificats › Autorités › Importer.",
          "Cochez la confiance pour les sites Web, puis ouvrez Palabre.",
          "Chromebook géré par l'établissement : son administrateur ajoute le certificat dans la console.",
        ],
      },
      {
        device: "Windows",
        steps: [
          "Ouvrez dans Edge ou Chrome l'adresse écrite sous le code « Autres appareils ».",
          "Ouvrez le fichier › Installer un certificat › Utilisateur actuel.",
          "Placez-le dans « Autorités de certification racines de confiance ». Rouvrez le navigateur.",
        ],
      },
    ],
    fingerprint: "Empreinte SHA-256 du certificat",
    compare: "Comparez-la à celle que Palabre affiche à son démarrage. Si elle diffère, n'installez rien.",
    reach: (localName) =>
      `Ce certificat ne vaut que pour les adresses privées d'un réseau local et pour ${localName}. ` +
      "Il se retire au même endroit qu'il s'installe.",
    elsewhere: (appUrl) => `Cette adresse ne donne que le certificat. Palabre est ici : ${appUrl}`,
  },
  en: {
    title: "Set up Palabre on a tablet",
    purpose: "Once for each tablet. Palabre then works even when the network fails.",
    appleCode: "1. iPad: the certificate",
    certificateCode: "1. Other devices: the certificate",
    appCode: "2. Open Palabre",
    steps: [
      {
        device: "iPad",
        steps: [
          "Scan the iPad code with the camera. Open it in Safari and tap Allow.",
          "Settings › Profile Downloaded › Install.",
          "Settings › General › About › Certificate Trust Settings: switch Palabre on.",
          "Scan “Open Palabre”. Tap Share › Add to Home Screen.",
        ],
      },
      {
        device: "Android",
        steps: [
          "Scan the “Other devices” code. A file downloads.",
          "In Settings, search for “CA certificate”. Tap Install anyway and choose the file.",
          "Scan “Open Palabre”, with Chrome. Menu › Install app.",
        ],
      },
      {
        device: "Chromebook",
        steps: [
          "In Chrome, open the address written under the “Other devices” code.",
          "Settings › Privacy and security › Security › Manage certificates › Authorities › Import.",
          "Tick trust for websites, then open Palabre.",
          "A Chromebook the school manages: its administrator adds the certificate in the console.",
        ],
      },
      {
        device: "Windows",
        steps: [
          "In Edge or Chrome, open the address written under the “Other devices” code.",
          "Open the file › Install Certificate › Current User.",
          "Place it in “Trusted Root Certification Authorities”. Reopen the browser.",
        ],
      },
    ],
    fingerprint: "SHA-256 fingerprint of the certificate",
    compare: "Compare it with the one Palabre shows when it starts. If they differ, install nothing.",
    reach: (localName) =>
      `This certificate holds only for private addresses of a local network and for ${localName}. ` +
      "It is removed where it was installed.",
    elsewhere: (appUrl) => `This address only gives the certificate. Palabre is here: ${appUrl}`,
  },
}
