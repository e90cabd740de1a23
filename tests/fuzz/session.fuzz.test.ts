import fc from "fast-check"
import { expect, test } from "vitest"
import type { HostLog, Row } from "../../src/domain/host/log.ts"
import { bodyHashOf, type SignedEvent, withoutText } from "../../src/domain/log/event.ts"
import { chainStart, chainStep, hashWith } from "../../src/domain/log/hash.ts"
import { evolveOwn, evolvePublic, type OwnEntry, type PublicEntry } from "../../src/domain/session/entries.ts"
import { evolve } from "../../src/domain/session/evolve.ts"
import { emptyOwn, emptyPublic, initialSession, type PublicState } from "../../src/domain/session/state.ts"
import { inBulk } from "../../src/domain/session/tables.ts"
import { fastSha256 } from "../../src/server/school/fast-crypto.ts"
import { type Run, runScript, type Script, script } from "../support/random-lesson.ts"

hashWith(fastSha256)
const numRuns = Number(process.env.FUZZ_RUNS ?? 2_000)
const options = { numRuns, seed: Number(process.env.FUZZ_SEED ?? 20_261_117) }

const properties = new Map<string, (run: Run) => void>()
/** Every property looks at the same runs: the first lesson that fails one is run again by fast-check, which prints it. */
let failures: Map<string, Script> | undefined
const failuresOf = (): Map<string, Script> => {
  if (failures) return failures
  failures = new Map()
  for (const it of fc.sample(script, options)) {
    const run = runScript(it)
    for (const [name, property] of properties) {
      try {
        if (!failures.has(name)) property(run)
      } catch {
        failures.set(name, it)
      }
    }
  }
  return failures
}
const check = (name: string, property: (run: Run) => void) => {
  properties.set(name, property)
  test(name, () => {
    const failing = failuresOf().get(name)
    if (failing)
      fc.assert(
        fc.property(script, (it) => property(runScript(it))),
        { ...options, examples: [[failing]] },
      )
  }, 300_000)
}

const memoryOf = ({
  session,
  box,
  closings,
  heads,
  sequences,
  lastSequences,
  volumes,
  admitted,
}: HostLog) => ({
  ...{ session, box, closings, heads, sequences, lastSequences, volumes },
  admitted: new Set(admitted.keys()),
})

const foldPublic = (rows: readonly Row[], basis: string): PublicState =>
  rows.reduce<PublicState>((state, row) => evolvePublic(state, row.body as unknown as PublicEntry), {
    ...emptyPublic,
    basis,
  })

check("[FUZZ-1] a host that reads its stored rows is the host that wrote them", ({ lesson }) => {
  expect(memoryOf(lesson.restored())).toEqual(memoryOf(lesson.host()))
})

check(
  "[FUZZ-2] the public feed folds to the public part, each own feed to what its seat knows",
  ({ lesson }) => {
    expect(foldPublic(lesson.feed("public"), lesson.genesis.nonce)).toEqual(lesson.state().public)
    for (const [seat, own] of Object.entries(lesson.state().own)) {
      const folded = lesson
        .feed(`own:${seat}`)
        .reduce((state, row) => evolveOwn(state, row.body as unknown as OwnEntry), emptyOwn)
      expect(folded).toEqual(own)
    }
  },
)

check("[FUZZ-14] a state survives being written down as JSON, as a device's snapshot is", ({ lesson }) => {
  const { session, class: pupils } = lesson.host()
  expect(JSON.parse(JSON.stringify({ session, pupils }))).toStrictEqual({ session, pupils })
})

check("[FUZZ-3] positions are dense and every chain goes on from the one before", ({ lesson }) => {
  const last = new Map<string, { position: number; chain: string }>()
  for (const { feed, position, chain, id, body } of lesson.rows()) {
    const before = last.get(feed) ?? { position: 0, chain: chainStart(lesson.host().log, feed) }
    expect([position, chain]).toEqual([before.position + 1, chainStep(before.chain, id ?? bodyHashOf(body))])
    last.set(feed, { position, chain })
  }
})

test("[FUZZ-4] what arrives twice changes nothing; a restart at any step changes nothing", () => {
  fc.assert(
    fc.property(script, fc.array(fc.nat(89), { maxLength: 4 }), (it, restarts) => {
      const plain = runScript(it, { duplicates: false })
      const twice = runScript(it, { restarts: new Set(restarts) })
      expect(twice.lesson.state()).toEqual(plain.lesson.state())
      expect(twice.lesson.rows()).toEqual(plain.lesson.rows())
    }),
    { ...options, numRuns: Math.ceil(numRuns / 4) },
  )
}, 120_000)

