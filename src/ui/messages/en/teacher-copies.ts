export const teacherCopies = {
  copies: {
    title: "Copies of this device",
    lead: "A copy is a file with your classes and sessions: names, ideas, votes, and what is not sent yet.",
    keep: "Keep a copy",
    keepAgain: "Keep a copy first",
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
    unsent:
      "{count, plural, one {# thing is not sent yet: it would be lost.} other {# things are not sent yet: they would be lost.}}",
    nothingUnsent: "Everything was sent.",
    emptyAct: "Empty this device",
  },
} as const
