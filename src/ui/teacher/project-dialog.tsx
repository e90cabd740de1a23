/** Three ways to show the class the same thing: this screen, a second window, a TV by its six digits. */
import Monitor from "lucide-react/icons/monitor"
import PictureInPicture from "lucide-react/icons/picture-in-picture-2"
import Tv from "lucide-react/icons/tv"
import { useState } from "react"
import { usePalabre } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { TextInput } from "../parts/text-input.tsx"
import { useToast } from "../parts/toast.tsx"
import { projectsInWindow, projectsOnTelevision } from "./other-screen.ts"
import { useProblemWords } from "./problem-words.ts"
import styles from "./project-dialog.module.css"

type ViewProps = {
  isOpen: boolean
  address: string
  onClose: () => void
  onHere: () => void
  onAddPhone: () => void
  onWindow: () => void
  /** Resolves to what went wrong, in words, or to null. */
  onPair: (code: string) => Promise<string | null>
  problem?: string
}

export const ProjectDialogView = ({
  isOpen,
  address,
  onClose,
  onHere,
  onAddPhone,
  onWindow,
  onPair,
  problem,
}: ViewProps) => {
  const text = useText("teacher.project")
  const act = useText("common.act")
  const [code, setCode] = useState("")
  const [wrong, setWrong] = useState(problem)
  const digits = code.replace(/\D/g, "")
  const pair = async () => setWrong((await onPair(digits)) ?? undefined)
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text("title")}
      actions={<Button onPress={onClose}>{act("close")}</Button>}
    >
      <div className={styles.way}>
        <Button wide icon={<Monitor aria-hidden size={24} />} onPress={onHere}>
          {text("here")}
        </Button>
        <p>{text("hereHint")}</p>
        <div>
          <Button size="small" onPress={onAddPhone}>
            {text("addPhone")}
          </Button>
        </div>
      </div>
      <div className={styles.way}>
        <Button wide icon={<PictureInPicture aria-hidden size={24} />} onPress={onWindow}>
          {text("window")}
        </Button>
        <p>{text("windowHint")}</p>
      </div>
      <form
        className={styles.way}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void pair()
        }}
      >
        <h3 className={styles.title}>
          <Tv aria-hidden size={24} />
          {text("tv")}
        </h3>
        <p>{text("tvHint", { address: `${address}/project` })}</p>
        <div className={styles.code}>
          <TextInput
            label={text("code")}
            value={code}
            onChange={(typed) => {
              setCode(typed)
              setWrong(undefined)
            }}
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
            error={wrong}
          />
          <Button type="submit" isDisabled={digits.length !== 6}>
            {text("pair")}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type Props = Pick<ViewProps, "isOpen" | "address" | "onClose" | "onHere" | "onAddPhone"> & { log: string }

export const ProjectDialog = ({ isOpen, log, address, onClose, onHere, onAddPhone }: Props) => {
  const palabre = usePalabre()
  const text = useText("teacher.project")
  const words = useProblemWords()
  const showToast = useToast()
  const open = () => {
    const opened = window.open(`/project/${log}`, `palabre-${log.slice(0, 8)}`, "popup,width=1280,height=720")
    if (opened) {
      projectsInWindow(opened)
      onClose()
    } else showToast({ message: text("windowBlocked") })
  }
  const pair = async (code: string) => {
    const done = await palabre.pairProjector(log, code)
    if (!done.ok) {
      const isUnknown = done.error.type === "Refused" && done.error.fault === "NotFound"
      return isUnknown ? text("wrong") : words(done.error)
    }
    projectsOnTelevision()
    showToast({ message: text("paired") })
    onClose()
    return null
  }
  return (
    <ProjectDialogView
      key={String(isOpen)}
      isOpen={isOpen}
      address={address.replace(/^https:\/\//, "")}
      onClose={onClose}
      onHere={onHere}
      onAddPhone={onAddPhone}
      onWindow={open}
      onPair={pair}
    />
  )
}
