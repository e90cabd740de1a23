import type { Words } from "./words.ts"

const span = (minutes: number): string => {
  if (minutes % 60 !== 0) return `${minutes} minutes`
  return minutes === 60 ? "one hour" : `${minutes / 60} hours`
}

export const englishWords: Words = {
  ready: "Palabre is ready.",
  onThisComputer: "On this computer",
  onItsAddress: "At its address",
  forTablets: "For the tablets, on the same network",
  plainHttpLimits:
    "On this address tablets can take part, but a reload without the network fails. " +
    "Start with --lan-https, or set TLS_CERT and TLS_KEY (docs/install.md).",
  onlyThisComputer: "Only this computer reaches Palabre, because of HOST. Leave HOST out to welcome tablets.",
  noNetwork: "This computer is on no network. Tablets will not find it.",
  nameUnknown: "Set BASE_URL to the address your certificate names, and it is shown here with its code.",
  certificateEnds: (date) => `The certificate ends on ${date}. Replace it before that day.`,
  certificateEnded: (date) => `The certificate ended on ${date}. Browsers refuse it: replace it.`,
  sheetFirst: "Once for each tablet: open this page, or print it, and follow its steps",
  fingerprint: "The certificate's fingerprint (SHA-256) must read",
  firstTeacher: "First teacher: open this link on the device you teach with",
  firstTeacherHere: "First teacher: open this link on this computer",
  linkLife: (minutes) => `It works once, for ${span(minutes)}. Keep it to yourself.`,
  toStop: "To stop: Ctrl+C",
  cardQuestion: "Several networks are there. Which one are the tablets on?",
  cardAnswer: (last) => `1 to ${last}, Enter for 1: `,
  cardChosen: (address, others) =>
    `Chose ${address}. For another one: --address ${others.join(" or --address ")}.`,
  stopping: "Closing. Press Ctrl+C again to stop at once.",
  failed: (message) => `Palabre stopped on a fault: ${message} (details: start with DEBUG=1)`,
  help: `Usage: npm start -- [options]

  --lan-https      https on the local network, with a certificate made here
  --address IP     the network address to show to the tablets
  --help           this text

Environment variables
  PORT             port to listen on (3000)
  HOST             interface to listen on (0.0.0.0: all of them)
  DATA_DIR         folder of the data (./data)
  BASE_URL         address people type, such as https://palabre.school.org
  TLS_CERT         certificate with its chain, PEM file
  TLS_KEY          its private key, PEM file
  METRICS_TOKEN    what a reader of /metrics shows (unset: this machine only)
  DEBUG            any value: show the details of a fault

More: docs/install.md`,
  problems: {
    PortInvalid: ({ given }) => `PORT is "${given}": it must be a whole number from 1 to 65535.`,
    HostInvalid: ({ given }) =>
      `HOST is "${given}": it must be an IP address or a host name, such as 0.0.0.0 or 127.0.0.1.`,
    BaseUrlInvalid: ({ given }) =>
      `BASE_URL is "${given}": it must be an address without a path, such as https://palabre.school.org.`,
    BaseUrlNotSecure: ({ given }) =>
      `BASE_URL is "${given}": with a certificate it must start with https://.`,
    MetricsTokenInvalid: () => "METRICS_TOKEN must have 16 to 200 letters, digits or signs, without spaces.",
    AddressInvalid: ({ given }) => `--address is "${given}": it must be an IP address, such as 192.168.1.20.`,
    FlagUnknown: ({ given }) => `"${given}" is no option of Palabre: --help lists those there are.`,
    FlagValueMissing: ({ flag }) => `${flag} needs a value: ${flag} 192.168.1.20, for instance.`,
    TlsHalfGiven: ({ given, missing }) => `${given} is set but ${missing} is not: set both, or neither.`,
    TlsUnreadable: ({ variable, path, code }) =>
      `${variable} is "${path}": this file cannot be read (${code}); it must be a PEM file Palabre may read.`,
    TlsNotPem: ({ variable, path }) =>
      variable === "TLS_CERT"
        ? `TLS_CERT is "${path}": this file holds no certificate; it must be a PEM certificate.`
        : `TLS_KEY is "${path}": this file holds no usable key; it must be a PEM private key without a passphrase.`,
    TlsMismatch: ({ certificate, key }) =>
      `TLS_CERT "${certificate}" and TLS_KEY "${key}" do not belong together: give the key of that certificate.`,
    TlsTwice: () =>
      "--lan-https makes its own certificate: leave out TLS_CERT and TLS_KEY, or leave out --lan-https.",
    SheetPortMissing: ({ port }) =>
      `PORT is "${port}": with --lan-https it must be 65534 or less, for the port after it is used too.`,
    AppNotBuilt: ({ folder }) =>
      `The app is not built yet (nothing in ${folder}): run npm start, which builds it.`,
    DataFolderUnusable: ({ path, code }) =>
      `The data folder ${path} cannot be written (${code}): give Palabre the right to write there, or set DATA_DIR.`,
    DataFolderTaken: ({ path }) =>
      `Another Palabre already uses the data folder ${path}: stop it, or set another DATA_DIR.`,
    DatabaseDamaged: ({ path }) =>
      `The database ${path} is damaged: move it away without deleting it, and put your last backup in its place.`,
    DatabaseTooNew: ({ path }) =>
      `The database ${path} was written by a newer Palabre: install that version again, then start.`,
    DatabaseUnusable: ({ path, detail }) => `The database ${path} cannot be opened (${detail}).`,
    AuthorityUnusable: ({ folder }) =>
      `The certificates in ${folder} cannot be used: put them back from a backup, ` +
      "or remove that folder for new ones, which each tablet must then install again.",
    LanAddressMissing: () =>
      "--lan-https found no private network address on this computer: join the tablets' network, then start again.",
    AddressNotHere: ({ given, found }) =>
      found.length === 0
        ? `--address is "${given}": this computer is on no network.`
        : `--address is "${given}": this computer does not have it; it has ${found.join(", ")}.`,
    PortTaken: ({ port }) => `Port ${port} is already in use: stop the other program, or set another PORT.`,
    PortForbidden: ({ port }) => `This user may not use port ${port}: set a PORT of 1024 or more.`,
    HostNotHere: ({ host }) => `HOST is "${host}": this computer has no such address.`,
    ListenFailed: ({ port, code }) => `Port ${port} cannot be opened (${code}): set another PORT or HOST.`,
  },
}
