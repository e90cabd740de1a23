export type OpeningCommand =
  /** What everybody thinks now. `question`: left out, that of the session. */
  | { type: "AskOpening"; question?: string }
  /** The same question, once the class has talked. `opening`: the vote before. */
  | { type: "AskAgain"; opening: string }
  /** How the class moved, for everybody. `poll`: the second vote. */
  | { type: "ShowShift"; poll: string }
  | { type: "HideShift"; poll: string }
