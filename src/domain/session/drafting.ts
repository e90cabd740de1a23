/** What every `decide` is written with: drafts of events, and texts that were looked at. */
import { err, ok, type Result } from "../../shared/result.ts"
import type { EventDraft } from "../log/event.ts"
import type { Refusal } from "./commands.ts"
import type { FactsOf, SessionEventType, TextOf } from "./events.ts"

export type Decided = Result<EventDraft[], Refusal>

/** An event to be signed. */
export const draft = <T extends SessionEventType>(
  type: T,
  facts: FactsOf<T>,
  ...text: TextOf<T> extends undefined ? [] : [TextOf<T>]
): EventDraft => ({ type, facts, ...(text[0] === undefined ? {} : { text: text[0] }) }) as EventDraft

export const one = <T extends SessionEventType>(...args: Parameters<typeof draft<T>>): Decided =>
  ok([draft(...args)])

/** Trims, and takes line ends and control characters out of a line. */
export const cleanLine = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()

/** For what is cut rather than refused. Half a character at the cut, or anywhere, has no canonical form. */
export const shortLine = (text: string | undefined, max: number): string =>
  cleanLine(text ?? "")
    .slice(0, max)
    .replace(/\p{Surrogate}/gu, "")
    .trim()

/** For what may have several lines, and is cut rather than refused. */
export const shortText = (text: string | undefined, max: number): string =>
  (text ?? "")
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/(?!\n)\p{Cc}+/gu, " ")
    .trim()
    .slice(0, max)
    .replace(/\p{Surrogate}/gu, "")
    .trim()

export const checkText = (text: string, max: number): Result<string, Refusal> => {
  const clean = cleanLine(text)
  if (clean === "") return err({ type: "TextMissing" })
  if (clean.length > max) return err({ type: "TextTooLong", max })
  return /\p{Surrogate}/u.test(clean) ? err({ type: "TextNotReadable" }) : ok(clean)
}
