/** A link for the context: the page's address, and words that say what it is. */
import { useState } from "react"
import { limits } from "../../domain/limits.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { FieldProblem } from "../parts/field-problem.tsx"
import { TextInput } from "../parts/text-input.tsx"
import type { AddItem, Typed } from "./context-adding.ts"
import styles from "./context-editor.module.css"

type Props = {
  typed: Typed
  onTyped: (typed: Typed) => void
  onAdd: (command: AddItem) => Promise<string | null>
  onDone: () => void
}

export const LinkForm = ({ typed, onTyped, onAdd, onDone }: Props) => {
  const text = useText("teacher.context")
  const nav = useText("common.act")
  const [problem, setProblem] = useState<string | null>(null)
  const { address, words } = typed
  const add = async () => {
    if (address.trim() === "") return setProblem(text("addressMissing"))
    if (words.trim() === "") return setProblem(text("wordsMissing"))
    const why = await onAdd({ type: "AddLink", address, words })
    if (why !== null) return setProblem(why)
    onTyped({ ...typed, address: "", words: "" })
    onDone()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextInput
        type="url"
        inputMode="url"
        autoComplete="off"
        autoFocus
        label={text("address")}
        description={text("addressHint")}
        value={address}
        maxLength={limits.linkAddress}
        onChange={(next) => onTyped({ ...typed, address: next })}
      />
      <TextInput
        label={text("words")}
        description={text("wordsHint")}
        value={words}
        maxLength={limits.linkWords}
        onChange={(next) => onTyped({ ...typed, words: next })}
      />
      <FieldProblem id="link-problem">{problem ?? undefined}</FieldProblem>
      <div className={styles.ways}>
        <Button type="submit">{text("addLink")}</Button>
        <Button kind="quiet" onPress={onDone}>
          {nav("cancel")}
        </Button>
      </div>
    </form>
  )
}
