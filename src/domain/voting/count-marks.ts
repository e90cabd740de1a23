/** The small door: the counts that the app itself makes, so that a pupil's tablet loads no others. */

import { countApproval } from "./approval.ts"
import { type Counter, counting } from "./counting.ts"
import type { MarksOutcome } from "./outcome.ts"
import { countSingleChoice } from "./single-choice.ts"
import { countYesNo } from "./yes-no.ts"

export const marksCounters: ReadonlyMap<string, Counter<MarksOutcome>> = new Map([
  ["approval", countApproval],
  ["single-choice", countSingleChoice],
  ["yes-no", countYesNo],
])

export const countMarks = counting(marksCounters)
