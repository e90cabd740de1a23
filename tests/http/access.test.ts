import { afterEach, beforeEach, expect, it } from "vitest"
import { chainStart } from "../../src/domain/log/hash.ts"
import { tinyPicture } from "../../src/domain/picture-in-tests.ts"
import { sessionEvents } from "../../src/domain/session/events.ts"
import { type HttpLesson, type HttpSchool, openHttpLesson, openHttpSchool } from "../support/http-school.ts"

let school: HttpSchool
let lesson: HttpLesson
beforeEach(async () => {
  school = await openHttpSchool()
  lesson = await openHttpLesson(school)
})
afterEach(() => school.close())

const id = (digit: string) => digit.repeat(32)
/** A body of each type that its schema takes, about things that exist where it names some. */
const sampleFacts = (contribution: string, poll: string): { [type: string]: object } => {
  const member = id("1")
  const key = id("2").repeat(2)
  const request = id("3")
  const target = { contribution }
  return {
    "v1.SessionOpened": {
      template: "t",
      naming: "animals",
      approval: false,
      stages: [{ kind: "vote", minutes: 1 }],
    },
    "v1.DoorsMoved": { open: false },
    "v1.StageEntered": { stage: 1, basis: id("4") },
    "v1.PauseSet": { paused: true },
    "v1.TimerSet": { endsAt: null, seconds: 1, hidden: false },
    ...{ "v1.SessionFinished": {}, "v1.SessionReopened": {} },
    "v1.SeatRequested": { request, member, key, device: key, why: "doorsClosed" },
    "v1.SeatRequestRuled": { request, admit: true },
    "v1.SeatAdmitted": {
      seat: id("5"),
      member,
      role: "facilitator",
      key,
      device: key,
      avatar: { animal: "fox", tone: "sun" },
    },
    "v1.KeyBound": { seat: id("5"), key, device: key },
    "v1.KeyRevoked": { seat: id("5"), key, reason: "notThisPupil" },
    "v1.PresenceMarked": { member, presence: "absent" },
    "v1.ContributionSubmitted": { contribution: id("6"), kind: "proposal" },
    "v1.ContributionEdited": { contribution, revision: 9 },
    "v1.SupportGiven": { contribution, value: "agree" },
    "v1.ContributionPublished": { contribution, revision: 0 },
    "v1.ContributionsMerged": { into: contribution, from: contribution },
    "v1.PollOpened": { poll: id("7"), method: "yes-no", options: [contribution] },
    "v1.BallotCast": { poll, marks: ["yes"], nonce: id("8") },
    ...{
      "v1.PollClosing": { poll },
      "v1.PollReopened": { poll },
      "v1.RevealAsked": { poll },
      "v1.PollWithdrawn": { poll },
      "v1.PollRevealed": { poll },
    },
    "v1.PollClosed": { poll, ballots: [], round: 1 },
    "v1.LateBallotsHeld": { poll, count: 1 },
    "v1.LateBallotsRuled": { poll, admit: true },
    "v1.DecisionGiven": { contribution, verdict: "refused" },
    "v1.StageKeptOpen": { until: 1, basis: id("4") },
    "v1.IdeaLeft": target,
    "v1.StageTimePassed": { until: 1 },
    "v1.IdeaTakenOver": { contribution: id("d"), log: id("e").repeat(2), heldOn: "2026-11-17" },
    "v1.AgendaSet": { stages: [{ kind: "vote", minutes: 1 }], stage: 0, basis: id("4") },
    "v1.StageWorded": { part: "own-1" },
    ...followUpFacts,
    "v1.HandRaised": { up: true },
    "v1.SideTaken": { side: "for" },
    ...{
      "v1.FloorGiven": { seat: null, basis: id("4"), at: 1 },
      "v1.HandsLowered": { basis: id("4") },
      "v1.RoundSet": { on: true, basis: id("4") },
      "v1.CardShown": { contribution: null, basis: id("4") },
    },
    "v1.ContractSet": {},
    ...{
      "v1.LinkAdded": { item: id("f") },
      "v1.PictureAdded": { item: id("0"), width: tinyPicture.width, height: tinyPicture.height },
      "v1.ContextItemRemoved": { item: id("f") },
    },
    "v1.BatchEntered": { poll, batch: id("9"), way: "hands", voters: 2, marks: { yes: 1 } },
    "v1.ClassNamed": { class: key },
    "v1.ClassesCounted": { poll, classes: [] },
    "v1.ShiftCounted": { poll, both: 4, onlyLast: 0, shift: null },
    ...{ "v1.ShiftShown": { poll }, "v1.ShiftHidden": { poll } },
    "v1.DutyGiven": { seat: id("5"), duty: "chair" },
    "v1.SideGiven": { seat: id("5"), side: "for" },
    ...Object.fromEntries(
      [
        "ContributionWithdrawn",
        "ContributionReported",
        "ContributionUnpublished",
        "ContributionDeferred",
        "RephraseAsked",
      ]
        .concat([
          "ContributionRefused",
          "ContributionRemoved",
          "ContributionUnmerged",
          "ReportSettled",
          "DecisionWithdrawn",
        ])
        .map((name) => [`v1.${name}`, target]),
    ),
  }
}
const followUpFacts = {
  "v1.TaskSet": { task: id("c"), state: "planned" },
  "v1.TaskRemoved": { task: id("c") },
  "v1.ReplyAsked": { reply: id("d"), due: "2026-12-01" },
  ...Object.fromEntries(
    ["ReplyNotAsked", "ReplyGiven", "ReplyWithdrawn"].map((name) => [`v1.${name}`, { reply: id("d") }]),
  ),
  "v1.PastRecalled": { past: id("e"), log: "0".repeat(64) },
  "v1.PastLeft": { past: id("e") },
  "v1.FollowUpSaid": { task: id("c"), value: "goOn" },
  "v1.FollowUpShown": { counts: true, names: false },
  "v1.EvaluationGiven": { answers: { listened: 1, understood: 2, learnt: 3, again: 4 } },
  ...{ "v1.EvaluationShown": {}, "v1.EvaluationHidden": {} },
}
const sampleText = (type: string) => {
  if (type === "v1.LinkAdded") return { address: "https://example.org", words: "A page" }
  if (type === "v1.PictureAdded") return { picture: tinyPicture.picture, description: "A tree" }
  if (type === "v1.StageWorded") return { title: "A round" }
  if (type === "v1.ClassNamed") return { name: "CM1" }
  if (type === "v1.BatchEntered") return { first: "Lina", second: "Adam" }
  if (type === "v1.TaskSet") return { what: "Ask the mayor" }
  if (type === "v1.ReplyAsked") return { of: "The head" }
  if (type === "v1.ReplyGiven") return { from: "The head", text: "Yes." }
  if (type === "v1.PastRecalled") return { words: "A bench" }
  if (["v1.ContributionSubmitted", "v1.ContributionEdited", "v1.IdeaTakenOver"].includes(type))
    return { text: "Words" }
  if (["v1.RephraseAsked", "v1.ContributionRefused", "v1.DecisionGiven"].includes(type))
    return { reason: "Because" }
  if (type === "v1.SessionOpened") return { question: "Mine?" }
  return {}
}

