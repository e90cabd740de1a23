/** Of which class the code is shown, where one teaches several that share a session: kept for the second window. */
import { useEffect, useState } from "react"
import { usePalabre } from "../client-context.tsx"

/** null: none was chosen. */
export const useCodeOf = (log: string): readonly [string | null, (classLog: string) => void] => {
  const { store } = usePalabre()
  const [chosen, setChosen] = useState<string | null>(null)
  const id = `${log}/code-of`
  useEffect(() => {
    store.draft(id).then(
      (kept) => kept && setChosen(kept.text),
      () => undefined,
    )
  }, [store, id])
  const choose = (classLog: string) => {
    setChosen(classLog)
    store.putDraft({ id, text: classLog, changedAt: 0 }).catch(() => undefined)
  }
  return [chosen, choose]
}
