/** One session, or a class with its sessions, as a file. */
import Download from "lucide-react/icons/download"
import { useContext } from "react"
import type { BackupFile } from "../../client/palabre.ts"
import { PalabreContext } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { useToast } from "../parts/toast.tsx"

/** The browser's own download: no address leaves the device. */
export const download = ({ text, name }: BackupFile): void => {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = url
  link.download = `${name}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

export const KeepCopyButton = ({ log }: { log: string }) => {
  const palabre = useContext(PalabreContext)
  const text = useText("teacher.copies")
  const showToast = useToast()
  const keep = async () => {
    try {
      if (palabre) download(await palabre.keepCopy(log))
      showToast({ message: text("kept") })
    } catch {
      showToast({ message: text("failed") })
    }
  }
  return (
    <Button icon={<Download aria-hidden size={20} />} onPress={() => void keep()}>
      {text("keep")}
    </Button>
  )
}
