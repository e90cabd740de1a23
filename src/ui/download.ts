import type { BackupFile } from "../client/palabre.ts"
import { saveFile } from "./save-file.ts"

/** `ending`: without its dot. */
export const download = ({ text, name }: BackupFile, ending = "json"): void =>
  saveFile({ name: `${name}.${ending}`, type: "application/json", content: text })

/** For the device's share sheet, under a name that the browser lets pass; null: it shares no such file. */
export const sharedFile = ({ text, name }: BackupFile, ending: string): File | null => {
  // Browsers share known kinds of files only; a text is one.
  const files = [`${name}.${ending}`, `${name}.${ending}.txt`].map(
    (it) => new File([text], it, { type: "text/plain" }),
  )
  return files.find((file) => navigator.canShare?.({ files: [file] })) ?? null
}
