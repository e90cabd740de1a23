import { type Publication, tagOf } from "../../formats/exports/publication.ts"
import { PublishView } from "../teacher/exports/publish-screen.tsx"
import type { OpenDraft } from "../teacher/exports/use-open-draft.ts"
import type { Publishing, Standing } from "../teacher/exports/use-publication.ts"
import { useRecord } from "../teacher/exports/use-record.ts"
import type { StaffSession } from "../teacher/staff-session.ts"
import type { ScreenEntry } from "./entry.ts"
import { draftOf, publicAddress } from "./publish-scene.ts"
import { sceneTime } from "./scene.ts"
import { type Build, finished, fresh, heldOn, running } from "./teacher-exports.tsx"
import { Staged } from "./teacher-scene.tsx"

const nothing = () => undefined
const chosen = publicAddress.replace(/\/p\/.*/, "")
const never: Publication = { id: "7k2m9qwx4c1d", since: null, tag: null, gone: null }

type Props = {
  /** `same`: what is public is what would be. */
  standing?: Standing | "same" | "older"
  over?: Partial<Publishing>
  edit?: (named: string) => string
  isLoopback?: boolean
  first?: "takeBack"
}

const standingOf = (standing: Props["standing"], { document }: OpenDraft): Standing => {
  if (standing !== "same" && standing !== "older") return standing ?? { type: "known", publication: null }
  const tag = standing === "same" ? tagOf(document) : "0".repeat(32)
  return { type: "known", publication: { ...never, since: sceneTime, tag } }
}

const Publish = ({
  staff,
  standing,
  over,
  edit,
  isLoopback = false,
  first,
}: Props & { staff: StaffSession }) => {
  const record = useRecord({ ...staff, heldOn }, false)
  const draft = draftOf(staff, record, edit)
  return (
    <PublishView
      draft={draft}
      finished={staff.session.view.public.finished}
      publishing={{
        ...{ standing: standingOf(standing, draft), isBusy: false, problem: null, ask: nothing },
        ...over,
      }}
      addresses={{ chosen: isLoopback ? "http://localhost:8080" : chosen, isLoopback }}
      {...{ onPublish: nothing, onTakeBack: nothing, onPoster: nothing }}
      {...(first ? { first } : {})}
    />
  )
}

const publish = (build: Build, props: Props = {}) => (
  <Staged build={build}>{(staff) => <Publish staff={staff} {...props} />}</Staged>
)

export const teacherPublishScreens: ScreenEntry[] = [
  {
    id: "teacher-publish",
    room: "teacher",
    route: "/teacher/s/:log/publish",
    states: {
      typical: () => publish(finished),
      public: () => publish(finished, { standing: "same" }),
      older: () => publish(finished, { standing: "older" }),
      removed: () =>
        publish(running, { standing: { type: "known", publication: { ...never, gone: "removed" } } }),
      offline: () => publish(finished, { standing: { type: "unknown", fault: { type: "Offline" } } }),
      asking: () => publish(finished, { standing: { type: "asking" } }),
      named: () => publish(finished, { edit: (written) => written }),
      error: () => publish(finished, { over: { problem: { type: "OutOfDate" } } }),
      loopback: () => publish(finished, { standing: "same", isLoopback: true }),
      empty: () => publish(fresh),
    },
  },
  {
    id: "teacher-publish-end",
    room: "teacher",
    dialog: "teacher/exports/publish-screen.tsx",
    states: { typical: () => publish(finished, { standing: "same", first: "takeBack" }) },
  },
]
