/** A stage in one's own words: what everybody sees of it, and its script. */
import { useState } from "react"
import { limits } from "../../../domain/limits.ts"
import type { StageWords } from "../../../domain/own-template.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Dialog } from "../../parts/dialog.tsx"
import { TextArea } from "../../parts/text-area.tsx"
import { TextInput } from "../../parts/text-input.tsx"
import styles from "./stage-editor.module.css"

type Props = { first: StageWords; onClose: () => void; onSave: (words: StageWords) => void }

export const StageWordsDialog = ({ first, onClose, onSave }: Props) => {
  const text = useText("teacher.stages")
  const act = useText("common.act")
  const [words, setWords] = useState(first)
  const [isMissing, setMissing] = useState(false)
  const isTooLong = words.say.length > limits.stageWords || words.watch.length > limits.stageWords
  const save = () => {
    if (words.title.trim() === "") return setMissing(true)
    onSave({ ...words, title: words.title.trim() })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text("wordsTitle")}
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{act("cancel")}</Button>
          <Button kind="primary" onPress={save} isDisabled={isTooLong}>
            {text("wordsSave")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextInput
          label={text("wordsName")}
          description={text("wordsNameHint")}
          value={words.title}
          maxLength={limits.stageTitle}
          onChange={(title) => setWords({ ...words, title })}
          error={isMissing && words.title.trim() === "" ? text("wordsMissing") : undefined}
          isRequired
          autoFocus
        />
        <TextArea
          label={text("wordsSay")}
          description={text("wordsOnly")}
          value={words.say}
          onChange={(say) => setWords({ ...words, say })}
          limit={limits.stageWords}
          rows={4}
        />
        <TextArea
          label={text("wordsWatch")}
          description={text("wordsWatchHint")}
          value={words.watch}
          onChange={(watch) => setWords({ ...words, watch })}
          limit={limits.stageWords}
          rows={3}
        />
      </div>
    </Dialog>
  )
}
