import type { ProblemSentences } from "./problems.ts"

/** Everything the server says in the terminal, in one language. Lines are wrapped where they are shown. */
export type Words = {
  readonly ready: string
  readonly onThisComputer: string
  readonly onItsAddress: string
  readonly forTablets: string
  readonly plainHttpLimits: string
  readonly onlyThisComputer: string
  readonly noNetwork: string
  readonly nameUnknown: string
  readonly certificateEnds: (date: string) => string
  readonly certificateEnded: (date: string) => string
  readonly sheetFirst: string
  readonly fingerprint: string
  readonly firstTeacher: string
  readonly firstTeacherHere: string
  readonly linkLife: (minutes: number) => string
  readonly toStop: string
  readonly cardQuestion: string
  readonly cardAnswer: (last: number) => string
  readonly cardChosen: (address: string, others: readonly string[]) => string
  readonly stopping: string
  readonly failed: (message: string) => string
  readonly help: string
  readonly problems: ProblemSentences
}
