/** The words that files are written in, in the language on screen. */
import { useMemo } from "react"
import { type FileWords, fileWords } from "../../../formats/exports/words.ts"
import { useText } from "../../language/language-provider.tsx"

export const useFileWords = (): FileWords => {
  const text = useText("teacher.files")
  return useMemo(
    () => Object.fromEntries(fileWords.map((word) => [word, text(word)])) as Record<keyof FileWords, string>,
    [text],
  )
}
