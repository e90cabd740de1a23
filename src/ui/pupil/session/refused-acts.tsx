/** What the host did not take, with why; a text goes back to where it was written. */
import type { PendingEvent } from "../../../client/log-client.ts"
import { useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { useRefusalWords } from "../../parts/refusal-words.ts"
import type { SessionProps } from "../../session-props.ts"
import { refusedOf } from "./pending-work.ts"
import { draftOf } from "./use-draft.ts"

type Props = {
  session: SessionProps
  /** A text went back to its draft: an editor that is open must read it again. */
  onTakenBack: () => void
}

export const RefusedActs = (props: Props) =>
  refusedOf(props.session.pending).map((act) => <RefusedAct key={act.id} {...props} act={act} />)

const RefusedAct = ({ session, onTakenBack, act }: Props & { act: PendingEvent }) => {
  const text = useText("pupil.refused")
  const words = useRefusalWords()
  const { drafts, dismiss, seat, hostNow } = session
  const written = act.event.text?.text
  const keep = async () => {
    const draft = draftOf.idea(seat)
    const begun = await drafts.load(draft)
    await drafts.save(draft, [begun, written].filter((it) => it).join("\n"), hostNow())
    await dismiss([act.id])
    onTakenBack()
  }
  return (
    <Banner
      kind="care"
      title={text("title")}
      isSaid
      actions={
        <>
          {written !== undefined && <Button onPress={() => void keep()}>{text("keep")}</Button>}
          <Button kind="quiet" onPress={() => void dismiss([act.id])}>
            {text("seen")}
          </Button>
        </>
      }
    >
      <p dir="auto">{written ?? text(nameOf(act.event.type))}</p>
      <p>{words.notTaken(act.reason)}</p>
    </Banner>
  )
}

const nameOf = (type: string) =>
  type === "v1.BallotCast" ? "ballot" : type === "v1.SupportGiven" ? "opinion" : "other"
