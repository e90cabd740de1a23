/** A text that the host did not take goes back to where it was written. */
import type { PendingEvent } from "../../../client/log-client.ts"
import { rootOf } from "../../../domain/session/handlers-contributions.ts"
import type { SessionProps } from "../../session-props.ts"
import { draftOf } from "./use-draft.ts"

export type RefusedKind = "idea" | "argument" | "text" | "ballot" | "opinion" | "other"

/** `idea`: the idea it argues about, for an argument. */
export type Refused = { readonly kind: RefusedKind; readonly text?: string; readonly idea?: string }

export const readRefused = ({ event }: PendingEvent, session: Pick<SessionProps, "view">): Refused => {
  const facts: { readonly [key: string]: unknown } = { ...event.facts }
  const written = event.text?.text
  if (event.type === "v1.BallotCast") return { kind: "ballot" }
  if (event.type === "v1.SupportGiven") return { kind: "opinion" }
  if (written === undefined || written.trim() === "") return { kind: "other" }
  if (event.type !== "v1.ContributionSubmitted") return { kind: "text", text: written }
  const { parent } = facts
  if (typeof parent !== "string") return { kind: "idea", text: written }
  return { kind: "argument", text: written, idea: rootOf(session.view.public, parent) }
}

/** Behind what was begun there since: neither is lost. Resolves once the text is written down. */
export const takeBack = async (act: PendingEvent, session: SessionProps): Promise<string | null> => {
  const { drafts, dismiss, seat, hostNow } = session
  const { text, idea } = readRefused(act, session)
  const facts: { readonly [key: string]: unknown } = { ...act.event.facts }
  const draft = idea === undefined ? draftOf.idea(seat) : draftOf.argument(seat, idea, String(facts.kind))
  const begun = await drafts.load(draft)
  await drafts.save(draft, [begun, text].filter((it) => it).join("\n"), hostNow())
  await dismiss([act.id])
  return idea ?? null
}
