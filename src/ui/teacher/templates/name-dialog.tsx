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
  onClose: () => void
  onName: (name: string) => void
}

export const NameDialog = ({ title, act, first, words, onClose, onName }: Props) => {
  const text = useText("teacher.templates")
  const acts = useText("common.act")
  const [name, setName] = useState(first)
  const [isMissing, setMissing] = useState(false)
  const save = () => {
    const clean = name.trim()
    if (clean === "") return setMissing(true)
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
        error={isMissing && name.trim() === "" ? text("nameMissing") : undefined}
        isRequired
        autoFocus
      />
    </Dialog>
  )
}