/** A lesson with a published proposal and an open poll. */
const prepared = async () => {
  const lina = await lesson.join("Lina")
  const adam = await lesson.join("Adam")
  const contribution = id("a")
  const poll = id("b")
  const submitted = {
    type: "v1.ContributionSubmitted",
    facts: { contribution, kind: "proposal" },
    text: { text: "A bench" },
  }
  await lesson.push(lina.tablet, school.sign(lina.at, submitted))
  await lesson.steer({ type: "v1.ContributionPublished", facts: { contribution, revision: 0 } })
  await lesson.steer({
    type: "v1.PollOpened",
    facts: { poll, method: "yes-no", options: [contribution] },
    text: {},
  })
  return { lina, adam, contribution, poll }
}

it("[HTTP-1] each type of event is taken from its role only, whoever posts it", async () => {
  const { lina, adam, contribution, poll } = await prepared()
  const facts = sampleFacts(contribution, poll)
  expect(Object.keys(facts).toSorted()).toEqual(Object.keys(sessionEvents).toSorted())
  const stranger = school.device()
  await stranger.prove()
  for (const [type, kind] of Object.entries(sessionEvents)) {
    const draft = {
      type,
      facts: facts[type] as never,
      ...(kind.text === null ? {} : { text: sampleText(type) }),
    }
    const verdict = async (at: typeof lina.at) => (await lesson.push(lina.tablet, school.sign(at, draft)))[0]
    if (kind.by !== "pupil") {
      expect(await verdict(adam.at), type).toMatchObject({ type: "refused", reason: "NotYourRole" })
    }
    if (kind.by === "pupil" || kind.by === "host") {
      expect(await verdict(lesson.session.at), type).toMatchObject({ type: "refused", reason: "NotYourRole" })
    }
    // A pupil's key for the facilitator's seat, for a classmate's seat; a key that nobody admitted.
    const unadmitted = { type: "refused", reason: "UnadmittedKey" }
    expect(await verdict({ ...adam.at, seat: lesson.genesis.nonce }), type).toMatchObject(unadmitted)
    expect(await verdict({ ...adam.at, seat: lina.at.seat }), type).toMatchObject(unadmitted)
    expect(await verdict({ ...lina.at, signer: stranger.signer }), type).toMatchObject(unadmitted)
    // The facilitator's name under a pupil's signature.
    const forged = {
      ...school.sign(adam.at, draft),
      seat: lesson.genesis.nonce,
      key: lesson.teacher.signer.publicKey,
      seq: 900_000,
    }
    expect((await lesson.push(adam.tablet, forged))[0], type).toMatchObject({ reason: "BadSignature" })
  }
}, 60_000)

