import type { BackupFile } from "../client/palabre.ts"

/** The browser's own download: no address leaves the device. */
export const saveFile = ({ text, name }: BackupFile, ending: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = url
  link.download = `${name}.${ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

export const download = (file: BackupFile): void => saveFile(file, "json")

/** For the device's share sheet, under a name that the browser lets pass; null: it shares no such file. */
export const sharedFile = ({ text, name }: BackupFile, ending: string): File | null => {
  // Browsers share known kinds of files only; a text is one.
  const files = [`${name}.${ending}`, `${name}.${ending}.txt`].map(
    (it) => new File([text], it, { type: "text/plain" }),
  )
  return files.find((file) => navigator.canShare?.({ files: [file] })) ?? null
}
