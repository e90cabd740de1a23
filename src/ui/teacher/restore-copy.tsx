/** Choosing a copy's file, and what came of it in words. */
import { useContext } from "react"
import type { BackupFault, Palabre, RemovedClass } from "../../client/palabre.ts"
import { PalabreContext } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseFile } from "../parts/choose-file.tsx"
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

type ChooseProps = { onRestore: (file: File) => void; wide?: boolean }

export const ChooseCopy = ({ onRestore, wide = false }: ChooseProps) => {
  const text = useText("teacher.copies")
  return (
    <ChooseFile wide={wide} words={text("restore")} accept=".json,application/json" onChoose={onRestore} />
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
