import type { OwnEntry, PublicEntry } from "./entries.ts"
import type { FactsOf, SupportValue } from "./events.ts"
import type { takenEvents } from "./events-taken.ts"
import type { Fate, PublicState, SessionState, StaffContribution, StaffState } from "./state.ts"
import { type Effect, type Handlers, type Meta, type Step, type VoidReason, voided } from "./step.ts"
import { supportersOf, supportTotals } from "./supports.ts"
import { put } from "./tables.ts"

type Contributions =
  | "v1.ContributionSubmitted"
  | "v1.ContributionEdited"
  | "v1.ContributionWithdrawn"
  | "v1.SupportGiven"
  | "v1.ContributionReported"
  | "v1.ContributionPublished"
  | "v1.ContributionUnpublished"
  | "v1.ContributionDeferred"
  | "v1.RephraseAsked"
  | "v1.ContributionRefused"
  | "v1.ContributionRemoved"
  | "v1.ContributionsMerged"
  | "v1.ContributionUnmerged"
  | "v1.ReportSettled"
  | keyof typeof takenEvents

/** Does the stage take this kind of contribution? What comes anyway is late, never lost. */
export const isStageFor = (state: PublicState, kind: string): boolean => {
  if (state.finished) return false
  const stage = state.stages[state.stage]?.kind
  return kind === "proposal" ? stage === "propose" : stage === "argue"
}

export const fateEntry = (it: StaffContribution): OwnEntry => ({
  type: "OwnContribution",
  facts: {
    contribution: it.id,
    kind: it.kind,
    parent: it.parent,
    revision: it.revision,
    fate: it.fate,
    late: it.late,
  },
  text: { text: it.text ?? undefined, reason: it.reason },
})

/** With the authors and the support of what was merged into it before it was hidden. */
const shownEntry = (shown: PublicState, staff: StaffState, it: StaffContribution): PublicEntry => ({
  type: "ContributionShown",
  facts: {
    ...{ contribution: it.id, kind: it.kind, parent: it.parent, late: it.late },
    ...(it.takenFrom === undefined ? {} : { takenFrom: it.takenFrom.heldOn }),
    ...partsOf(staff, mergedIds(shown, it.id)),
  },
  text: { text: it.text ?? "" },
})

/** Nobody here wrote what was taken over: nobody is told. */
const told = (it: StaffContribution, entry: OwnEntry): NonNullable<Step["own"]> =>
  it.takenFrom === undefined ? [{ seat: it.seat, entry }] : []

/** Sets one contribution and tells its author; `also` tells everybody. */
const set = (
  state: SessionState,
  it: StaffContribution,
  also: (staff: StaffState) => readonly PublicEntry[] = () => [],
  effect: Effect = { type: "effective" },
): Step => {
  const staff = { ...state.staff, contributions: put(state.staff.contributions, it.id, it) }
  return { staff, public: also(staff), own: told(it, fateEntry(it)), effect }
}

const withFate = (it: StaffContribution, fate: Fate, reason?: string): StaffContribution => {
  const { reason: _old, ...rest } = it
  return { ...rest, fate, ...(reason === undefined ? {} : { reason }) }
}

type Known = StaffContribution | { readonly missing: VoidReason }

const ownedBy = (state: SessionState, id: string, seat: string): Known => {
  const it = state.staff.contributions[id]
  if (!it) return { missing: "UnknownTarget" }
  return it.seat === seat ? it : { missing: "NotYours" }
}

const rule = (
  state: SessionState,
  id: string,
  from: readonly Fate[],
  to: (it: StaffContribution) => Step,
): Step => {
  const it = state.staff.contributions[id]
  if (!it) return voided("UnknownTarget")
  return from.includes(it.fate) ? to(it) : voided("AlreadyDone")
}

const open: readonly Fate[] = ["waiting", "rephrase", "refused"]
const readable: readonly Fate[] = ["published", "merged"]

