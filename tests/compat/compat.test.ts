/** Frozen shapes and logs. A file that is missing is recorded by UPDATE_VECTORS=1; one that is there never changes. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { classEvents } from "../../src/domain/class/events.ts"
import { createLesson } from "../../src/domain/host/lesson-in-tests.ts"
import { openHostLog, type Row, restoreRow } from "../../src/domain/host/log.ts"
import { canonical, type Json } from "../../src/domain/log/canonical.ts"
import {
  eventIdOf,
  isAuthentic,
  type SignedEvent,
  signEvent,
  withoutText,
} from "../../src/domain/log/event.ts"
import { type Genesis, logIdOf } from "../../src/domain/log/genesis.ts"
import { hashOf } from "../../src/domain/log/hash.ts"
import { signerOf } from "../../src/domain/log/keys.ts"
import { evolveOwn, evolvePublic, type OwnEntry, type PublicEntry } from "../../src/domain/session/entries.ts"
import { sessionEvents } from "../../src/domain/session/events.ts"
import {
  emptyOwn,
  emptyPublic,
  initialSession,
  type OwnState,
  type PublicState,
  type SessionState,
} from "../../src/domain/session/state.ts"
import * as messages from "../../src/protocol/messages.ts"
import { PROTOCOL_VERSION } from "../../src/protocol/version.ts"
import { toJsonShape } from "../support/schema-shape.ts"

const isUpdate = process.env.UPDATE_VECTORS === "1"
/** A recorded file never changes by itself; a new one is written on demand. */
const vectors = <T>(name: string, make: () => T): T => {
  const file = fileURLToPath(new URL(`vectors/${name}`, import.meta.url))
  if (isUpdate && !existsSync(file)) writeFileSync(file, `${JSON.stringify(make(), null, 1)}\n`)
  return JSON.parse(readFileSync(file, "utf8")) as T
}

const inputs: Json[] = [
  ...[null, true, false, 0, -1, 9_007_199_254_740_991, -9_007_199_254_740_991, "", "a"],
  ...['"\\/\b\f\n\r\t\u0000\u001f\u007f', "é", "e\u0301", "\u2028\u2029", "€", "😀", "דג", "\u{10ffff}"],
  ...[
    [],
    {},
    [1, [2, [3]]],
    { b: 1, a: 2 },
    { "\u20ac": 1, "\r": 2, דג: 3, "1": 4, "😀": 5, "\u0080": 6, "\u00f6": 7 },
  ],
  { z: null, a: { d: [true, "x"], c: "" }, "": 0 },
]

test("[COMPAT-1] the canonical encoding and the hashes are those that were released", () => {
  const recorded = vectors("canonical.json", () =>
    inputs.map((input) => ({ input, canonical: canonical(input), hash: hashOf("vector", input) })),
  )
  expect(recorded.length).toBeGreaterThanOrEqual(inputs.length)
  for (const { input, canonical: encoded, hash } of recorded) {
    expect(canonical(input)).toBe(encoded)
    expect(hashOf("vector", input)).toBe(hash)
  }
})

test("[COMPAT-2] the ids and signatures of events are those that were released, with and without text", () => {
  type Vector = { event: SignedEvent; id: string; redacted: SignedEvent }
  const recorded = vectors("events.json", (): Vector[] => {
    const signer = signerOf(new Uint8Array(32).fill(7))
    const signing = {
      log: "0".repeat(64),
      seat: "1".repeat(32),
      signer,
      time: 1_700_000_000_000,
      salt: "2".repeat(32),
    }
    const drafts = [
      { type: "v1.PauseSet", facts: { paused: true } },
      {
        type: "v1.ContributionSubmitted",
        facts: { contribution: "3".repeat(32), kind: "proposal" },
        text: { text: "Un banc, ça aide 😀" },
      },
      { type: "v1.SeatAdmitted", facts: { seat: "4".repeat(32) }, text: {} },
    ]
    return drafts.map((draft, index) => {
      const event = signEvent(draft, { ...signing, seq: index + 1 })
      return { event, id: eventIdOf(event), redacted: withoutText(event) }
    })
  })
  expect(recorded.length).toBeGreaterThanOrEqual(3)
  for (const { event, id, redacted } of recorded) {
    for (const it of [event, redacted]) {
      expect(eventIdOf(it)).toBe(id)
      expect(isAuthentic(it)).toBe(true)
    }
    expect(withoutText(event)).toEqual(redacted)
    expect(isAuthentic({ ...event, seq: event.seq + 1 })).toBe(false)
  }
})

type Recorded = {
  readonly genesis: Genesis
  readonly log: string
  readonly rows: readonly Row[]
  readonly session: SessionState
}

