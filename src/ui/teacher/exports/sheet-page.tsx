/** A page that is printed: on the screen with the way back and the button, on paper alone. */
import Printer from "lucide-react/icons/printer"
import type { ReactNode } from "react"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { StaffPage } from "../staff-page.tsx"
import styles from "./sheet.module.css"

type Props = {
  title: string
  /** Left out: what can be taken out. */
  back?: { to: string; label: string }
  onPrint: () => void
  isReady?: boolean
  /** On the screen only, above the page. */
  notes?: ReactNode
  children: ReactNode
}

export const SheetPage = ({ title, back, onPrint, isReady = true, notes, children }: Props) => {
  const text = useText("teacher.sheet")
  return (
    <StaffPage
      title={title}
      back={back ?? { to: "/take-out", label: text("back") }}
      wide
      dock={
        <div className={styles.acts}>
          <Button
            kind="primary"
            isDisabled={!isReady}
            icon={<Printer aria-hidden size={24} />}
            onPress={onPrint}
          >
            {text("print")}
          </Button>
        </div>
      }
    >
      {notes && <div className={styles.notes}>{notes}</div>}
      <div className={styles.alone}>{children}</div>
    </StaffPage>
  )
}