export const contributionHandlers: Handlers<Contributions> = {
  "v1.ContributionSubmitted": (state, { contribution, kind, parent }, text, meta) => {
    const { staff } = state
    // An id that something else has: removing the one would take the other's words away.
    if (staff.contributions[contribution] || staff.contextItems[contribution]) return voided("AlreadyDone")
    if (parent !== undefined && !staff.contributions[parent]) return voided("UnknownTarget")
    const late = !isStageFor(state.public, kind) || state.public.untilPassed === true
    const atOnce = !state.public.approval && !late
    const it: StaffContribution = {
      ...{ id: contribution, kind, seat: meta.seat, key: meta.key, text: text.text ?? null, revision: 0 },
      ...(parent === undefined ? {} : { parent }),
      ...{ fate: atOnce ? "published" : "waiting", deferred: 0, late, supports: {}, reports: [] },
      order: staff.arrived + 1,
    }
    const arrived = { ...state, staff: { ...staff, arrived: staff.arrived + 1 } }
    const shown = (next: StaffState) => (atOnce ? [shownEntry(state.public, next, it)] : [])
    return set(arrived, it, shown, late ? { type: "late" } : { type: "effective" })
  },
  "v1.ContributionEdited": (state, { contribution, revision }, text, meta) => {
    const it = ownedBy(state, contribution, meta.seat)
    if ("missing" in it) return voided(it.missing)
    if (it.fate !== "waiting" && it.fate !== "rephrase") return voided("AlreadyPublished")
    if (revision <= it.revision) return voided("Stale")
    return set(state, { ...withFate(it, "waiting"), revision, text: text.text ?? null, deferred: 0 })
  },
  "v1.ContributionWithdrawn": (state, { contribution }, _text, meta) => {
    const it = ownedBy(state, contribution, meta.seat)
    if ("missing" in it) return voided(it.missing)
    if (!open.includes(it.fate)) return voided("AlreadyPublished")
    return set(state, withFate(it, "withdrawn"))
  },
  "v1.SupportGiven": (state, { contribution, value }, _text, meta) =>
    support(state, contribution, value, meta.seat),
  "v1.ContributionReported": (state, { contribution }, text, meta) =>
    rule(state, contribution, readable, (it) => {
      const report = { seat: meta.seat, ...(text.reason === undefined ? {} : { reason: text.reason }) }
      const reports = [...it.reports.filter(({ seat }) => seat !== meta.seat), report]
      return update(state, contribution, () => ({ ...it, reports }))
    }),
  "v1.ReportSettled": (state, { contribution }) =>
    update(state, contribution, (it) => ({ ...it, reports: [] })),
  "v1.ContributionPublished": (state, { contribution, revision }) =>
    rule(state, contribution, open, (it) => {
      if (revision !== it.revision) return voided("Stale")
      const published = withFate(it, "published")
      return set(state, published, (staff) => [shownEntry(state.public, staff, published)])
    }),
  "v1.ContributionUnpublished": (state, { contribution }) =>
    rule(state, contribution, ["published", "rephrase", "refused"], (it) =>
      set(state, withFate(it, "waiting"), () =>
        it.fate === "published" ? [{ type: "ContributionHidden", facts: { contribution } }] : [],
      ),
    ),
  "v1.ContributionDeferred": (state, { contribution }) =>
    update(state, contribution, (it) => ({ ...it, deferred: it.deferred + 1 })),
  "v1.RephraseAsked": (state, { contribution }, text) =>
    rule(state, contribution, ["waiting"], (it) => set(state, withFate(it, "rephrase", text.reason))),
  "v1.ContributionRefused": (state, { contribution }, text) =>
    rule(state, contribution, ["waiting", "rephrase"], (it) =>
      set(state, withFate(it, "refused", text.reason)),
    ),
  "v1.ContributionRemoved": (state, { contribution }, text) => {
    const it = state.staff.contributions[contribution]
    if (!it) return voided("UnknownTarget")
    if (it.fate === "removed") return voided("AlreadyDone")
    const gone = { ...withFate(it, "removed", text.reason), text: null, reports: [] }
    const known = state.public.contributions[contribution] !== undefined
    const release = releaseMerged(state, contribution)
    const step = set(release.state, gone, () =>
      known ? [{ type: "ContributionRemoved", facts: { contribution } }] : [],
    )
    return {
      ...step,
      public: [...release.public, ...(step.public ?? [])],
      own: [...release.own, ...(step.own ?? [])],
    }
  },
  "v1.ContributionsMerged": (state, { into, from }) => merge(state, into, from),
  "v1.ContributionUnmerged": (state, { contribution }) => unmerge(state, contribution),
  "v1.IdeaTakenOver": (state, facts, text, meta) => takeOver(state, facts, text.text ?? null, meta),
  "v1.IdeaLeft": (state, { contribution }) =>
    rule(state, contribution, ["published"], (it) =>
      it.takenFrom === undefined
        ? voided("UnknownTarget")
        : set(state, withFate(it, "withdrawn"), () => [
            { type: "ContributionHidden", facts: { contribution } },
          ]),
    ),
}

/** The second of two facilitators who take over the same idea changes nothing. */
const takeOver = (
  state: SessionState,
  { contribution: id, ...takenFrom }: FactsOf<"v1.IdeaTakenOver">,
  text: string | null,
  { seat, key }: Meta,
): Step => {
  const { staff } = state
  const known = staff.contributions[id]
  if (known && (known.takenFrom === undefined || known.fate !== "withdrawn")) return voided("AlreadyDone")
  const order = known?.order ?? staff.arrived + 1
  const it: StaffContribution = {
    ...{ id, kind: "proposal", seat, key, text, revision: 0, fate: "published", deferred: 0, late: false },
    ...{ supports: known?.supports ?? {}, reports: [], order, takenFrom },
  }
  const next = { ...state, staff: { ...staff, arrived: Math.max(staff.arrived, order) } }
  return set(next, it, (after) => [shownEntry(state.public, after, it)])
}

