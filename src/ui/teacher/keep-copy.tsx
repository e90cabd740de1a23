/** One session, or a class with its sessions, as a file. */
import Download from "lucide-react/icons/download"
import { useContext } from "react"
import { PalabreContext } from "../client-context.tsx"
import { download } from "../download.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { useToast } from "../parts/toast.tsx"

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
