export const teacherCopies = {
  leave: {
    sessionTitle: "Leave this session?",
    sessionWords:
      "Everything is safe on this device, and leaves it once the server answers. Keep the device on.",
    sessionAct: "Leave",
    stay: "Stay here",
    class: "Remove from this device",
    classTitle: "Remove {name} from this device?",
    classWords: "The class and its sessions leave this device. The server keeps what was sent.",
    classLost: "What is not sent would be lost. Keep a copy first.",
    classBack: "A copy brings the class back, and so does the server: “Copies of this device”.",
    classAct: "Remove this class",
    classRemoved: "The class is no longer on this device.",
    classFailed: "This device could not remove the class. Try again.",
  },
  copies: {
    title: "Copies of this device",
    lead: "A copy is a file with your classes and sessions: names, ideas, votes, and what is not sent yet.",
    keep: "Keep a copy",
    kept: "The copy is in your downloads. Keep it where you keep the class list.",
    restore: "Restore a copy",
    restored:
      "{count, plural, one {# class or session is here now.} other {# classes and sessions are here now.}}",
    NotABackup: "This file is not a copy of Palabre. Nothing was changed.",
    BackupDamaged: "This copy is damaged. Nothing was changed. Choose another copy.",
    BackupTooNew:
      "This copy comes from a newer Palabre. Nothing was changed. Update Palabre, then try again.",
    BackupTooLarge: "This file is too large for a copy of Palabre. Nothing was changed.",
    failed: "The copy could not be read or kept on this device. Try again.",
    empty: "Empty this device",
    emptyTitle: "Empty this device?",
    emptyWords:
      "Your classes and sessions leave this device. The server keeps what was sent. To come back you need a new link.",
    lost: "What is not sent would be lost. Keep a copy first.",
    takeBack: "Take back from the server: {name}",
    emptyAct: "Empty this device",
  },
} as const