it("[HTTP-2] an event of a class log is taken from its facilitators only", async () => {
  const { lina } = await prepared()
  const at = { log: lesson.roster.log, seat: lesson.roster.genesis.nonce, signer: lina.at.signer }
  const renamed = { type: "v1.MemberRenamed", facts: { member: lina.member }, text: { name: "Queen" } }
  const answer = await lina.tablet.post(`/api/logs/${lesson.roster.log}/events`, {
    events: [school.sign(at, renamed)],
  })
  expect(answer.json).toMatchObject({ verdicts: [{ type: "refused", reason: "UnadmittedKey" }] })
})

it("[HTTP-3] one bad event never spoils its batch, and each has its verdict", async () => {
  const { lina } = await prepared()
  const submit = (digit: string) => ({
    ...{
      type: "v1.ContributionSubmitted",
      facts: { contribution: id(digit), kind: "proposal" },
      text: { text: "Words" },
    },
  })
  const good = school.sign(lina.at, submit("c"))
  const unknown = school.sign(lina.at, { type: "v2.SomethingNew", facts: { a: 1 } })
  const orphan = school.sign(lina.at, { type: "v1.ContributionWithdrawn", facts: { contribution: id("d") } })
  const reused = { ...school.sign(lina.at, submit("e")), seq: good.seq }
  const long = school.sign(lina.at, { ...submit("f"), text: { text: "x".repeat(401) } })
  const tampered = { ...school.sign(lina.at, submit("9")), text: { text: "Other words" } }
  const foreign = { ...school.sign(lina.at, submit("8")), log: "0".repeat(64) }
  const verdicts = await lesson.push(
    lina.tablet,
    7,
    good,
    unknown,
    orphan,
    reused,
    long,
    tampered,
    foreign,
    good,
    null,
  )
  expect(verdicts.map((it) => it.reason ?? it.type)).toEqual([
    ...[
      "BadShape",
      "accepted",
      "UnknownType",
      "TargetMissing",
      "SequenceReused",
      "BadBody",
      "BadSignature",
      "UnknownLog",
    ],
    ...["duplicate", "BadShape"],
  ])
})

it("[HTTP-4] without a cookie nothing but the greeting is told", async () => {
  const nobody = school.device()
  const { log } = lesson
  expect((await nobody.get("/api/hello")).json).toMatchObject({ device: null })
  const posts = [
    `/api/logs/${log}/events`,
    `/api/logs/${log}/presence`,
    `/api/logs/${log}/projectors`,
    "/api/logs",
  ]
  for (const path of [
    ...posts,
    "/api/join/find",
    "/api/join/claim",
    "/api/pairings",
    "/api/enrol",
    "/api/invites",
  ]) {
    const answer = await nobody.post(path, {})
    expect([path, answer.status, answer.json]).toEqual([path, 401, { fault: "NotProved" }])
  }
  for (const path of [
    `/api/logs/${log}/feeds?after=public~0.0.`,
    `/api/logs/${log}/doors`,
    "/api/pairings/x",
  ]) {
    expect((await nobody.get(path)).json).toEqual({ fault: "NotProved" })
  }
  expect((await nobody.get("/api/hello", { cookie: `palabre_device=${"0".repeat(64)}` })).json).toMatchObject(
    { device: null },
  )
})

