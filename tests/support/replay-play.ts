/**
 * Plays the acts of a deliberation in the order of their times. Who has no network votes on what the tablet
 * holds, and those votes wait on it; what the tablet does not hold yet is voted on when it does.
 */
import { act, publicOf, submit, untilSent, untilShown } from "./device.ts"
import type { Deliberation, Statement, Vote } from "./polis.ts"
import type { Faults } from "./replay-faults.ts"
import type { Room } from "./replay-room.ts"
import type { ServerProcess } from "./server-process.ts"

export type Act = { readonly who: string; readonly time: number } & (
  | { readonly statement: Statement }
  | { readonly vote: Vote }
)

export type Played = {
  readonly events: number
  /** Statement -> contribution. */
  readonly ids: ReadonlyMap<string, string>
  /** Acts that waited on a tablet without a network or a server. */
  readonly queued: number
  /** Votes on what the tablet did not hold yet: given once it did. */
  readonly postponed: number
}

const MOMENT = 60
const FEWEST_MOMENTS = 12

/** A vote never comes before its statement. */
export const momentsOf = ({ statements, votes }: Deliberation): Act[][] => {
  const writtenAt = new Map(statements.map((it) => [it.id, it.time]))
  const timeOf = (vote: Vote) => Math.max(vote.time, writtenAt.get(vote.statement) ?? 0)
  const acts: Act[] = [
    ...statements.map((statement) => ({ who: statement.author, time: statement.time, statement })),
    ...votes.map((vote) => ({ who: vote.voter, time: timeOf(vote), vote })),
  ].sort((one, other) => one.time - other.time)
  const size = Math.max(1, Math.min(MOMENT, Math.ceil(acts.length / FEWEST_MOMENTS)))
  return Array.from({ length: Math.ceil(acts.length / size) }, (_, index) =>
    acts.slice(index * size, (index + 1) * size),
  )
}

export type Play = {
  readonly deliberation: Deliberation
  readonly moments: readonly (readonly Act[])[]
  readonly room: Room
  readonly server: ServerProcess
  readonly faults: Faults
  /** Each act is answered before the next. */
  readonly isPatient: boolean
  readonly onProgress: (done: number, of: number) => void
}

export const playAll = async (play: Play): Promise<Played> => {
  const { moments, faults, room } = play
  const stage = createStage(play)
  const of = moments.reduce((sum, it) => sum + it.length, 0)
  let done = 0
  for (const [number, acts] of moments.entries()) {
    const actors = [...new Set(acts.map((it) => it.who))]
    if (faults.changing.moment === number) for (const who of faults.changing.who) await room.changeTablet(who)
    if (faults.wiped.moment === number) for (const who of faults.wiped.who) await room.wipe(who)
    await gather(play, stage, number, actors)
    const [kill, again] = faults.kills.includes(number) ? thirdsOf(acts.length) : []
    for (const [index, it] of acts.entries()) {
      if (index === kill) await stage.killServer()
      if (index === again) await stage.startServer()
      await stage.perform(it)
      done += 1
      play.onProgress(done, of)
    }
    if (!stage.isUp()) await stage.startServer()
  }
  await finish(play, stage)
  return stage.played()
}

const thirdsOf = (length: number) => [Math.floor(length / 3), Math.floor((length * 2) / 3)] as const

/** Those who act come in, and who had waited to; then some lose their network again, and the others sleep. */
const gather = async ({ room, faults }: Play, stage: Stage, number: number, actors: readonly string[]) => {
  const isOffline = (who: string) => faults.isOffline(who, number)
  const everybody = stage.everybody.filter((who) => !isOffline(who))
  const waking = new Set(room.isCrowd ? [...actors, ...everybody.filter(stage.isWaiting)] : everybody)
  const asleep = room.isCrowd ? stage.everybody.filter((who) => !waking.has(who)) : []
  for (const who of asleep) if (room.isOnline(who)) await untilSent(room.tabletOf(who).client)
  await room.takeOffline(asleep)
  await room.bringOnline([...waking])
  await stage.catchUp()
  await room.takeOffline(stage.everybody.filter(isOffline))
}

