/** What the public pages must be able to say, in each language. */
import type { OpenData } from "../exports/open-data.ts"

export type Language = "fr" | "en"
type Verdict = OpenData["decisions"][number]["verdict"]
type TaskState = OpenData["tasks"][number]["state"]
type Kind = OpenData["contributions"][number]["kind"]
type Method = OpenData["polls"][number]["method"]

export type PageWords = {
  readonly decided: string
  readonly nothingDecided: string
  readonly why: string
  readonly when: string
  readonly verdict: { readonly [verdict in Verdict]: string }
  readonly todo: string
  readonly by: string
  readonly state: { readonly [state in TaskState]: string }
  readonly votes: string
  readonly noVote: string
  readonly method: { readonly [method in Method]: string }
  readonly option: string
  readonly ballots: string
  readonly chosen: string
  readonly yes: string
  readonly no: string
  readonly for: string
  readonly against: string
  readonly blank: (ballots: number) => string
  readonly counted: (ballots: number) => string
  readonly fewBallots: string
  readonly ideas: string
  readonly noIdea: string
  readonly kind: { readonly [kind in Kind]: string }
  readonly support: (agree: number, mixed: number, disagree: number) => string
  readonly joinedTo: (number: number) => string
  readonly idea: (number: number) => string
  readonly colon: string
  readonly notFinished: string
  readonly present: (count: number) => string
  readonly fewPresent: string
  readonly promise: string
  readonly data: string
  readonly aboutData: string
  readonly other: string
  readonly school: string
  readonly list: string
  readonly listLead: string
  readonly listEmpty: string
  readonly more: string
  readonly api: ApiWords
  readonly gone: string
  readonly goneNext: string
  readonly unreadable: string
  readonly unreadableNext: string
  readonly missing: string
  readonly missingNext: string
}

export type ApiWords = {
  readonly title: string
  readonly lead: string
  readonly open: string
  readonly description: string
  readonly schema: string
  readonly asks: string
  readonly answers: string
  readonly field: string
  readonly type: string
  readonly meaning: string
  readonly devices: string
  readonly devicesLead: string
}