/** A lesson in which most kinds of events happen. */
const recordLesson = (): Recorded => {
  const lesson = createLesson({ seed: 3, signed: true })
  for (const pupil of [0, 1, 2]) lesson.join(pupil)
  lesson.join([0, 1])
  const submit = (pupil: number, text: string) =>
    lesson.act(pupil, { type: "Submit", kind: "proposal", text })
  const [bench, balls, quiet, rude] = [
    submit(0, "Un banc"),
    submit(1, "Des ballons"),
    submit(2, "Un coin calme"),
    submit(2, "Nul"),
  ]
  lesson.act("teacher", { type: "AskToRephrase", contribution: quiet, reason: "Où ?" })
  lesson.act(2, { type: "Edit", contribution: quiet, text: "Un coin calme sous l'arbre" })
  for (const contribution of [bench, balls, quiet, rude])
    lesson.act("teacher", { type: "Publish", contribution })
  lesson.act(1, { type: "Report", contribution: rude, reason: "Pas gentil" })
  lesson.act("teacher", { type: "Remove", contribution: rude, reason: "Cela blesse" })
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  lesson.act(1, { type: "Support", contribution: bench, value: "agree" })
  lesson.act(1, { type: "Support", contribution: quiet, value: "mixed" })
  lesson.act(2, { type: "Support", contribution: quiet, value: "agree" })
  const why = lesson.act(0, { type: "Submit", kind: "for", parent: balls, text: "On joue tous" })
  lesson.act("teacher", { type: "Publish", contribution: why })
  lesson.act("teacher", { type: "Merge", into: bench, from: quiet })
  const late = submit(1, "Une tardive")
  lesson.act("teacher", { type: "Refuse", contribution: late, reason: "Trop tard" })
  lesson.act("teacher", { type: "EnterStage", stage: 2 })
  const poll = lesson.act("teacher", { type: "OpenPoll", method: "single-choice", options: [bench, balls] })
  lesson.act(0, { type: "CastBallot", poll, marks: [bench] })
  lesson.act([0, 1], { type: "CastBallot", poll, marks: [balls] })
  lesson.act(1, { type: "CastBallot", poll, marks: [] })
  const [slow] = lesson.eventsOf(2, { type: "CastBallot", poll, marks: [balls] })
  lesson.act("teacher", { type: "ClosePoll", poll })
  if (slow) lesson.send(slow)
  lesson.act("teacher", { type: "RuleLateBallots", poll, admit: true })
  lesson.act("teacher", { type: "RevealPoll", poll })
  lesson.act("teacher", {
    type: "GiveDecision",
    contribution: balls,
    verdict: "partly",
    reason: "Deux ballons",
    who: "La directrice",
  })
  lesson.act("teacher", { type: "FinishSession" })
  return { genesis: lesson.genesis, log: lesson.host().log, rows: lesson.rows(), session: lesson.state() }
}

test("[COMPAT-3] a recorded lesson of version 1 replays to the state that was recorded", () => {
  const { genesis, log, rows, session } = vectors("session-v1.json", recordLesson)
  expect(logIdOf(genesis)).toBe(log)
  const host = openHostLog(genesis)
  for (const row of rows) if (row.feed === "staff" || row.feed === "box") restoreRow(host, row)
  // What a session has come to tell since then is empty in it.
  const start = initialSession(genesis)
  const staff = { ...start.staff, ...session.staff }
  const everybodys = { ...emptyPublic, ...session.public }
  expect(JSON.parse(JSON.stringify(host.session))).toEqual({ public: everybodys, staff, own: session.own })
  for (const { body, id } of rows) {
    if (!("signature" in body)) continue
    expect(eventIdOf(body)).toBe(id)
    expect(isAuthentic(body)).toBe(true)
  }
  const shown = rows
    .filter((it) => it.feed === "public")
    .reduce<PublicState>((state, row) => evolvePublic(state, row.body as unknown as PublicEntry), {
      ...emptyPublic,
      basis: genesis.nonce,
    })
  expect(JSON.parse(JSON.stringify(shown))).toEqual(everybodys)
  for (const [seat, own] of Object.entries(session.own)) {
    const folded = rows
      .filter((it) => it.feed === `own:${seat}`)
      .reduce<OwnState>((state, row) => evolveOwn(state, row.body as unknown as OwnEntry), emptyOwn)
    expect(JSON.parse(JSON.stringify(folded))).toEqual(own)
  }
})

test("[COMPAT-4] no shape of an event or of the wire changes unless its version or the record does", () => {
  const shapes = toJsonShape({ classEvents, sessionEvents, messages })
  const hash = hashOf("shapes", shapes as Json)
  const recorded = vectors(
    "shapes.json",
    () => ({ [PROTOCOL_VERSION]: hash }) as { [version: string]: string },
  )
  // On purpose? A change that old devices must not meet: raise PROTOCOL_VERSION. Else record the new hash.
  expect(recorded[PROTOCOL_VERSION], `the shapes of version ${PROTOCOL_VERSION} hash to ${hash}`).toBe(hash)
})
