/** On the tablet that is left: what waits is sent, then a code says whose place it is. */
import Download from "lucide-react/icons/download"
import type { ReactNode } from "react"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { CodeDisplay } from "../../parts/code-display.tsx"
import { Dialog } from "../../parts/dialog.tsx"
import { QrCode } from "../../parts/qr-code.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { Leaving } from "../../use-leaving.ts"
import styles from "./move.module.css"
import type { MoveState } from "./move-state.ts"

type Props = {
  state: MoveState | null
  /** Of this page: what the drawn code leads to. */
  origin: string
  /** What stays here can be taken along as a file. */
  file: Pick<Leaving, "note" | "keep">
  onStart: () => void
  onAskAnyway: () => void
  onClose: () => void
}

export const MoveDialog = (props: Props) => {
  const { state, onStart, onClose } = props
  const text = useText("pupil.move")
  const common = useText("common.act")
  if (state === null) return null
  const retry = (words: string) => (
    <Button kind="primary" autoFocus onPress={onStart}>
      {words}
    </Button>
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text("title")}
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{common(state.at === "ready" ? "close" : "cancel")}</Button>
          {(state.at === "offline" || state.at === "unsent" || state.at === "refused") &&
            retry(text("retry"))}
          {state.at === "expired" && retry(text("again"))}
        </>
      }
    >
      <Body {...props} state={state} />
    </Dialog>
  )
}

const Body = ({ state, origin, file, onAskAnyway }: Props & { state: MoveState }) => {
  const text = useText("pupil.move")
  switch (state.at) {
    case "sending":
    case "asking":
    case "expired":
      return <Said words={[text(state.at)]} />
    case "refused":
      return <Said words={[state.problem]} />
    case "offline":
      return (
        <Kept count={state.count} file={file}>
          {text("offline")}
        </Kept>
      )
    case "unsent":
      return (
        <Kept count={state.count} file={file} other={<Button onPress={onAskAnyway}>{text("anyway")}</Button>}>
          {text("unsent")}
        </Kept>
      )
    case "ready":
      return <Ready {...state} origin={origin} />
  }
}

const Said = ({ words, first }: { words: readonly string[]; first?: string }) => (
  <div className={styles.said}>
    <div role="status">
      {first !== undefined && (
        <p>
          <strong>{first}</strong>
        </p>
      )}
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
    <Speaker text={[...(first === undefined ? [] : [first]), ...words].join(" ")} />
  </div>
)

type KeptProps = { count: number; file: Props["file"]; other?: ReactNode; children: string }

/** Something has not left this tablet: how much, what to do, and its file. */
const Kept = ({ count, file, other, children }: KeptProps) => {
  const text = useText("common.leaving")
  if (count === 0) return <Said words={[children]} />
  return (
    <>
      <Said first={text("waiting", { count })} words={[children]} />
      <div className={styles.kept}>
        <Button icon={<Download aria-hidden size={20} />} onPress={file.keep}>
          {text("keep")}
        </Button>
        {other}
      </div>
      <p role="status">{file.note && text(file.note)}</p>
    </>
  )
}

type ReadyProps = Extract<MoveState, { at: "ready" }> & { origin: string }

const Ready = ({ code, secret, expiresAt, origin }: ReadyProps): ReactNode => {
  const text = useText("pupil.move")
  const { language } = useLanguage()
  const time = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }).format(expiresAt)
  return (
    <>
      <Said words={[text("ready"), text("readyCode")]} />
      <div className={styles.code}>
        <CodeDisplay code={code} size="usual" />
        <QrCode text={`${origin}/join#${secret}`} what={text("qr")} size={220} />
        <p className={styles.soft}>{text("readyScan")}</p>
        <p className={styles.soft}>{text("until", { time })}</p>
      </div>
    </>
  )
}
