/** One name is asked for: of a template that is saved, or renamed. */
import { useState } from "react"
import { limits } from "../../../domain/limits.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Dialog } from "../../parts/dialog.tsx"
import { TextInput } from "../../parts/text-input.tsx"

type Props = {
  title: string
  act: string
  first: string
  words?: string
  /** Another one has this name. */
  isTaken?: (name: string) => boolean
  onClose: () => void
  onName: (name: string) => void
}

export const NameDialog = ({ title, act, first, words, isTaken, onClose, onName }: Props) => {
  const text = useText("teacher.templates")
  const acts = useText("common.act")
  const [name, setName] = useState(first)
  const [isAsked, setAsked] = useState(false)
  const problem = name.trim() === "" ? text("nameMissing") : isTaken?.(name) ? text("nameTaken") : undefined
  const save = () => {
    const clean = name.trim()
    if (problem !== undefined) return setAsked(true)
    onName(clean)
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{acts("cancel")}</Button>
          <Button kind="primary" onPress={save}>
            {act}
          </Button>
        </>
      }
    >
      <TextInput
        label={text("name")}
        description={words}
        value={name}
        maxLength={limits.stageTitle}
        onChange={setName}
        error={isAsked ? problem : undefined}
        isRequired
        autoFocus
      />
    </Dialog>
  )
}
