/** What a device may see of a school's logs, told from their summaries: nothing is folded. */
import type { Genesis } from "../../domain/log/genesis.ts"
import type { OpenSession } from "../../protocol/messages.ts"
import type { EventStore, StoredLog, Summarised } from "../event-store.ts"
import { type ClassSummary, decodeSummary, type SessionSummary } from "./summary.ts"

type Told<S> = { readonly stored: StoredLog; readonly summary: S }
export type DeviceLogs = {
  /** Those that it may read as a facilitator, in the order of opening. */
  readonly staffed: readonly Told<ClassSummary | SessionSummary>[]
  /** Running sessions of the classes whose pupils used it. */
  readonly running: readonly OpenSession[]
}

export const logsOfDevice = async (
  store: EventStore,
  device: string,
  isFacilitator: boolean,
): Promise<DeviceLogs> => {
  const named = (await store.summariesOf(device)).flatMap(toTold)
  const staffed = new Map<string, Told<ClassSummary | SessionSummary>>()
  const running = new Map<string, { told: Told<SessionSummary>; rosters: ClassSummary[] }>()
  for (const it of named) {
    if (it.summary.kind === "session") {
      if (isFacilitator) staffed.set(it.stored.log, it)
      continue
    }
    const roster = it.summary
    const isStaff = isFacilitator && roster.facilitators.includes(device)
    if (isStaff) staffed.set(it.stored.log, it)
    const isTablet = roster.devices[device] !== undefined
    const sessions =
      isStaff || isTablet ? await store.summariesIn(it.stored.log, isStaff ? "all" : "running") : []
    for (const { stored, summary } of sessions.flatMap(toTold)) {
      if (summary.kind !== "session") continue
      if (isStaff) staffed.set(stored.log, { stored, summary })
      if (!isTablet || !summary.opened || summary.finished) continue
      if (!isPart(stored.genesis, summary, it.stored.log, roster)) continue
      const known = running.get(stored.log) ?? { told: { stored, summary }, rosters: [] }
      known.rosters.push(roster)
      running.set(stored.log, known)
    }
  }
  return {
    staffed: [...staffed.values()].toSorted((one, other) => one.stored.openedAt - other.stored.openedAt),
    running: [...running.values()]
      .toSorted((one, other) => one.told.stored.openedAt - other.told.stored.openedAt)
      .map(({ told: { stored, summary }, rosters }) => describeSession(stored, summary, rosters, device)),
  }
}

/** A class that was invited takes part once a facilitator of its own has opened the session. */
export const isPart = (
  genesis: Genesis,
  { staff }: Pick<SessionSummary, "staff">,
  classLog: string,
  { facilitators }: { readonly facilitators: readonly string[] },
): boolean => genesis.class === classLog || facilitators.some((it) => staff.includes(it))

const toTold = ({ summary: raw, ...stored }: Summarised): Told<ClassSummary | SessionSummary>[] => {
  const summary = decodeSummary(raw)
  return summary === null ? [] : [{ stored, summary }]
}

/** A session as somebody sees it who may choose a face of these classes: those of a tablet, or the one of a code. */
export const describeSession = (
  { log, genesis }: Pick<StoredLog, "log" | "genesis">,
  session: SessionSummary,
  rosters: readonly ClassSummary[],
  device: string,
): OpenSession => {
  const seated = new Set(session.seated)
  const pictured = new Set(rosters.flatMap((it) => it.pictured))
  const here = new Set(rosters.flatMap((it) => it.devices[device] ?? []))
  const { question, naming, doorsOpen } = session
  const className = genesis.otherClasses ? rosters.map((it) => it.name).join(", ") : session.className
  return {
    ...{ log, genesis, question, className, naming, doorsOpen },
    faces: rosters
      .flatMap((it) => it.members)
      .map(({ member, name, avatar }) => ({
        ...{ member, name, avatar },
        seated: seated.has(member),
        here: here.has(member),
        pictures: pictured.has(member),
      })),
  }
}
