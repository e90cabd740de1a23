import { expect, onTestFinished, test } from "vitest"
import {
  castBallot,
  classNames,
  closePoll,
  joinAll,
  openPoll,
  publishWhenArrived,
  revealPoll,
  untilAllAgree,
} from "../support/classroom.ts"
import {
  act,
  createDevice,
  type Lesson,
  type Pupil,
  publicOf,
  startLesson,
  startProjector,
  submit,
  untilSent,
  untilShown,
} from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

const openSchool = async (names: readonly string[]): Promise<{ server: ServerProcess; lesson: Lesson }> => {
  const server = await startServer()
  onTestFinished(() => server.dispose())
  const lesson = await startLesson({
    ...{ origin: server.origin, token: server.firstToken, names },
    question: "What would make the playground better?",
  })
  return { server, lesson }
}

const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place]
  if (found === undefined) throw new Error(`Nothing at ${place}`)
  return found
}

const ownOf = ({ client }: Pupil) => client.state.getState().shown.own
const staffOf = ({ cockpit }: Lesson) => {
  const { staff } = cockpit.state.getState().shown
  if (!staff) throw new Error("The cockpit reads the staff feed")
  return staff
}
const enter = async ({ cockpit }: Lesson, stage: number, pupils: readonly Pupil[]) => {
  await act(cockpit, { type: "EnterStage", stage })
  await Promise.all(pupils.map(({ client }) => untilShown(client, (view) => view.public.stage === stage)))
}

/** Each pupil proposes; one whose tablet is cut off at that moment is not in time. */
const propose = async (lesson: Lesson, pupils: readonly Pupil[], cutOff: Pupil): Promise<string> => {
  const others = pupils.filter((it) => it !== cutOff)
  await Promise.all(others.map(({ client }, index) => submit(client, "proposal", `Idea ${index}`)))
  cutOff.device.goOffline()
  const late = await submit(cutOff.client, "proposal", "A hut of branches")
  await publishWhenArrived(lesson.cockpit, others.length)
  await enter(lesson, 1, others)
  cutOff.device.goOnline()
  await publishWhenArrived(lesson.cockpit, pupils.length)
  return late
}

/** Writes without a network and changes the text twice. */
const argueOffline = async ({ device, client }: Pupil, parent: string): Promise<string> => {
  device.goOffline()
  const contribution = await submit(client, "for", "It is", parent)
  await act(client, { type: "Edit", contribution, text: "It is calm" })
  await act(client, { type: "Edit", contribution, text: "It is calm under the tree" })
  return contribution
}

/** The teacher's device is away; what its owner does then is kept and goes later. */
const argueWithoutTeacher = async (lesson: Lesson, pupils: readonly Pupil[], parents: readonly string[]) => {
  const { cockpit, teacher } = lesson
  const waiting = await submit(at(pupils, 0).client, "against", "It costs too much", at(parents, 0))
  await untilShown(cockpit, ({ staff }) => staff?.contributions[waiting] !== undefined)
  teacher.goOffline()
  await act(cockpit, { type: "Publish", contribution: waiting })
  for (const [index, { client }] of pupils.entries()) {
    await submit(client, "for", `Reason ${index}`, at(parents, index % parents.length))
    for (const contribution of parents) {
      const value = index % 3 === 0 ? "disagree" : "agree"
      await act(client, { type: "Support", contribution, value })
    }
  }
  await Promise.all(pupils.map(({ client }) => untilSent(client)))
  expect(cockpit.state.getState().pending).toHaveLength(1)
  teacher.goOnline()
  await untilSent(cockpit)
}

