/** A vote's ballots as a file, and how anybody counts them again, without this app's screens. */
import Download from "lucide-react/icons/download"
import { smallGroup } from "../../domain/session/ballots.ts"
import type { PublicPoll, PublicState } from "../../domain/session/state.ts"
import { recountOf } from "../../formats/exports/recount.ts"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { saveFile } from "../save-file.ts"
import styles from "./recount-dialog.module.css"
import { codeOfVote } from "./vote-code.ts"

type Props = { poll: PublicPoll; state: PublicState; onClose: () => void }

export const RecountDialog = ({ poll, state, onClose }: Props) => {
  const text = useText("teacher.recount")
  const act = useText("common.act")
  const name = `vote-${codeOfVote(poll).replace(" ", "")}.json`
  const command = `npm run -s count -- ${name}`
  const save = () => {
    const content = recountOf(state, poll)
    if (content !== null) saveFile({ name, type: "application/json", content })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text("title")}
      actions={
        <>
          <Button onPress={onClose}>{act("close")}</Button>
          <Button kind="primary" icon={<Download aria-hidden size={20} />} onPress={save}>
            {text("save")}
          </Button>
        </>
      }
    >
      <p>{text("what")}</p>
      {poll.byWay && <p>{text("dealt")}</p>}
      {poll.counted < smallGroup && <Banner kind="care">{text("few")}</Banner>}
      <p>{text("how")}</p>
      <p className={styles.command} dir="ltr">
        {command}
      </p>
    </Dialog>
  )
}
