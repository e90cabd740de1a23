/** A picture that was made small, before the class sees it: what it shows must be said for who does not see it. */
import { useState } from "react"
import { limits } from "../../domain/limits.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { sourceOf } from "../parts/context-items.tsx"
import { TextArea } from "../parts/text-area.tsx"
import type { AddItem, Typed } from "./context-adding.ts"
import styles from "./context-editor.module.css"
import type { SmallPicture } from "./shrink-picture.ts"
import { useOneAtATime } from "./use-one-at-a-time.ts"

type Props = {
  picture: SmallPicture
  typed: Typed
  onTyped: (typed: Typed) => void
  onAdd: (command: AddItem) => Promise<string | null>
  onDone: () => void
}

export const PictureForm = ({ picture, typed, onTyped, onAdd, onDone }: Props) => {
  const text = useText("teacher.context")
  const nav = useText("common.act")
  const [problem, setProblem] = useState<string | null>(null)
  const { isPending, run } = useOneAtATime()
  const { description } = typed
  const { width, height } = picture
  const add = async () => {
    if (description.trim() === "") return setProblem(text("descriptionMissing"))
    const why = await onAdd({ type: "AddPicture", ...picture, description })
    if (why !== null) return setProblem(why)
    onTyped({ ...typed, description: "" })
    onDone()
  }
  const kilobytes = Math.ceil((picture.picture.length * 3) / 4 / 1000)
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void run(add)
      }}
    >
      <img className={styles.chosen} src={sourceOf(picture)} alt="" width={width} height={height} />
      <p className={styles.hint}>{text("smaller", { kilobytes, width, height })}</p>
      <TextArea
        label={text("description")}
        description={text("descriptionHint")}
        value={description}
        onChange={(next) => onTyped({ ...typed, description: next })}
        limit={limits.pictureWords}
        rows={2}
        isRequired
        autoFocus
        error={problem ?? undefined}
      />
      <div className={styles.ways}>
        <Button type="submit" isPending={isPending}>
          {text("addPicture")}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {nav("cancel")}
        </Button>
      </div>
    </form>
  )
}
