/** What the class has published: bring ideas together, take back, remove; what was reported comes first. */
import { useState } from "react"
import { useLocation } from "wouter"
import { reportedOf } from "../../domain/session/attention.ts"
import { type BoardSort, boardOf, boardSorts, sortBoard } from "../../domain/session/board.ts"
import type { StaffContribution } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import { StageShape } from "../parts/art/stage-shape.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { Card } from "../parts/card.tsx"
import { Empty } from "../parts/empty.tsx"
import { Menu } from "../parts/menu.tsx"
import { RemoveDialog } from "./approve-screen.tsx"
import { BoardItem } from "./board-item.tsx"
import styles from "./board-screen.module.css"
import { workStatusOf } from "./session-words.ts"
import { StaffPage } from "./staff-page.tsx"
import { type StaffSession, staffOf } from "./staff-session.ts"
import { type Act, useAct } from "./use-acts.ts"

type Props = StaffSession & { first?: { merging?: string; removing?: string } }

export const BoardView = ({ session, first }: Props) => {
  const text = useText("teacher.board")
  const nav = useText("teacher.nav")
  const [, navigate] = useLocation()
  const act = useAct(session)
  const { public: shown } = session.view
  const [sort, setSort] = useState<BoardSort>("discussed")
  const [merging, setMerging] = useState<string | null>(first?.merging ?? null)
  const [removing, setRemoving] = useState<string | null>(first?.removing ?? null)
  const board = sortBoard(boardOf(shown), sort)
  const reported = reportedOf(staffOf(session))
  const source = board.find((it) => it.contribution.id === merging)?.contribution
  const merge = (into: string) => {
    setMerging(null)
    if (merging !== null) void act({ type: "Merge", into, from: merging }, text("merged"))
  }
  return (
    <StaffPage
      title={text("title")}
      back={{ to: "/", label: nav("cockpit") }}
      stage={shown.stages[shown.stage]?.kind}
      status={workStatusOf(session)}
      onRetry={session.retry}
      aside={
        board.length > 1 && (
          <Menu
            label={text("sort")}
            acts={boardSorts.map((it) => ({ id: it, label: text(it), onPress: () => setSort(it) }))}
          >
            <span className={styles.whole}>{text("sortBy", { order: text(sort) })}</span>
            <span className={styles.short}>{text("sortShort")}</span>
          </Menu>
        )
      }
      wide
    >
      {reported.length > 0 && (
        <Reported session={session} reported={reported} act={act} onRemove={setRemoving} />
      )}
      {board.length === 0 && (
        <Empty
          drawing={<StageShape kind="propose" />}
          action={
            <Button kind="primary" onPress={() => navigate("/")}>
              {nav("cockpit")}
            </Button>
          }
        >
          {text("empty")}
        </Empty>
      )}
      {source && (
        <div className={styles.merging}>
          <Banner actions={<Button onPress={() => setMerging(null)}>{text("stopMerging")}</Button>} isSaid>
            {text("merging", { text: source.text })}
          </Banner>
        </div>
      )}
      <div className={styles.board}>
        {board.map((it) => (
          <BoardItem
            key={it.contribution.id}
            session={session}
            proposal={it}
            act={act}
            merging={source ? { isThis: source.id === it.contribution.id, onInto: merge } : null}
            onMerge={setMerging}
            onRemove={setRemoving}
          />
        ))}
      </div>
      <RemoveDialog
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={() =>
          removing !== null && void act({ type: "Remove", contribution: removing }, text("removed"))
        }
      />
    </StaffPage>
  )
}

type ReportedProps = Pick<Props, "session"> & {
  reported: readonly StaffContribution[]
  act: Act
  onRemove: (id: string) => void
}

const Reported = ({ session, reported, act, onRemove }: ReportedProps) => {
  const text = useText("teacher.board")
  const { contributions } = session.view.public
  const aboutOf = (it: StaffContribution) => contributions[it.parent ?? ""]?.text ?? undefined
  return (
    <section className={styles.reported} aria-label={text("reported")}>
      <h2>{text("reported")}</h2>
      {reported.map((it) => (
        <Card
          key={it.id}
          text={it.text ?? ""}
          label={text("reportedBy", { count: it.reports.length })}
          state={
            <WhyReported reasons={it.reports.flatMap(({ reason }) => reason ?? [])} about={aboutOf(it)} />
          }
          actions={
            <>
              <Button
                size="small"
                onPress={() => void act({ type: "SettleReport", contribution: it.id }, text("settled"))}
              >
                {text("settle")}
              </Button>
              {it.fate === "published" && (
                <Button
                  size="small"
                  onPress={() => void act({ type: "Unpublish", contribution: it.id }, text("unpublished"))}
                >
                  {text("unpublish")}
                </Button>
              )}
              <Button kind="danger" size="small" onPress={() => onRemove(it.id)}>
                {text("remove")}
              </Button>
            </>
          }
        />
      ))}
    </section>
  )
}

/** What is reported stands large above; here what was said against it, and what it answers. */
const WhyReported = ({ reasons, about }: { reasons: readonly string[]; about: string | undefined }) => {
  const text = useText("teacher.board")
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason}>{text("because", { reason })}</p>
      ))}
      {about !== undefined && <p className={styles.about}>{text("about", { text: about })}</p>}
    </>
  )
}

export const BoardScreen = (staff: StaffSession) => <BoardView {...staff} />
