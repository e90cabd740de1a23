import type { BackupFile } from "../client/palabre.ts"

/** The browser's own download: no address leaves the device. */
export const download = ({ text, name }: BackupFile): void => {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = url
  link.download = `${name}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
