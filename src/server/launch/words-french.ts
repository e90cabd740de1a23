import type { Words } from "./words.ts"

const span = (minutes: number): string => {
  if (minutes % 60 !== 0) return `${minutes} minutes`
  return minutes === 60 ? "une heure" : `${minutes / 60} heures`
}

export const frenchWords: Words = {
  ready: "Palabre est prêt.",
  onThisComputer: "Sur cet ordinateur",
  onItsAddress: "À son adresse",
  forTablets: "Pour les tablettes, sur le même réseau",
  plainHttpLimits:
    "À cette adresse, les tablettes peuvent participer, mais recharger la page sans réseau échoue. " +
    "Démarrez avec --lan-https, ou indiquez TLS_CERT et TLS_KEY (docs/install.md).",
  onlyThisComputer:
    "Seul cet ordinateur atteint Palabre, à cause de HOST. Retirez HOST pour accueillir des tablettes.",
  noNetwork: "Cet ordinateur n'est sur aucun réseau. Les tablettes ne le trouveront pas.",
  nameUnknown:
    "Indiquez dans BASE_URL l'adresse que nomme votre certificat : elle s'affichera ici avec son code.",
  certificateEnds: (date) => `Le certificat prend fin le ${date}. Remplacez-le avant ce jour.`,
  certificateEnded: (date) =>
    `Le certificat a pris fin le ${date}. Les navigateurs le refusent : remplacez-le.`,
  sheetFirst: "Une fois par tablette : ouvrez cette page, ou imprimez-la, et suivez ses étapes",
  fingerprint: "L'empreinte (SHA-256) du certificat doit être",
  firstTeacher: "Premier accès enseignant : ouvrez ce lien sur l'appareil du cours",
  firstTeacherHere: "Premier accès enseignant : ouvrez ce lien sur cet ordinateur",
  linkLife: (minutes) => `Il sert une seule fois, pendant ${span(minutes)}. Gardez-le pour vous.`,
  toStop: "Pour arrêter : Ctrl+C",
  cardQuestion: "Il y a plusieurs réseaux. Sur lequel sont les tablettes ?",
  cardAnswer: (last) => `1 à ${last}, Entrée pour 1 : `,
  cardChosen: (address, others) =>
    `Adresse choisie : ${address}. Pour une autre : --address ${others.join(" ou --address ")}.`,
  stopping: "Fermeture. Appuyez encore sur Ctrl+C pour arrêter tout de suite.",
  failed: (message) => `Palabre s'est arrêté sur une panne : ${message} (détails : démarrez avec DEBUG=1)`,
  help: `Utilisation : npm start -- [options]

  --lan-https      https sur le réseau local, avec un certificat fait ici
  --address IP     l'adresse réseau à montrer aux tablettes
  --help           ce texte

Variables d'environnement
  PORT             port d'écoute (3000)
  HOST             interface d'écoute (0.0.0.0 : toutes)
  DATA_DIR         dossier des données (./data)
  BASE_URL         adresse que l'on tape, comme https://palabre.ecole.fr
  TLS_CERT         certificat avec sa chaîne, fichier PEM
  TLS_KEY          sa clé privée, fichier PEM
  METRICS_TOKEN    ce que montre qui lit /metrics (sinon, cette machine seule)
  DEBUG            une valeur quelconque : montre le détail d'une panne

Pour en savoir plus : docs/install.md`,
  problems: {
    PortInvalid: ({ given }) => `PORT vaut « ${given} » : il faut un nombre entier de 1 à 65535.`,
    HostInvalid: ({ given }) =>
      `HOST vaut « ${given} » : il faut une adresse IP ou un nom de machine, comme 0.0.0.0 ou 127.0.0.1.`,
    BaseUrlInvalid: ({ given }) =>
      `BASE_URL vaut « ${given} » : il faut une adresse sans chemin, comme https://palabre.ecole.fr.`,
    BaseUrlNotSecure: ({ given }) =>
      `BASE_URL vaut « ${given} » : avec un certificat, l'adresse commence par https://.`,
    MetricsTokenInvalid: () =>
      "METRICS_TOKEN doit avoir de 16 à 200 lettres, chiffres ou signes, sans espace.",
    AddressInvalid: ({ given }) =>
      `--address vaut « ${given} » : il faut une adresse IP, comme 192.168.1.20.`,
    FlagUnknown: ({ given }) =>
      `« ${given} » n'est pas une option de Palabre : --help donne celles qui existent.`,
    FlagValueMissing: ({ flag }) => `${flag} demande une valeur : ${flag} 192.168.1.20, par exemple.`,
    TlsHalfGiven: ({ given, missing }) =>
      `${given} est indiqué mais pas ${missing} : indiquez les deux, ou aucun.`,
    TlsUnreadable: ({ variable, path, code }) =>
      `${variable} vaut « ${path} » : ce fichier ne se lit pas (${code}) ; il faut un fichier PEM que Palabre peut lire.`,
    TlsNotPem: ({ variable, path }) =>
      variable === "TLS_CERT"
        ? `TLS_CERT vaut « ${path} » : ce fichier ne contient pas de certificat ; il faut un certificat PEM.`
        : `TLS_KEY vaut « ${path} » : ce fichier ne contient pas de clé utilisable ; il faut une clé privée PEM sans mot de passe.`,
    TlsMismatch: ({ certificate, key }) =>
      `TLS_CERT « ${certificate} » et TLS_KEY « ${key} » ne vont pas ensemble : indiquez la clé de ce certificat.`,
    TlsTwice: () =>
      "--lan-https fait son propre certificat : retirez TLS_CERT et TLS_KEY, ou retirez --lan-https.",
    SheetPortMissing: ({ port }) =>
      `PORT vaut « ${port} » : avec --lan-https, il faut 65534 au plus, car le port suivant sert aussi.`,
    AppNotBuilt: ({ folder }) =>
      `L'application n'est pas encore construite (rien dans ${folder}) : lancez npm start, qui la construit.`,
    DataFolderUnusable: ({ path, code }) =>
      `Impossible d'écrire dans le dossier des données ${path} (${code}) : donnez ce droit à Palabre, ou changez DATA_DIR.`,
    DataFolderTaken: ({ path }) =>
      `Un autre Palabre utilise déjà le dossier des données ${path} : arrêtez-le, ou changez DATA_DIR.`,
    DatabaseDamaged: ({ path }) =>
      `La base de données ${path} est abîmée : déplacez-la sans la supprimer, et mettez votre dernière sauvegarde à sa place.`,
    DatabaseTooNew: ({ path }) =>
      `La base de données ${path} vient d'un Palabre plus récent : réinstallez cette version, puis démarrez.`,
    DatabaseUnusable: ({ path, detail }) => `La base de données ${path} ne s'ouvre pas (${detail}).`,
    AuthorityUnusable: ({ folder }) =>
      `Les certificats de ${folder} sont inutilisables : remettez-les depuis une sauvegarde, ` +
      "ou retirez ce dossier pour en faire de nouveaux, à réinstaller sur chaque tablette.",
    LanAddressMissing: () =>
      "--lan-https n'a trouvé aucune adresse de réseau privé sur cet ordinateur : rejoignez le réseau des tablettes, puis redémarrez.",
    AddressNotHere: ({ given, found }) =>
      found.length === 0
        ? `--address vaut « ${given} » : cet ordinateur n'est sur aucun réseau.`
        : `--address vaut « ${given} » : cet ordinateur ne l'a pas ; il a ${found.join(", ")}.`,
    PortTaken: ({ port }) => `Le port ${port} est déjà pris : arrêtez l'autre programme, ou changez PORT.`,
    PortForbidden: ({ port }) =>
      `Cet utilisateur n'a pas droit au port ${port} : choisissez un PORT de 1024 ou plus.`,
    HostNotHere: ({ host }) => `HOST vaut « ${host} » : cet ordinateur n'a pas cette adresse.`,
    ListenFailed: ({ port, code }) => `Le port ${port} ne s'ouvre pas (${code}) : changez PORT ou HOST.`,
  },
}
