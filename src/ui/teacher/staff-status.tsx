/** Where this device's work is, on one line; what other tablets still hold is told elsewhere. */
import CircleCheck from "lucide-react/icons/circle-check"
import CloudUpload from "lucide-react/icons/cloud-upload"
import RotateCw from "lucide-react/icons/rotate-cw"
import Save from "lucide-react/icons/save"
import TriangleAlert from "lucide-react/icons/triangle-alert"
import WifiOff from "lucide-react/icons/wifi-off"
import { useText } from "../language/language-provider.tsx"
import { classNames } from "../parts/class-names.ts"
import type { WorkStatus } from "../parts/status-line.tsx"
import styles from "./staff-page.module.css"

type Props = { status: WorkStatus; onRetry: (() => void) | undefined }

export const StaffStatus = ({ status, onRetry }: Props) => {
  const text = useText("teacher.status")
  const nav = useText("teacher.nav")
  const Icon = icons[status.kind]
  const isCare = status.kind === "offline" || status.kind === "problem"
  return (
    <div className={classNames(styles.status, isCare && styles.care)}>
      <p role="status">
        <Icon aria-hidden size="1.25em" />
        <span>{status.kind === "toSend" ? text("toSend", { count: status.count }) : text(status.kind)}</span>
      </p>
      {status.kind === "offline" && onRetry && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          <RotateCw aria-hidden size={24} />
          <span>{nav("retry")}</span>
        </button>
      )}
    </div>
  )
}

const icons = {
  allSent: CircleCheck,
  saved: Save,
  toSend: Save,
  sending: CloudUpload,
  offline: WifiOff,
  problem: TriangleAlert,
}
