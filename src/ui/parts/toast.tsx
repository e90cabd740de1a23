/** What was just done, with ten seconds to take it back. Pointing at it or moving into it stops the clock. */
import Undo2 from "lucide-react/icons/undo-2"
import X from "lucide-react/icons/x"
import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react"
import { createPortal } from "react-dom"
import { useText } from "../language/language-provider.tsx"
import { Button } from "./button.tsx"
import styles from "./toast.module.css"

const shownFor = 10_000

export type Toast = { message: string; undo?: (() => void) | undefined }

type Shown = Toast & { id: number }
type Show = (toast: Toast) => void

const ToastContext = createContext<Show | null>(null)

/** `showToast({ message, undo })`; a new message takes the place of the one before, whose act then stands. */
export const useToast = (): Show => {
  const show = useContext(ToastContext)
  if (!show) throw new Error("useToast needs a ToastProvider above it")
  return show
}

export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const text = useText("common.toast")
  const [toast, setToast] = useState<Shown | null>(null)
  const nextId = useRef(1)
  const show = useCallback((shown: Toast) => setToast({ ...shown, id: nextId.current++ }), [])
  const close = useCallback(() => setToast(null), [])
  const region = useMemo(
    () => (
      <section className={styles.region} aria-label={text("region")} data-react-aria-top-layer="true">
        <p className="said-only" role="status">
          {toast?.message}
        </p>
        {toast && <ToastCard key={toast.id} toast={toast} onClose={close} />}
      </section>
    ),
    [toast, close, text],
  )
  return (
    <ToastContext value={show}>
      {children}
      {createPortal(region, document.body)}
    </ToastContext>
  )
}

const ToastCard = ({ toast, onClose }: { toast: Shown; onClose: () => void }) => {
  const text = useText("common.act")
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(onClose, shownFor)
    return () => clearTimeout(timer)
  }, [isHeld, onClose])
  const card = useRef<HTMLDivElement>(null)
  useReservedSpace(card)
  const undo = () => {
    toast.undo?.()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only holds the clock; the buttons act
    <div
      ref={card}
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.message}>{toast.message}</p>
      {toast.undo && (
        <Button size="small" icon={<Undo2 aria-hidden size={20} />} onPress={undo}>
          {text("undo")}
        </Button>
      )}
      <Button
        kind="quiet"
        size="small"
        icon={<X aria-hidden size={20} />}
        aria-label={text("close")}
        onPress={onClose}
      />
    </div>
  )
}

/** The page is that much longer while it shows: all that acts can be scrolled out from under it. */
const useReservedSpace = (card: RefObject<HTMLElement | null>) => {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.setProperty("--toast-space", `${(card.current?.offsetHeight ?? 0) + 16}px`)
    return () => {
      style.removeProperty("--toast-space")
    }
  }, [card])
}
