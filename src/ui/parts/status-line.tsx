/** Where one's work is, in words: always on screen, announced when it changes. */

import CircleCheck from "lucide-react/icons/circle-check"
import CloudUpload from "lucide-react/icons/cloud-upload"
import Save from "lucide-react/icons/save"
import TriangleAlert from "lucide-react/icons/triangle-alert"
import WifiOff from "lucide-react/icons/wifi-off"
import type { ReactNode } from "react"
import { useText } from "../language/language-provider.tsx"
import { classNames } from "./class-names.ts"
import { useAddress } from "./room.tsx"
import styles from "./status-line.module.css"

export type WorkStatus =
  | { kind: "allSent" | "saved" | "sending" | "offline" | "problem" }
  | { kind: "toSend"; count: number }

type Props = { status: WorkStatus; action?: ReactNode }

export const StatusLine = ({ status, action }: Props) => {
  const text = useText(useAddress() === "tu" ? "common.status" : "common.statusFormal")
  const Icon = icons[status.kind]
  return (
    <div className={classNames(styles.line, styles[status.kind])}>
      <p className={styles.words} role="status">
        <Icon aria-hidden size="1.25em" />
        <span>{status.kind === "toSend" ? text("toSend", { count: status.count }) : text(status.kind)}</span>
      </p>
      {action}
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
