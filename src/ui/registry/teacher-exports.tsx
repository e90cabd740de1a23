import type { ComponentProps } from "react"
import { minutesOf } from "../../formats/exports/minutes.ts"
import { useLanguage } from "../language/language-provider.tsx"
import { type ArchiveState, ArchiveView } from "../teacher/exports/archive-dialog.tsx"
import { DecisionsView } from "../teacher/exports/decisions-screen.tsx"
import { MinutesView } from "../teacher/exports/minutes-screen.tsx"
import { type PosterCode, PosterView, posterRecord } from "../teacher/exports/poster-screen.tsx"
import { type FileNote, TakeOutView } from "../teacher/exports/take-out-screen.tsx"
import { useRecord } from "../teacher/exports/use-record.ts"
import { useFileWords } from "../teacher/exports/words.ts"
import type { StaffSession } from "../teacher/staff-session.ts"
import type { ScreenEntry } from "./entry.ts"
import { draftOf, publicAddress } from "./publish-scene.ts"
import { answered, beginPlay, type Play, published, Staged, voting, withIdeas } from "./teacher-scene.tsx"

const nothing = () => undefined
export const heldOn = "2026-11-17"
const notPublic: PosterCode = { type: "none", why: "notPublic" }
const leads = { type: "code", address: publicAddress, isOlder: false } as const
export type Build = (language: "fr" | "en") => Play

export const fresh: Build = (language) => beginPlay(language, { seated: 0 })
export const running: Build = (language) => published(withIdeas(beginPlay(language), 4))
export const finished: Build = (language) => {
  const play = answered(voting(published(withIdeas(beginPlay(language), 4)), "revealed"))
  const [, , third = "", fourth = ""] = play.ideas
  const [reason = ""] = play.words.reasons
  const when = language === "fr" ? "avant le 4 décembre" : "by 4 December"
  const rest = { reason: reason.replace(/\.$/, ", Aminata."), when, who: "Yanis" }
  play.scene.facilitator({ type: "GiveDecision", contribution: third, verdict: "partly", ...rest })
  play.scene.facilitator({ type: "GiveDecision", contribution: fourth, verdict: "accepted", reason })
  play.scene.facilitator({
    ...{ type: "SetTask", contribution: third, what: play.words.ideas[0] ?? "", who: "Zoé" },
    ...{ due: "2026-12-04", state: "planned" },
  })
  play.scene.facilitator({ type: "FinishSession" })
  return play
}

const takeOut = (build: Build, note: FileNote | null = null, withNames = false) => (
  <Staged build={build}>
    {(staff) => (
      <TakeOutView
        {...{ ...staff, heldOn, note }}
        choice={{ withNames, choose: nothing }}
        onGo={nothing}
        onMake={nothing}
      />
    )}
  </Staged>
)

type MinutesProps = {
  staff: StaffSession
  withNames?: boolean
  edits?: { readonly [field: string]: string }
  failed?: boolean
  first?: "forget"
}

const Minutes = ({ staff, withNames = false, edits = {}, failed = false, first }: MinutesProps) => {
  const record = useRecord({ ...staff, heldOn }, withNames)
  const words = useFileWords()
  const { language } = useLanguage()
  return (
    <MinutesView
      minutes={minutesOf(record, words, language)}
      choice={{ withNames, choose: nothing }}
      kept={{ edits, failed, edit: nothing, forget: nothing }}
      onDownload={nothing}
      onPrint={nothing}
      {...(first ? { first } : {})}
    />
  )
}

const minutes = (build: Build, more: Omit<MinutesProps, "staff"> = {}) => (
  <Staged build={build}>{(staff) => <Minutes staff={staff} {...more} />}</Staged>
)

type PosterProps = { code?: PosterCode; first?: ComponentProps<typeof PosterView>["first"] }

