/** What can be done with a text now and then: report it. */
import Flag from "lucide-react/icons/flag"
import { useState } from "react"
import { limits } from "../../../domain/limits.ts"
import type { Published } from "../../../domain/session/board.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Dialog } from "../../parts/dialog.tsx"
import { Menu } from "../../parts/menu.tsx"
import { TextArea } from "../../parts/text-area.tsx"
import { useToast } from "../../parts/toast.tsx"
import type { SessionProps } from "../../session-props.ts"
import { useAct } from "./use-act.ts"

type Props = { act: SessionProps["act"]; contribution: Published }

export const CardMenu = ({ act, contribution }: Props) => {
  const text = useText("pupil.card")
  /** null: not asked for yet. A long list holds no dialog that nobody opened. */
  const [isReporting, setReporting] = useState<boolean | null>(null)
  const report = {
    ...{ id: "report", label: text("report"), icon: <Flag aria-hidden size={24} /> },
    onPress: () => setReporting(true),
  }
  return (
    <>
      <Menu label={text("more")} acts={[report]} />
      {isReporting !== null && (
        <ReportDialog
          isOpen={isReporting}
          onClose={() => setReporting(false)}
          act={act}
          contribution={contribution.id}
        />
      )}
    </>
  )
}

type ReportProps = {
  isOpen: boolean
  onClose: () => void
  act: SessionProps["act"]
  contribution: string
}

export const ReportDialog = ({ isOpen, onClose, act, contribution }: ReportProps) => {
  const text = useText("pupil.card")
  const words = useText("common.act")
  const showToast = useToast()
  const { run, problem } = useAct(act)
  const [reason, setReason] = useState("")
  const report = async () => {
    if (!(await run({ type: "Report", contribution, reason }))) return
    setReason("")
    onClose()
    showToast({ message: text("reported") })
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text("reportTitle")}
      actions={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button kind="primary" onPress={() => void report()}>
            {text("report")}
          </Button>
        </>
      }
    >
      <p>{text("reportWhy")}</p>
      <TextArea
        label={text("reportReason")}
        value={reason}
        onChange={setReason}
        limit={limits.reason}
        rows={2}
        error={problem}
      />
    </Dialog>
  )
}
