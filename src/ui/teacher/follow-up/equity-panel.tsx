/** Who took part, in shares and bands without a name, and whether pupils were heard, in four questions. */
import { dayAt } from "../../../domain/session/follow-up.ts"
import { heardAs, participationOf, ways } from "../../../domain/session/participation.ts"
import { useText } from "../../language/language-provider.tsx"
import { MeterBars } from "../../parts/meter-bars.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Panel } from "../panel.tsx"
import { type StaffSession, staffOf } from "../staff-session.ts"
import styles from "./follow-up.module.css"

export const EquityPanel = ({ session }: { session: SessionProps }) => {
  const text = useText("teacher.equity")
  const view = { public: session.view.public, staff: staffOf(session) }
  const { present, shares, bands } = participationOf(view)
  if (!shares || !bands)
    return (
      <Panel title={text("title")}>
        <p>{text("few")}</p>
      </Panel>
    )
  const words = (count: number) => text("share", { count, of: present })
  return (
    <Panel title={text("title")}>
      <p className={styles.lead}>{text("lead")}</p>
      <MeterBars
        label={text("title")}
        full={present}
        bars={ways.map((way) => ({
          ...{ id: way, label: text(way), count: shares[way], words: words(shares[way]) },
        }))}
      />
      <h3>{text("bands")}</h3>
      <MeterBars
        label={text("bands")}
        full={present}
        bars={(["none", "some", "more"] as const).map((band) => ({
          ...{ id: band, label: text(band), count: bands[band], words: words(bands[band]) },
        }))}
      />
    </Panel>
  )
}

export const HeardPanel = ({ session, members }: Pick<StaffSession, "session" | "members">) => {
  const text = useText("teacher.heard")
  const view = { public: session.view.public, staff: staffOf(session) }
  const { space, voice, audience, influence } = heardAs(view, dayAt(session.hostNow()), members.length)
  const { ideas, arguments: reasons, wrote } = voice
  return (
    <Panel title={text("title")}>
      <p className={styles.lead}>{text("lead")}</p>
      <section>
        <h3>{text("space")}</h3>
        <p>{text("spaceWords", space)}</p>
      </section>
      <section>
        <h3>{text("voice")}</h3>
        <p>
          {text("voiceWords", { ideas, reasons })}
          {wrote !== null && ` ${text("voiceWho", { count: wrote })}`}
        </p>
      </section>
      <section>
        <h3>{text("audience")}</h3>
        <p>{text("audienceWords", { answered: audience.answered })}</p>
        <p>
          {audience.asked === 0
            ? text("audienceNone")
            : text("audienceReplies", {
                replied: audience.replied,
                asked: audience.asked,
                late: audience.overdue,
              })}
        </p>
      </section>
      <section>
        <h3>{text("influence")}</h3>
        <p>
          {text("influenceWords", {
            accepted: influence.accepted,
            partly: influence.partly,
            refused: influence.refused,
          })}
        </p>
        <p>{text("influenceTasks", { tasks: influence.tasks, done: influence.done })}</p>
      </section>
    </Panel>
  )
}