/** What was merged into a contribution that goes stands for itself again. */
const releaseMerged = (state: SessionState, root: string) => {
  let contributions = state.staff.contributions
  const entries: PublicEntry[] = []
  const own: { seat: string; entry: OwnEntry }[] = []
  for (const id of state.public.merged) {
    const it = contributions[id]
    if (it?.fate !== "merged" || state.public.contributions[id]?.mergedInto !== root) continue
    const released = withFate(it, "published")
    contributions = put(contributions, id, released)
    const facts = { contribution: id, from: root, ...partsOf(state.staff, [root]) }
    entries.push({ type: "ContributionUnmerged", facts })
    own.push(...told(it, fateEntry(released)))
  }
  return { state: { ...state, staff: { ...state.staff, contributions } }, public: entries, own }
}

const update = (state: SessionState, id: string, to: (it: StaffContribution) => StaffContribution): Step => {
  const it = state.staff.contributions[id]
  if (!it) return voided("UnknownTarget")
  return { staff: { ...state.staff, contributions: put(state.staff.contributions, id, to(it)) } }
}

const support = (state: SessionState, id: string, value: SupportValue | null, seat: string): Step => {
  const it = state.staff.contributions[id]
  if (!it) return voided("UnknownTarget")
  const root = rootOf(state.public, id)
  const ids = mergedIds(state.public, root)
  const before = supportersOf(state.staff, ids)[seat] ?? null
  const { [seat]: _old, ...others } = it.supports
  const supports = value === null ? others : { ...others, [seat]: value }
  const staff = { ...state.staff, contributions: put(state.staff.contributions, id, { ...it, supports }) }
  const after = supportersOf(staff, ids)[seat] ?? null
  const shown = state.public.contributions[root] !== undefined && before !== after
  return {
    staff,
    public: shown ? [{ type: "SupportMoved", facts: { contribution: root, from: before, to: after } }] : [],
    own: [{ seat, entry: { type: "OwnSupport", facts: { contribution: id, value } } }],
  }
}

/** The proposal that a merged one now stands in. */
export const rootOf = (state: PublicState, id: string): string => {
  let root = id
  for (let next = state.contributions[root]?.mergedInto; next !== undefined; ) {
    root = next
    next = state.contributions[root]?.mergedInto
  }
  return root
}

/** The proposal itself first, then those that were merged into it. */
export const mergedIds = (state: PublicState, root: string): readonly string[] => [
  root,
  ...state.merged.filter((id) => id !== root && rootOf(state, id) === root),
]

const authorOf = (it: StaffContribution | undefined): readonly string[] =>
  it === undefined || it.takenFrom !== undefined ? [] : [it.seat]

const partsOf = (staff: StaffState, ids: readonly string[]) => ({
  authors: [...new Set(ids.flatMap((id) => authorOf(staff.contributions[id])))],
  support: supportTotals(supportersOf(staff, ids)),
})

const merge = (state: SessionState, into: string, from: string): Step => {
  const shown = state.public.contributions
  const root = rootOf(state.public, into)
  const it = state.staff.contributions[from]
  if (!it || !shown[root]?.published || !shown[from]?.published) return voided("UnknownTarget")
  if (shown[from].mergedInto !== undefined || rootOf(state.public, root) === from)
    return voided("AlreadyDone")
  if (shown[from].kind !== shown[root].kind) return voided("UnknownTarget")
  const ids = [...mergedIds(state.public, root), ...mergedIds(state.public, from)]
  const merged = withFate(it, "merged")
  const step = set(state, merged, (staff) => [
    { type: "ContributionMerged", facts: { contribution: from, into: root, ...partsOf(staff, ids) } },
  ])
  const entry = fateEntry(merged)
  if (entry.type !== "OwnContribution") return step
  return { ...step, own: told(it, { ...entry, facts: { ...entry.facts, into: root } }) }
}

const unmerge = (state: SessionState, id: string): Step => {
  const it = state.staff.contributions[id]
  const from = state.public.contributions[id]?.mergedInto
  if (it?.fate !== "merged" || from === undefined) return voided("AlreadyDone")
  const root = rootOf(state.public, from)
  const own = new Set(mergedIds(state.public, id))
  const left = mergedIds(state.public, root).filter((other) => !own.has(other))
  return set(state, withFate(it, "published"), (staff) => [
    { type: "ContributionUnmerged", facts: { contribution: id, from: root, ...partsOf(staff, left) } },
  ])
}
