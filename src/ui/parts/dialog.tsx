/** A question asked over the screen. Escape and a press outside close it; focus goes back where it was. */
import { type ReactNode, useEffect, useRef, useState } from "react"
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { useText } from "../language/language-provider.tsx"
import { Button } from "./button.tsx"
import { classNames } from "./class-names.ts"
import styles from "./dialog.module.css"

type Props = {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** The buttons, the main one last. */
  actions: ReactNode
  /** A press outside does not close it: for what must be answered. */
  mustAnswer?: boolean
  role?: "dialog" | "alertdialog"
  /** As wide as the screen lets it be. */
  isLarge?: boolean
}

export const Dialog = ({
  isOpen,
  onClose,
  title,
  children,
  actions,
  mustAnswer = false,
  role = "dialog",
  isLarge = false,
}: Props) => (
  <ModalOverlay
    className={styles.veil ?? ""}
    isOpen={isOpen}
    onOpenChange={(open) => !open && onClose()}
    isDismissable={!mustAnswer}
  >
    <Modal className={classNames(styles.modal, isLarge && styles.large)}>
      <AriaDialog className={styles.dialog ?? ""} role={role}>
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        <div className={styles.body}>{children}</div>
        <Foot>{actions}</Foot>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

/** The buttons, always in sight. What takes the focus is told their height, so that it never lies under them. */
const Foot = ({ children }: { children: ReactNode }) => {
  const [isOver, setOver] = useState(false)
  const text = useText("common.act")
  const foot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = foot.current
    const scroller = box?.closest<HTMLElement>(`.${styles.modal}`)
    // For who hears the screen there is one more way out, named by the library in words of its own.
    for (const way of scroller?.querySelectorAll(":scope > * > button[tabindex='-1'], :scope > button") ?? [])
      way.setAttribute("aria-label", text("close"))
    if (!box || !scroller || typeof ResizeObserver === "undefined") return
    const look = () => {
      const isSticky = getComputedStyle(box).position === "sticky"
      scroller.style.scrollPaddingBlockEnd = isSticky ? `${box.offsetHeight + 8}px` : ""
      setOver(scroller.scrollHeight > scroller.clientHeight)
    }
    const observer = new ResizeObserver(look)
    observer.observe(box)
    observer.observe(scroller)
    if (box.parentElement) observer.observe(box.parentElement)
    return () => observer.disconnect()
  }, [text])
  return (
    <div ref={foot} className={classNames(styles.actions, isOver && styles.over)}>
      {children}
    </div>
  )
}

type ConfirmProps = {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** Names the act: "Remove for everyone". */
  act: string
  onConfirm: () => void
  /** The way back; "Go back" unless named. */
  back?: string
  isDanger?: boolean
}

export const ConfirmDialog = ({ act, onConfirm, back, isDanger = false, onClose, ...rest }: ConfirmProps) => {
  const text = useText("common.act")
  const confirm = () => {
    onConfirm()
    onClose()
  }
  return (
    <Dialog
      {...rest}
      onClose={onClose}
      role="alertdialog"
      mustAnswer
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {back ?? text("cancel")}
          </Button>
          <Button kind={isDanger ? "danger" : "primary"} onPress={confirm}>
            {act}
          </Button>
        </>
      }
    />
  )
}
