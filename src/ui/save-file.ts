/** The browser's own download: no address leaves the device. Only a whole file comes here. */
import type { MadeFile } from "../formats/exports/session-files.ts"

export const saveFile = ({ name, type, content }: MadeFile): void => {
  const part = typeof content === "string" ? content : new Uint8Array(content)
  const url = URL.createObjectURL(new Blob([part], { type }))
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