test("[STORY-2] 28 pupils live a whole lesson under a broken network; nothing is lost, nothing is doubled", async () => {
  const { server, lesson } = await openSchool(classNames)
  const { cockpit } = lesson
  const pupils = await joinAll(lesson, classNames)
  const projector = await startProjector(lesson)

  const lateIdea = await propose(lesson, pupils, at(pupils, 3))
  const ideas = Object.keys(publicOf(cockpit).contributions)
  expect(ideas).toHaveLength(28)
  const options = ideas.slice(0, 4)
  await Promise.all(
    pupils.map(({ client }) =>
      untilShown(client, (view) => Object.keys(view.public.contributions).length === 28),
    ),
  )

  const inTime = at(pupils, 7)
  const tooLate = at(pupils, 8)
  const calm = await argueOffline(inTime, at(options, 0))
  const hurried = await argueOffline(tooLate, at(options, 1))
  const others = pupils.filter((it) => it !== inTime && it !== tooLate)
  await argueWithoutTeacher(lesson, others, options)
  inTime.device.goOnline()
  await untilSent(inTime.client)
  await publishWhenArrived(cockpit, 28 + 1 + others.length + 1)
  await enter(
    lesson,
    2,
    pupils.filter((it) => it !== tooLate),
  )
  tooLate.device.goOnline()
  await publishWhenArrived(cockpit, 28 + 1 + others.length + 2)
  const { contributions } = staffOf(lesson)
  expect(contributions[lateIdea]).toMatchObject({ late: true, fate: "published" })
  expect(contributions[calm]).toMatchObject({ late: false, revision: 2, text: "It is calm under the tree" })
  expect(contributions[hurried]).toMatchObject({ late: true, revision: 2, fate: "published" })

  const poll = await openPoll(cockpit, "single-choice", options)
  const cast = new Map<string, string>()
  const vote = async (pupil: Pupil, place: number) => {
    cast.set(pupil.seat, at(options, place % 4))
    await castBallot(pupil.client, poll, [at(options, place % 4)])
  }
  await Promise.all(pupils.slice(0, 10).map((pupil, index) => vote(pupil, index)))
  // No answer is awaited: some ballots are on their way at the moment of the kill.
  await Promise.all(
    pupils.map(({ client }) => untilShown(client, (view) => view.public.polls[poll] !== undefined)),
  )
  await server.kill()
  await Promise.all(pupils.slice(8, 22).map((pupil, index) => vote(pupil, index * 3)))
  await server.start()
  await Promise.all(pupils.slice(22, 27).map((pupil) => vote(pupil, 1)))
  await Promise.all(pupils.map(({ client }) => untilSent(client)))
  expect(cast.size).toBe(27)
  await closePoll(cockpit, poll)
  expect(publicOf(cockpit).polls[poll]?.counted).toBe(27)
  await revealPoll(cockpit, poll)
  expect(publicOf(cockpit).polls[poll]?.ballots).toEqual([...cast.values()].sort().map((it) => [it]))

  await enter(lesson, 3, pupils)
  await act(cockpit, {
    ...{ type: "GiveDecision", contribution: at(options, 0), verdict: "partly" },
    reason: "A bench first, a second one if it is used",
  })
  await act(cockpit, { type: "FinishSession" })
  await untilAllAgree(cockpit, [projector.client, ...pupils.map((it) => it.client)])

  const { staff } = { staff: staffOf(lesson) }
  expect(Object.keys(staff.seats)).toHaveLength(29)
  expect(staff.arrived).toBe(28 + 1 + others.length + 2)
  for (const pupil of pupils) {
    expect(publicOf(pupil.client)).toStrictEqual(publicOf(cockpit))
    expect(publicOf(projector.client)).toStrictEqual(publicOf(cockpit))
    const mine = Object.values(staff.contributions).filter((it) => it.seat === pupil.seat)
    const own = Object.values(ownOf(pupil).contributions)
    const told = ({ id, fate, revision, late, text }: (typeof own)[number]) => ({
      ...{ id, fate, revision, late, text },
    })
    expect(own.map(told).sort(byId)).toEqual(mine.map((it) => told(it)).sort(byId))
    expect(Object.keys(ownOf(pupil).ballots)).toEqual(cast.has(pupil.seat) ? [poll] : [])
    expect(pupil.client.state.getState().pending).toEqual([])
  }
  const totals = publicOf(cockpit).contributions[at(options, 0)]?.support
  const against = others.filter((_, index) => index % 3 === 0).length
  expect(totals).toEqual({ agree: others.length - against, mixed: 0, disagree: against })
}, 120_000)

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

