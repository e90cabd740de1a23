export const teacherLong = {
  until: {
    title: "Open for days",
    lead: "This stage stays open until you close it. Until when may pupils write?",
    ask: "Keep this stage open for days",
    day: "Until which day",
    hour: "At what time",
    missing: "Choose a day and a time.",
    past: "This moment has passed already.",
    keep: "Keep open until then",
    kept: "Everyone sees until when.",
    change: "Change",
    prolong: "Prolong",
    none: "No set time",
    noneSaid: "The stage has no set time any more.",
    passed:
      "{count, plural, =0 {Nothing has come since.} one {# text came since: it waits for you, marked as late.} other {# texts came since: they wait for you, marked as late.}} Prolong it, or go on to the next stage.",
  },
  openIdeas: {
    title: "Ideas left open",
    lead: "The class wrote them in earlier sessions, and nothing was decided yet. Those that you take over are shown as ideas of this session, with the day they come from.",
    from: "{day}: {question} {count, plural, =0 {} one {# pupil agrees.} other {# pupils agree.}}",
    take: "Take over",
    takeThis: "Take over: {idea}",
    takeAll: "{count, plural, other {Take over the # of {day}}}",
    takeThese: "{count, plural, other {Take over these # ideas}}",
    older: "{count, plural, one {# idea of earlier sessions} other {# ideas of earlier sessions}}",
    taken: "The class can read it.",
    takenAll:
      "{count, plural, one {The class can read it.} other {# ideas are taken over: the class can read them.}}",
  },
} as const