it("[HTTP-5] a pupil reads the public feed and its own, never staff, box or a classmate's", async () => {
  const { lina, adam } = await prepared()
  expect((await lesson.page(lina.tablet, "public")).status).toBe(200)
  expect((await lesson.page(lina.tablet, `own:${lina.seat}`)).status).toBe(200)
  for (const feed of ["staff", `own:${adam.seat}`, `own:${lesson.genesis.nonce}`]) {
    const answer = await lesson.page(lina.tablet, feed)
    expect([feed, answer.status, answer.json]).toEqual([feed, 403, { fault: "NotAllowed" }])
  }
  expect((await lesson.page(lina.tablet, "box")).json).toEqual({ fault: "BadRequest" })
  for (const feed of ["box", "staff", `own:${adam.seat}`]) {
    const proofs = await lina.tablet.get(`/api/logs/${lesson.log}/feeds/${feed}/proofs`)
    expect(proofs.status).toBe(403)
  }
  const asked = `/api/logs/${lesson.log}/feeds?after=public~0.0.&after=staff~0.0.`
  expect((await lina.tablet.get(asked)).json).toEqual({ fault: "NotAllowed" })
  const classFeed = await lina.tablet.get(`/api/logs/${lesson.roster.log}/feeds?after=staff~0.0.`)
  expect(classFeed.json).toEqual({ fault: "NotAllowed" })
  for (const path of ["doors"])
    expect((await lina.tablet.get(`/api/logs/${lesson.log}/${path}`)).status).toBe(403)
  expect((await lina.tablet.post("/api/invites", { kind: "facilitator" })).status).toBe(403)
  expect((await lina.tablet.post(`/api/logs/${lesson.log}/staff-seat`, {})).status).toBe(403)
})

it("[HTTP-6] a paired screen reads the public feed only; a code that nobody shows pairs nothing", async () => {
  const { lina } = await prepared()
  const screen = school.device()
  await screen.prove()
  expect((await lesson.page(screen, "public")).status).toBe(403)
  const { code, pairing } = (await screen.post("/api/pairings")).json as { code: string; pairing: string }
  expect((await lina.tablet.post(`/api/logs/${lesson.log}/projectors`, { code })).status).toBe(403)
  const wrong = code === "000000" ? "000001" : "000000"
  const unknown = await lesson.teacher.post(`/api/logs/${lesson.log}/projectors`, { code: wrong })
  expect(unknown.json).toEqual({ fault: "NotFound" })
  expect((await lina.tablet.get(`/api/pairings/${pairing}`)).status).toBe(404)
  expect((await lesson.teacher.post(`/api/logs/${lesson.log}/projectors`, { code })).status).toBe(200)
  expect((await screen.get(`/api/pairings/${pairing}`)).json).toMatchObject({ log: lesson.log })
  expect((await lesson.page(screen, "public")).status).toBe(200)
  for (const feed of ["staff", `own:${lina.seat}`]) expect((await lesson.page(screen, feed)).status).toBe(403)
  const draft = { type: "v1.PauseSet", facts: { paused: true } }
  const at = { log: lesson.log, seat: lesson.genesis.nonce, signer: screen.signer }
  expect((await lesson.push(screen, school.sign(at, draft)))[0]).toMatchObject({ reason: "UnadmittedKey" })
})

it("[HTTP-7] a pairing code dies after an hour", async () => {
  const screen = school.device()
  await screen.prove()
  const { code } = (await screen.post("/api/pairings")).json as { code: string }
  school.wait(3_600_001)
  expect((await lesson.teacher.post(`/api/logs/${lesson.log}/projectors`, { code })).json).toEqual({
    fault: "NotFound",
  })
})

it("[HTTP-8] a cursor of another feed or log opens nothing: it is answered by a reset", async () => {
  const { lina } = await prepared()
  type Page = { frames: { feed: string; reset?: object; chain: string; rows: { position: number }[] }[] }
  const staff = (await lesson.page(lesson.teacher, "staff")).json as Page
  const stolen = staff.frames[0]
  const answer = (await lesson.page(lina.tablet, "public", `1.1.${stolen?.chain}`)).json as Page
  expect(answer.frames[0]?.reset).toEqual({ keep: 0 })
  expect(answer.frames[0]?.rows[0]?.position).toBe(1)
  const beyond = (await lesson.page(lina.tablet, "public", `1.99999.${chainStart(lesson.log, "public")}`))
    .json as Page
  expect(beyond.frames[0]?.reset).toEqual({ keep: 0 })
  const own = (await lesson.page(lina.tablet, "public")).json as Page
  const last = own.frames[0]?.rows.at(-1)
  const nothing = (await lesson.page(lina.tablet, "public", `1.${last?.position}.${own.frames[0]?.chain}`))
    .json as Page
  expect(nothing.frames).toEqual([])
  for (const cursor of ["", "x", "0.0", "-1.0.", "0.9999999999."])
    expect((await lesson.page(lina.tablet, "public", cursor)).status).toBe(400)
})