test("[STORY-3] before the reveal no device receives a choice or a total", async () => {
  const names = classNames.slice(0, 6)
  const { lesson } = await openSchool(names)
  const { cockpit, teacher } = lesson
  const pupils = await joinAll(lesson, names)
  const projector = await startProjector(lesson)
  const idea = await submit(at(pupils, 0).client, "proposal", "A bench under the tree")
  await publishWhenArrived(cockpit, 1)
  await enter(lesson, 2, pupils)
  const poll = await openPoll(cockpit, "yes-no", [idea])
  for (const [index, { client }] of pupils.entries()) {
    await castBallot(client, poll, [index < 4 ? "yes" : "no"])
    await untilSent(client)
  }
  await closePoll(cockpit, poll)
  await untilAllAgree(cockpit, [projector.client, ...pupils.map((it) => it.client)])

  const tapes = [teacher, projector.device, ...pupils.map((it) => it.device)]
  const secrets = ["BallotCast", "PollRevealed", '"marks"', '"yes"', '"no"', '"totals"']
  for (const { received } of tapes) {
    expect(received()).toContain("PollOpened")
    for (const secret of secrets) expect(received()).not.toContain(secret)
  }
  for (const one of pupils)
    for (const other of pupils)
      if (one !== other) expect(one.device.received()).not.toContain(`own:${other.seat}`)

  await revealPoll(cockpit, poll)
  await untilAllAgree(cockpit, [projector.client, ...pupils.map((it) => it.client)])
  // The search is able to find: after the reveal the marks are there, and at the pupils' without the seats.
  expect(teacher.received()).toContain('"marks"')
  for (const { device } of [projector, ...pupils]) {
    expect(device.received()).toContain('"ballots":[["no"],["no"],["yes"],["yes"],["yes"],["yes"]]')
    expect(device.received()).not.toContain('"marks"')
  }
}, 60_000)

test("[STORY-4] a merged proposal keeps both authors, its arguments and each opinion once", async () => {
  const names = classNames.slice(0, 4)
  const { lesson } = await openSchool(names)
  const { cockpit } = lesson
  const pupils = await joinAll(lesson, names)
  const [lina, adam, zoe, noe] = [at(pupils, 0), at(pupils, 1), at(pupils, 2), at(pupils, 3)]
  const bench = await submit(lina.client, "proposal", "A bench")
  const benches = await submit(adam.client, "proposal", "Some benches")
  await publishWhenArrived(cockpit, 2)
  await enter(lesson, 1, pupils)
  for (const contribution of [bench, benches])
    await act(zoe.client, { type: "Support", contribution, value: "agree" })
  await act(noe.client, { type: "Support", contribution: benches, value: "disagree" })
  for (const { client } of [zoe, noe]) await untilSent(client)
  await act(cockpit, { type: "Merge", into: bench, from: benches })
  await untilAllAgree(
    cockpit,
    pupils.map((it) => it.client),
  )

  const root = publicOf(noe.client).contributions[bench]
  expect(root?.authors).toEqual([lina.seat, adam.seat])
  expect(root?.support).toEqual({ agree: 1, mixed: 0, disagree: 1 })
  expect(publicOf(noe.client).contributions[benches]?.mergedInto).toBe(bench)
  await untilShown(adam.client, (view) => view.own.contributions[benches]?.fate === "merged")
  expect(ownOf(adam).contributions[benches]?.into).toBe(bench)
}, 60_000)

