export const results = {
  chosen: "The class has chosen",
  chosenSeveral: "These ideas are level",
  adopted: "The class says yes to",
  rejected: "The class did not say yes",
  rejectedLevel: "Level: {count, number} yes, {count, number} no. The idea is not adopted.",
  nobody: "The class has not chosen an idea",
  nobodyWhy: "No ballot names an idea.",
  removed: "This idea was removed.",
  yes: "Yes",
  no: "No",
  blank: "Blank ballots",
  /** "7 of 17": everyone who voted. */
  of: "{count, number} of {total, number}",
  mark: { chosen: "the class’s choice", level: "level" },
  several:
    "{count, plural, one {# pupil has voted. Each could choose several ideas.} other {# pupils have voted. Each could choose several ideas.}}",
  ballots: "All the ballots",
  others: "What others wanted",
  everyone: "What everyone wanted",
  how: "How we counted",
  late: "{count, plural, one {# ballot came after the end. It is not counted.} other {# ballots came after the end. They are not counted.}}",
  lateCounted:
    "{count, plural, one {# ballot came late. It is counted.} other {# ballots came late. They are counted.}}",
  quoted: "“{idea}”",
  step: {
    ballots:
      "{ballots, plural, =0 {There is no ballot} one {There is # ballot} other {There are # ballots}}{blank, plural, =0 {.} one {. # is blank.} other {. # are blank.}}",
    quorumReached: "At least {quorum} ballots were needed. There are {ballots}.",
    quorumMissed: "At least {quorum} ballots were needed. There are only {ballots}. Nothing is decided.",
    added: "We counted the votes for each idea.",
    addedYesNo:
      "{yes, plural, =0 {Nobody said yes} one {# person said yes} other {# people said yes}}. {no, plural, =0 {Nobody said no} one {# said no} other {# said no}}.",
    nobody: "No ballot names an idea.",
    threshold:
      "To be adopted, the idea needed {needed} yes. {passed, select, true {It has {yes}. It is adopted.} other {It has {yes}. It is not adopted.}}",
    most: "{names} has the most votes: {marks}.",
    level: "{names} have as many votes as each other: {marks}.",
    tie: "No idea is ahead. The class decides how to choose.",
    tieRejected: "There are as many yes as no. The idea is not adopted.",
  },
  verdict: { accepted: "Accepted", partly: "Accepted in part", refused: "Refused" },
  decision: "The answer",
  decisions: "The answers",
  why: "Why:",
  who: "Who: {who}",
  when: "When: {when}",
} as const
