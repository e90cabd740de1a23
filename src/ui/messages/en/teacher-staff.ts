export const teacherStaff = {
  nav: {
    home: "Home",
    cockpit: "Back to the session",
    present: "Back to the projection",
    retry: "Try again",
    opening: "Opening",
    unknown: "This device does not hold this session.",
    unknownNext: "Open it on the device that created it.",
    notFound: "There is no such page.",
  },
  status: {
    allSent: "This device: all sent",
    saved: "Kept on this device",
    toSend: "{count, plural, one {Kept here. # thing to send.} other {Kept here. # things to send.}}",
    sending: "Sending",
    offline: "No network. All is kept here.",
    problem: "Something is stuck. All is kept here.",
  },
  plainHttp: {
    title: "This address is not protected.",
    words:
      "Somebody on this network could read what is sent. Open the address that starts with https, shown on the server’s screen.",
  },
  problem: {
    offline: "No network. Nothing was changed. Try again when it is back.",
    notOurServer: "Something else answered in place of the server. Check the network of the school.",
    tooOld: "This page is older than the server. Load it again.",
    notAllowed: "This device may not do that.",
    notFound: "The server does not know this.",
    tooMany: "Too many tries. Wait one minute.",
    server: "The server could not do it. What you typed is safe here. Try again.",
    noHost: "This device is not linked to the school yet. Join its network, then try again.",
    nameMissing: "Write a name.",
    nameTooLong: "That name is too long: {max, number} letters at most.",
    tooManyMembers: "A class holds {max, number} pupils at most.",
    already: "That was done already.",
    refusedLater:
      "{count, plural, one {One act could not be done: things had changed meanwhile.} other {# acts could not be done: things had changed meanwhile.}}",
    dismiss: "I have read it",
  },
} as const