it("[HTTP-9] of all the bytes that a role receives, none is what it may not have", async () => {
  await school.close()
  school = await openHttpSchool()
  lesson = await openHttpLesson(school, { naming: "animals" })
  const { lina, adam, contribution, poll } = await prepared()
  const screen = school.device()
  await screen.prove()
  const { code } = (await screen.post("/api/pairings")).json as { code: string }
  await lesson.teacher.post(`/api/logs/${lesson.log}/projectors`, { code })
  const waiting = {
    type: "v1.ContributionSubmitted",
    facts: { contribution: id("c"), kind: "proposal" },
    text: { text: "waiting-words" },
  }
  const mean = {
    type: "v1.ContributionSubmitted",
    facts: { contribution: id("d"), kind: "proposal" },
    text: { text: "refused-words" },
  }
  await lesson.push(adam.tablet, school.sign(adam.at, waiting), school.sign(adam.at, mean))
  await lesson.steer({
    type: "v1.ContributionRefused",
    facts: { contribution: id("d") },
    text: { reason: "reason-words" },
  })
  await lesson.push(
    adam.tablet,
    school.sign(adam.at, {
      type: "v1.ContributionReported",
      facts: { contribution },
      text: { reason: "report-words" },
    }),
  )
  const ballot = school.sign(adam.at, {
    type: "v1.BallotCast",
    facts: { poll, marks: ["no"], nonce: id("8") },
  })
  expect((await lesson.push(adam.tablet, ballot))[0]?.type).toBe("accepted")
  const before = lina.tablet.received().length
  const readAll = async () => {
    await lesson.page(lina.tablet, "public")
    await lesson.page(lina.tablet, `own:${lina.seat}`)
    await lesson.page(screen, "public")
    await lesson.page(lesson.teacher, "staff")
    await lesson.page(lesson.teacher, "public")
  }
  await readAll()
  await lesson.steer({ type: "v1.PollClosing", facts: { poll } })
  await readAll()
  const secretToPupils = [
    "waiting-words",
    "refused-words",
    "reason-words",
    "report-words",
    "Adam",
    "Lina",
    "Zoé",
  ]
  const keys = [adam.at.signer.publicKey, adam.tablet.signer.publicKey, adam.member, ballot.signature]
  for (const bytes of [lina.tablet.received().slice(before), screen.received()])
    for (const word of [...secretToPupils, ...keys, id("8"), '"marks"']) expect(bytes).not.toContain(word)
  const staff = lesson.teacher.received()
  for (const word of [...secretToPupils.slice(0, 4), "Adam"]) expect(staff).toContain(word)
  for (const word of [id("8"), '"marks"']) expect(staff).not.toContain(word)
  await lesson.steer({ type: "v1.RevealAsked", facts: { poll } })
  await readAll()
  expect(lina.tablet.received()).toContain('[["no"]]')
  expect(lina.tablet.received()).not.toContain(id("8"))
  expect(lesson.teacher.received()).toContain(id("8"))
})

it("[HTTP-10] a second tablet of a facilitator is enrolled by a link and steers its classes; a colleague's link opens none of them", async () => {
  const { token } = (await lesson.teacher.post("/api/invites", { kind: "device" })).json as { token: string }
  const phone = school.device()
  await phone.prove()
  expect((await phone.post("/api/enrol", { token })).status).toBe(200)
  expect((await phone.get("/api/hello")).json).toMatchObject({ device: { facilitator: true } })
  expect((await lesson.page(phone, "staff")).status).toBe(200)
  const { seat } = (await phone.post(`/api/logs/${lesson.log}/staff-seat`, {})).json as { seat: string }
  const paused = school.sign(
    { log: lesson.log, seat, signer: phone.signer },
    { type: "v1.PauseSet", facts: { paused: true } },
  )
  expect((await lesson.push(phone, paused))[0]?.type).toBe("accepted")

  const colleague = (await lesson.teacher.post("/api/invites", { kind: "facilitator" })).json as {
    token: string
  }
  const other = school.device()
  await other.prove()
  await other.post("/api/enrol", { token: colleague.token })
  expect((await lesson.page(other, "staff")).status).toBe(403)
  expect((await other.post(`/api/logs/${lesson.log}/staff-seat`, {})).status).toBe(403)
})
