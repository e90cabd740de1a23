/**
 * An event: a signed fact in the past tense. Its body has two parts: `facts` (kept for ever) and `text`
 * (salted, so that it can be deleted without breaking a hash). `evolve` never depends on `text`.
 *
 *   id = H(header)    header.body = H(H(facts), H(salt, text))    signature over id
 */
import type { Json } from "./canonical.ts"
import { hashOf } from "./hash.ts"
import { isSignedBy, type Signer } from "./keys.ts"

export type Facts = { readonly [key: string]: Json | undefined }
export type Text = { readonly [key: string]: string | undefined }

/** What a feed holds: with its text, or with the hash that the text had before it was deleted. */
export type Body = {
  readonly type: string
  readonly facts: Facts
  readonly text?: Text
  readonly salt?: string
  readonly textHash?: string
}

export type SignedEvent = Body & {
  readonly log: string
  readonly seat: string
  readonly key: string
  /** Unique and increasing for a key; gaps allowed. */
  readonly seq: number
  /** Milliseconds since 1970 by the author's clock: shown, never relied on. */
  readonly time: number
  readonly signature: string
}

export type EventDraft = { readonly type: string; readonly facts: Facts; readonly text?: Text }

export const textHashOf = (body: Body): string => {
  if (body.text !== undefined) return hashOf("text", body.salt ?? "", body.text)
  return body.textHash ?? ""
}

export const bodyHashOf = (body: Body): string => hashOf("body", body.facts, textHashOf(body))

/** The event's id, 64 hexadecimal digits: the same before and after its text is deleted. */
export const eventIdOf = (event: Omit<SignedEvent, "signature">): string =>
  hashOf("event", {
    log: event.log,
    seat: event.seat,
    key: event.key,
    seq: event.seq,
    time: event.time,
    type: event.type,
    body: bodyHashOf(event),
  })

export type Signing = {
  readonly log: string
  readonly seat: string
  readonly signer: Signer
  readonly seq: number
  readonly time: number
  /** Fresh 128-bit salt in hexadecimal, for the text. */
  readonly salt: string
}

export const signEvent = (draft: EventDraft, signing: Signing): SignedEvent => {
  const unsigned = {
    log: signing.log,
    seat: signing.seat,
    key: signing.signer.publicKey,
    seq: signing.seq,
    time: signing.time,
    ...(draft.text === undefined
      ? { type: draft.type, facts: draft.facts }
      : { type: draft.type, facts: draft.facts, text: draft.text, salt: signing.salt }),
  }
  return { ...unsigned, signature: signing.signer.sign(eventIdOf(unsigned)) }
}

/** `id`: the event's, where the caller knows it. */
export const isAuthentic = (event: SignedEvent, id = eventIdOf(event)): boolean =>
  isSignedBy(event.key, id, event.signature)

/** The same body without its text: what stays when somebody asks for removal. */
export const withoutText = <B extends Body>(body: B): B => {
  if (body.text === undefined) return body
  const { text: _text, salt: _salt, ...kept } = body
  return { ...kept, textHash: textHashOf(body) } as B
}