test("[STORY-5] late ballots are ruled as a whole, unseen", async () => {
  const names = classNames.slice(0, 5)
  const { lesson } = await openSchool(names)
  const { cockpit, teacher } = lesson
  const pupils = await joinAll(lesson, names)
  const [idea = ""] = await Promise.all(
    pupils.slice(0, 1).map(({ client }) => submit(client, "proposal", "A bench")),
  )
  await publishWhenArrived(cockpit, 1)
  await enter(lesson, 2, pupils)
  const late = pupils.slice(3)
  const voteWithTwoLate = async (): Promise<string> => {
    const poll = await openPoll(cockpit, "yes-no", [idea])
    for (const { client } of late) await untilShown(client, (view) => view.public.polls[poll] !== undefined)
    for (const { device } of late) device.goOffline()
    for (const { client } of pupils) await castBallot(client, poll, ["yes"])
    for (const { client } of pupils.slice(0, 3)) await untilSent(client)
    await closePoll(cockpit, poll)
    return poll
  }
  const comeBack = async (poll: string) => {
    for (const { device } of late) device.goOnline()
    await untilShown(cockpit, (view) => view.public.polls[poll]?.lateHeld === 2)
    await untilAllAgree(
      cockpit,
      pupils.map((it) => it.client),
    )
  }

  const admitted = await voteWithTwoLate()
  expect(publicOf(cockpit).polls[admitted]?.counted).toBe(3)
  await comeBack(admitted)
  expect(staffOf(lesson).polls[admitted]?.released).toEqual({})
  expect(teacher.received()).not.toContain('"marks"')
  await act(cockpit, { type: "RuleLateBallots", poll: admitted, admit: true })
  await untilShown(cockpit, (view) => view.public.polls[admitted]?.counted === 5)
  await revealPoll(cockpit, admitted)
  expect(publicOf(cockpit).polls[admitted]?.ballots).toHaveLength(5)

  const refused = await voteWithTwoLate()
  await comeBack(refused)
  await act(cockpit, { type: "RuleLateBallots", poll: refused, admit: false })
  await revealPoll(cockpit, refused)
  expect(publicOf(cockpit).polls[refused]).toMatchObject({ counted: 3, lateHeld: 2, lateRuled: false })
  expect(publicOf(cockpit).polls[refused]?.ballots).toHaveLength(3)
  expect(Object.keys(staffOf(lesson).polls[refused]?.released ?? {})).toHaveLength(3)

  const shown = await voteWithTwoLate()
  await revealPoll(cockpit, shown)
  await comeBack(shown)
  expect(publicOf(cockpit).polls[shown]).toMatchObject({ counted: 3, lateHeld: 2, lateRuled: null })
  expect(publicOf(cockpit).polls[shown]?.ballots).toHaveLength(3)
}, 60_000)

test("[STORY-6] a pupil whose battery died goes on with another tablet: same seat, one ballot", async () => {
  const names = classNames.slice(0, 3)
  const { server, lesson } = await openSchool(names)
  const { cockpit } = lesson
  const [lina, adam] = [await lesson.join("Lina"), await lesson.join("Adam")]
  const bench = await submit(lina.client, "proposal", "A bench")
  const balls = await submit(adam.client, "proposal", "Balls for everyone")
  await publishWhenArrived(cockpit, 2)
  await enter(lesson, 2, [lina, adam])
  const poll = await openPoll(cockpit, "single-choice", [bench, balls])
  for (const { client } of [lina, adam]) await castBallot(client, poll, [balls])
  for (const { client } of [lina, adam]) await untilSent(client)

  lina.device.goOffline()
  const kept = await submit(lina.client, "proposal", "A hut of branches")
  lina.client.close()
  const again = await lesson.join("Lina", await createDevice(server.origin))
  expect(again.seat).toBe(lina.seat)
  await untilShown(again.client, (view) => view.own.ballots[poll] === true)
  expect(Object.keys(ownOf(again).contributions)).toEqual([bench])
  await castBallot(again.client, poll, [bench])
  await untilSent(again.client)
  await closePoll(cockpit, poll)
  await revealPoll(cockpit, poll)
  expect(publicOf(cockpit).polls[poll]?.ballots).toEqual([[balls], [bench]].sort())

  // The first tablet is charged again: what waited on it arrives, under the same seat.
  lina.device.goOnline()
  const [seat] = await lina.device.palabre.store.seats(lesson.log)
  const first = seat ? await lina.device.palabre.openSeat(seat) : null
  if (!first) throw new Error("The tablet has forgotten its seat")
  await untilSent(first)
  await untilShown(again.client, (view) => view.own.contributions[kept]?.late === true)
  await untilAllAgree(cockpit, [first, again.client, adam.client])
  expect(Object.keys(staffOf(lesson).seats)).toHaveLength(3)
}, 60_000)
