/** What a session that lasts for days, or is of several classes, asks for. */
export type LongCommand =
  /** The current stage, until a moment in ms since 1970; null: no longer. */
  | { type: "KeepOpen"; until: number | null }
  /** `idea`: its id in the session `log` of the class, held on that day. */
  | { type: "TakeOverIdea"; idea: string; log: string; heldOn: string; text: string }
  /** `class`: a class log, of those that share the session. */
  | { type: "NameClass"; class: string; name: string }