const Poster = ({ staff, code = notPublic, first }: PosterProps & { staff: StaffSession }) => {
  const record = useRecord({ ...staff, heldOn }, false)
  const shown = posterRecord(record, draftOf(staff, record))
  const more = first ? { first } : {}
  return <PosterView {...{ ...shown, code, ...more }} onPrint={nothing} onPublish={nothing} />
}
const Decisions = ({ staff, withNames }: { staff: StaffSession; withNames: boolean }) => (
  <DecisionsView record={useRecord({ ...staff, heldOn }, withNames)} onPrint={nothing} />
)

const poster = (build: Build, props: PosterProps = {}) => (
  <Staged build={build}>{(staff) => <Poster staff={staff} {...props} />}</Staged>
)
const decisions = (build: Build, withNames = false) => (
  <Staged build={build}>{(staff) => <Decisions {...{ staff, withNames }} />}</Staged>
)

/** Twelve answers: more than one page. */
const many: Build = (language) => {
  const play = published(withIdeas(beginPlay(language), 12))
  for (const stage of [1, 2, 3]) play.scene.facilitator({ type: "EnterStage", stage })
  for (const [at, contribution] of play.ideas.entries()) {
    const reason = play.words.reasons[at % play.words.reasons.length] ?? ""
    const verdict = (["accepted", "partly", "refused"] as const)[at % 3] ?? "partly"
    play.scene.facilitator({ type: "GiveDecision", contribution, verdict, reason })
  }
  return play
}

const archive = (state: ArchiveState) => (
  <ArchiveView
    {...{ state, withNames: false }}
    onNames={nothing}
    onStart={nothing}
    onCancel={nothing}
    onClose={nothing}
  />
)

export const teacherExportScreens: ScreenEntry[] = [
  {
    id: "teacher-take-out",
    room: "teacher",
    route: "/teacher/s/:log/take-out",
    states: {
      typical: () => takeOut(finished),
      empty: () => takeOut(fresh),
      running: () => takeOut(running),
      names: () => takeOut(finished, null, true),
      making: () => takeOut(finished, { kind: "spreadsheet", state: "making" }),
      error: () => takeOut(finished, { kind: "calendar", state: "failed" }),
    },
  },
  {
    id: "teacher-minutes",
    room: "teacher",
    route: "/teacher/s/:log/minutes",
    states: {
      typical: () => minutes(finished),
      empty: () => minutes(fresh),
      names: () =>
        minutes(finished, { withNames: true, edits: { place: "Salle 12", "chair-named": "Aminata" } }),
      error: () => minutes(running, { failed: true, edits: { remarks: "a".repeat(1600) } }),
    },
  },
  {
    id: "teacher-minutes-draft",
    room: "teacher",
    dialog: "teacher/exports/minutes-screen.tsx",
    states: { typical: () => minutes(finished, { edits: { place: "Salle 12" }, first: "forget" }) },
  },
  {
    id: "teacher-poster",
    room: "teacher",
    route: "/teacher/s/:log/poster",
    states: {
      typical: () => poster(finished),
      public: () => poster(finished, { code: leads }),
      older: () =>
        poster(finished, { code: { ...leads, isOlder: true }, first: { paper: "a3", ink: "black" } }),
      offline: () => poster(finished, { code: { type: "none", why: "unknown" } }),
      empty: () => poster(fresh),
      many: () => poster(many, { code: leads }),
    },
  },
  {
    id: "teacher-decisions",
    room: "teacher",
    route: "/teacher/s/:log/decisions",
    states: {
      typical: () => decisions(finished),
      names: () => decisions(finished, true),
      empty: () => decisions(fresh),
    },
  },
  {
    id: "teacher-archive",
    room: "teacher",
    dialog: "teacher/exports/archive-dialog.tsx",
    states: {
      typical: () => archive({ type: "ready" }),
      making: () => archive({ type: "making", done: 7, total: 12 }),
      made: () => archive({ type: "made", notHere: 2 }),
      cancelled: () => archive({ type: "cancelled" }),
      error: () => archive({ type: "failed" }),
      empty: () => archive({ type: "nothing" }),
    },
  },
]
