/** Choosing a copy's file, and what came of it in words. */
import Upload from "lucide-react/icons/upload"
import { useContext, useRef } from "react"
import type { BackupFault, Palabre, RemovedClass } from "../../client/palabre.ts"
import { PalabreContext } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { useToast } from "../parts/toast.tsx"

export type CopyNote =
  | { readonly type: "kept" }
  | { readonly type: "restored"; readonly count: number }
  | { readonly type: BackupFault["type"] | "failed" }

export const restoreFile = async (palabre: Palabre, file: File): Promise<CopyNote> => {
  const done = await palabre.restoreCopy(await file.text())
  return done.ok ? { type: "restored", count: done.value } : { type: done.error.type }
}

export const useCopyWords = () => {
  const text = useText("teacher.copies")
  return (note: CopyNote): string =>
    note.type === "restored" ? text("restored", { count: note.count }) : text(note.type)
}

export const ChooseCopy = ({
  onRestore,
  wide = false,
}: {
  onRestore: (file: File) => void
  wide?: boolean
}) => {
  const text = useText("teacher.copies")
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button wide={wide} icon={<Upload aria-hidden size={20} />} onPress={() => input.current?.click()}>
        {text("restore")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text("restore")}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) onRestore(file)
          event.currentTarget.value = ""
        }}
      />
    </>
  )
}

type TakeBackProps = { removed: readonly RemovedClass[]; onTakeBack: (log: string) => void }

/** Classes that were removed from this device and that the server still has. */
export const TakeBack = ({ removed, onTakeBack }: TakeBackProps) => {
  const text = useText("teacher.copies")
  return removed.map(({ log, title }) => (
    <Button key={log} wide onPress={() => onTakeBack(log)}>
      {text("takeBack", { name: title })}
    </Button>
  ))
}

export const RestoreCopyButton = ({ onRestored }: { onRestored: () => void }) => {
  const palabre = useContext(PalabreContext)
  const words = useCopyWords()
  const showToast = useToast()
  const take = async (file: File) => {
    if (!palabre) return
    const note = await restoreFile(palabre, file).catch((): CopyNote => ({ type: "failed" }))
    showToast({ message: words(note) })
    if (note.type === "restored") onRestored()
  }
  return (
    <div>
      <ChooseCopy onRestore={(file) => void take(file)} />
    </div>
  )
}