check("[FUZZ-5] no ballot leaves the box before its poll is revealed", ({ lesson, told }) => {
  for (const row of lesson.rows()) {
    if (row.feed === "box") continue
    const text = JSON.stringify(row)
    for (const [nonce, poll] of told.ballots) {
      const isRevealed = lesson.state().public.polls[poll]?.status === "revealed"
      if (!isRevealed || row.feed !== "staff") expect(text).not.toContain(nonce)
    }
    const poll = String(row.body.facts.poll)
    const revealed = lesson.state().public.polls[poll]?.status === "revealed"
    if (!revealed) expect(text).not.toMatch(/"marks"|"ballots":\[\[/)
  }
})

check("[FUZZ-6] a seat counts once in a poll, whatever its tablets", ({ lesson }) => {
  const { staff, public: shown } = lesson.state()
  for (const [id, poll] of Object.entries(staff.polls)) {
    const ballots = shown.polls[id]?.ballots
    expect(shown.polls[id]?.counted).toBe(poll.named.length)
    if (!ballots) continue
    const seats = poll.named.map((ballot) => poll.released[ballot]?.seat)
    expect(new Set(seats).size).toBe(poll.named.length)
    expect(seats).not.toContain(undefined)
    expect(ballots.length).toBe(poll.named.length)
  }
})

check("[FUZZ-7] a text removed for everyone is in no row of any feed", ({ lesson, told }) => {
  const rows = JSON.stringify(lesson.rows())
  const { contributions } = lesson.state().staff
  for (const [word, { contribution }] of told.texts)
    if (contributions[contribution]?.fate === "removed") expect(rows).not.toContain(word)
  const { contextItems } = lesson.state().staff
  for (const { subject = "", body } of lesson.rows())
    if (contextItems[subject] === "removed") expect(body.text).toBeUndefined()
})

check(
  "[FUZZ-8] pupils read no text that was never published, no reason to others, no report",
  ({ lesson, told }) => {
    const open = JSON.stringify(lesson.feed("public"))
    for (const [word, { contribution, seat }] of told.texts) {
      if (!told.published.has(contribution)) expect(open).not.toContain(word)
      for (const other of Object.keys(lesson.state().own))
        if (other !== seat) expect(JSON.stringify(lesson.feed(`own:${other}`))).not.toContain(word)
    }
    for (const [word, contribution] of told.reasons) {
      expect(open).not.toContain(word)
      const author = lesson.state().staff.contributions[contribution]?.seat
      for (const seat of Object.keys(lesson.state().own))
        if (seat !== author) expect(JSON.stringify(lesson.feed(`own:${seat}`))).not.toContain(word)
    }
    for (const word of told.reports)
      for (const row of lesson.rows())
        if (row.feed !== "staff") expect(JSON.stringify(row)).not.toContain(word)
  },
)

check(
  "[FUZZ-9] with animals, no name is in a row that pupils read; devices and members never are",
  ({ lesson }) => {
    const isAnimals = lesson.state().public.naming === "animals"
    const read = JSON.stringify(lesson.rows().filter((it) => it.feed !== "staff" && it.feed !== "box"))
    if (isAnimals) expect(read).not.toContain("Pupil ")
    for (const { member, keys } of Object.values(lesson.state().staff.seats)) {
      if (member !== lesson.genesis.nonce) expect(read).not.toContain(member)
      for (const key of Object.keys(keys)) expect(read).not.toContain(key)
    }
  },
)

check(
  "[FUZZ-10] support totals are those of the supporters, each once, over what was merged",
  ({ lesson }) => {
    const { public: shown, staff } = lesson.state()
    for (const it of Object.values(shown.contributions)) {
      if (!it.published || it.mergedInto !== undefined) continue
      const totals = Object.values(it.support).reduce((sum, one) => sum + one, 0)
      expect(totals).toBeLessThanOrEqual(Object.keys(staff.seats).length)
      expect(Math.min(...Object.values(it.support))).toBeGreaterThanOrEqual(0)
      expect(new Set(it.authors).size).toBe(it.authors.length)
    }
  },
)

/** What a fold of the staff feed ends on, and what each event did. */
const foldStaff = (lesson: Run["lesson"], change: (event: SignedEvent) => SignedEvent) => {
  let state = initialSession(lesson.genesis)
  const effects: unknown[] = []
  inBulk(() => {
    for (const { body, id = "" } of lesson.feed("staff")) {
      const done = evolve(state, change(body as SignedEvent), id)
      state = done.state
      effects.push([done.effect, done.emissions.map((it) => [it.feed, it.entry.type, it.entry.facts])])
    }
  })
  return { state, effects }
}

const words = new Set([
  "text",
  "reason",
  "question",
  "context",
  "className",
  "name",
  "who",
  "when",
  "title",
  "say",
  "watch",
  "what",
  "why",
  "of",
  "words",
  "from",
  ...["binding", "advisory", "impossible", "listener"],
  ...["address", "picture", "description"],
])
const withoutWords = (state: object): unknown =>
  JSON.parse(JSON.stringify(state, (key, value) => (words.has(key) ? undefined : value)))

const folds = new WeakMap<Run["lesson"], ReturnType<typeof foldStaff>>()
const foldAsStored = (lesson: Run["lesson"]) => {
  const known = folds.get(lesson) ?? foldStaff(lesson, (event) => event)
  folds.set(lesson, known)
  return known
}

check("[FUZZ-11] a log without its words folds to the same, but for the words", ({ lesson }) => {
  const whole = foldAsStored(lesson)
  const bare = foldStaff(lesson, withoutText)
  expect(bare.effects).toEqual(whole.effects)
  expect(withoutWords(bare.state)).toEqual(withoutWords(whole.state))
})

check("[FUZZ-12] clocks that are wrong by years change nothing of a fold", ({ lesson }) => {
  const wrong = foldStaff(lesson, (event) => ({ ...event, time: (event.seq * 7_919) % 4_000_000_000_000 }))
  expect(wrong).toEqual(foldAsStored(lesson))
})

check("[FUZZ-13] no row that pupils read says when somebody wrote, or with which key", ({ lesson }) => {
  for (const { feed, body } of lesson.rows()) {
    if (feed === "staff" || feed === "box") continue
    expect(
      Object.keys(body).filter((key) => !["type", "facts", "text", "salt", "textHash"].includes(key)),
    ).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(/"(time|key|device|seq|signature)":/)
  }
})
