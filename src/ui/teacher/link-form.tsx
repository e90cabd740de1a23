/** A link for the context: the page's address, and words that say what it is. */
import { useState } from "react"
import { limits } from "../../domain/limits.ts"
import { addressOf } from "../../domain/session/decide-context.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { FieldProblem } from "../parts/field-problem.tsx"
import { TextInput } from "../parts/text-input.tsx"
import type { AddItem, Typed } from "./context-adding.ts"
import styles from "./context-editor.module.css"
import { useOneAtATime } from "./use-one-at-a-time.ts"

type Props = {
  typed: Typed
  onTyped: (typed: Typed) => void
  onAdd: (command: AddItem) => Promise<string | null>
  onDone: () => void
}

type Problem = { readonly of: "address" | "words" | "all"; readonly why: string }

export const LinkForm = ({ typed, onTyped, onAdd, onDone }: Props) => {
  const text = useText("teacher.context")
  const nav = useText("common.act")
  const [problem, setProblem] = useState<Problem | null>(null)
  const { isPending, run } = useOneAtATime()
  const { address, words } = typed
  const add = async () => {
    setProblem(null)
    if (address.trim() === "") return setProblem({ of: "address", why: text("addressMissing") })
    if (words.trim() === "") return setProblem({ of: "words", why: text("wordsMissing") })
    const why = await onAdd({ type: "AddLink", address, words })
    if (why !== null) return setProblem({ of: addressOf(address) === null ? "address" : "all", why })
    onTyped({ ...typed, address: "", words: "" })
    onDone()
  }
  const problemOf = (field: Problem["of"]) => (problem?.of === field ? problem.why : undefined)
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void run(add)
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
        error={problemOf("address")}
      />
      <TextInput
        label={text("words")}
        description={text("wordsHint")}
        value={words}
        maxLength={limits.linkWords}
        onChange={(next) => onTyped({ ...typed, words: next })}
        error={problemOf("words")}
      />
      <FieldProblem id="link-problem">{problemOf("all")}</FieldProblem>
      <div className={styles.ways}>
        <Button type="submit" isPending={isPending}>
          {text("addLink")}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {nav("cancel")}
        </Button>
      </div>
    </form>
  )
}
