/**
 * What the school must know of a log without folding it: who it is for, what it is called, how far it is. Written
 * with the events that change it. It repeats names and the question, never a contribution's text: a text taken
 * back is in no summary.
 */
import * as v from "valibot"
import type { HostLog } from "../../domain/host/log.ts"
import { classesOf, idSchema, keySchema } from "../../domain/log/genesis.ts"
import { avatarSchema } from "../../domain/session/event-kind.ts"
import { stageKinds } from "../../domain/templates.ts"
import type { Summary } from "../event-store.ts"

/** Raise it with the shape: the summaries of older versions are made again at the next start. */
export const SUMMARY_VERSION = 3

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const classSummary = v.object({
  kind: v.literal("class"),
  name: v.string(),
  members: v.array(v.object({ member: idSchema, name: v.string(), avatar: avatarSchema })),
  facilitators: v.array(keySchema),
  /** Members whose two pictures are known. */
  pictured: v.array(idSchema),
  /** device key -> members who used it */
  devices: v.record(keySchema, v.array(idSchema)),
})

const sessionSummary = v.object({
  kind: v.literal("session"),
  question: v.string(),
  className: v.string(),
  naming: v.picklist(["firstNames", "animals"]),
  opened: v.boolean(),
  finished: v.boolean(),
  doorsOpen: v.boolean(),
  /** Null where the session has no stages yet. */
  stage: v.nullable(
    v.object({ at: count, of: count, kind: v.picklist(stageKinds), until: v.optional(count) }),
  ),
  /** Members who have a seat. */
  seated: v.array(idSchema),
  /** Devices of the facilitators who opened it. */
  staff: v.array(keySchema),
})

const logSummary = v.variant("kind", [classSummary, sessionSummary])

export type ClassSummary = v.InferOutput<typeof classSummary>
export type SessionSummary = v.InferOutput<typeof sessionSummary>

export const decodeSummary = (raw: unknown): ClassSummary | SessionSummary | null => {
  const decoded = v.safeParse(logSummary, raw)
  return decoded.success ? decoded.output : null
}

/** What to store with the events that brought the log to this state. */
export const summaryOf = (host: HostLog): Summary => {
  const common = { version: SUMMARY_VERSION, classes: classesOf(host.genesis) }
  if (host.genesis.kind === "class") {
    const value = summaryOfClass(host)
    const devices = [...new Set([...value.facilitators, ...Object.keys(value.devices)])]
    return { ...common, running: false, devices, value }
  }
  const value = summaryOfSession(host)
  return {
    ...common,
    running: value.opened && !value.finished,
    devices: [host.genesis.facilitator],
    value,
  }
}

export const summaryOfClass = ({ class: state }: HostLog): ClassSummary => ({
  kind: "class",
  name: state.name,
  members: state.members.map(({ member, name, avatar }) => ({ member, name, avatar: { ...avatar } })),
  facilitators: [...state.facilitators],
  pictured: Object.keys(state.pictures),
  devices: Object.fromEntries(Object.entries(state.devices).map(([key, members]) => [key, [...members]])),
})

export const summaryOfSession = ({ session: { public: shown, staff } }: HostLog): SessionSummary => {
  const stage = shown.stages[shown.stage]
  return {
    kind: "session",
    question: shown.question,
    className: shown.className,
    naming: shown.naming,
    opened: shown.opened,
    finished: shown.finished,
    doorsOpen: shown.doorsOpen,
    stage: stage
      ? {
          ...{ at: shown.stage, of: shown.stages.length, kind: stage.kind },
          ...(shown.until === undefined ? {} : { until: shown.until }),
        }
      : null,
    seated: Object.keys(staff.seatOfMember),
    staff: Object.values(staff.seats).flatMap((it) =>
      it.role === "facilitator" ? Object.values(it.keys).map(({ device }) => device) : [],
    ),
  }
}