const finish = async ({ room, deliberation }: Play, stage: Stage): Promise<void> => {
  await room.bringOnline(stage.everybody.filter(stage.isWaiting))
  await stage.catchUp()
  for (const { client } of room.tablets()) await untilSent(client)
  for (const { id, isModeratedOut } of deliberation.statements)
    if (isModeratedOut && stage.isVotedOn(id)) await stage.staffActs("Unpublish", id)
  await room.wakeAll()
}

type Stage = ReturnType<typeof createStage>

const createStage = ({ deliberation, room, server, isPatient }: Play) => {
  const { participants: everybody, statements, votes } = deliberation
  const { cockpit } = room.lesson
  const votedOn = new Set(votes.map((it) => it.statement))
  const moderated = new Set(statements.filter((it) => it.isModeratedOut).map((it) => it.id))
  const ids = new Map<string, string>()
  const published = new Set<string>()
  const later = new Map<string, Vote[]>()
  const counts = { events: 0, queued: 0, postponed: 0 }
  let isUp = true

  const isReached = (who: string) => isUp && room.isOnline(who)
  /** A statement that the source took out is never published, unless somebody had voted on it. */
  const isForAll = (statement: string) => !moderated.has(statement) || votedOn.has(statement)

  const staffActs = async (type: "Publish" | "Unpublish", statement: string) => {
    await act(cockpit, { type, contribution: ids.get(statement) ?? "" })
    await untilSent(cockpit)
    counts.events += 1
  }
  const publish = async (statement: string) => {
    if (published.has(statement) || !isForAll(statement)) return
    await untilShown(cockpit, ({ staff }) => staff?.contributions[ids.get(statement) ?? ""] !== undefined)
    await staffActs("Publish", statement)
    published.add(statement)
  }
  const note = async (who: string) => {
    counts.events += 1
    if (!isReached(who)) counts.queued += 1
    else if (isPatient) await untilSent(room.tabletOf(who).client)
  }
  const write = async ({ id, author, text }: Statement) => {
    ids.set(id, await submit(room.tabletOf(author).client, "proposal", text))
    await note(author)
    if (isReached(author)) await publish(id)
  }
  const vote = async (it: Vote, isLate: boolean) => {
    const { statement, voter, value } = it
    const { client } = room.tabletOf(voter)
    const contribution = ids.get(statement) ?? ""
    const isHeld = () => publicOf(client).contributions[contribution]?.published === true
    const waiting = later.get(voter) ?? []
    const isBehind = !isLate && waiting.some((earlier) => earlier.statement === statement)
    const mayCome = isReached(voter) && published.has(statement)
    if (isBehind || (!isHeld() && !mayCome)) {
      later.set(voter, [...waiting, it])
      if (!isLate) counts.postponed += 1
      return
    }
    await untilShown(client, isHeld)
    await act(client, { type: "Support", contribution, value })
    await note(voter)
  }

  return {
    ...{ everybody, staffActs },
    isUp: () => isUp,
    isVotedOn: (statement: string) => votedOn.has(statement),
    isWaiting: (who: string) =>
      later.has(who) || room.tabletOf(who).client.state.getState().pending.length > 0,
    perform: async (it: Act) => ("statement" in it ? write(it.statement) : vote(it.vote, false)),
    /** What can arrive arrives, is approved, and is voted on by those who waited for it. */
    catchUp: async () => {
      for (const { id, author } of statements) if (ids.has(id) && isReached(author)) await publish(id)
      for (const [who, list] of [...later]) {
        if (!isReached(who)) continue
        later.delete(who)
        for (const it of list) await vote(it, true)
      }
    },
    killServer: async () => {
      isUp = false
      await server.kill()
    },
    startServer: async () => {
      await server.start()
      isUp = true
    },
    played: (): Played => ({ ids, ...counts }),
  }
}
