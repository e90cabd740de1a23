/** A file of a tablet without the network, sent from this device: chosen or dropped, then told what became of it. */
import { type DragEvent, useContext, useState } from "react"
import type { HandedIn, HandInFault } from "../../client/palabre.ts"
import { LONGEST_CARRIED } from "../../formats/carried.ts"
import { PalabreContext } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "./banner.tsx"
import { Button } from "./button.tsx"
import styles from "./carry.module.css"
import { ChooseFile } from "./choose-file.tsx"
import { classNames } from "./class-names.ts"
import { Dialog } from "./dialog.tsx"
import { useRefusalWords } from "./refusal-words.ts"

export type HandInState =
  | { readonly at: "asking" }
  | { readonly at: "sending" }
  | { readonly at: "done"; readonly counts: HandedIn }
  | { readonly at: "refused"; readonly fault: HandInFault | { readonly type: "Unreadable" } }

type Props = { state: HandInState; onFile: (file: File) => void; onClose: () => void }

export const HandInView = ({ state, onFile, onClose }: Props) => {
  const text = useText("common.carry")
  const act = useText("common.act")
  const [isOver, setOver] = useState(false)
  const isSending = state.at === "sending"
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !isSending) onFile(file)
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text("handIn")}
      actions={<Button onPress={onClose}>{act("close")}</Button>}
    >
      <p>{text("handInHow")}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same without a mouse */}
      <div
        className={classNames(styles.zone, isOver && styles.over)}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <ChooseFile
          kind={state.at === "done" ? "secondary" : "primary"}
          words={text(state.at === "done" ? "another" : "choose")}
          accept=".palabre,.txt"
          isDisabled={isSending}
          onChoose={onFile}
        />
        <p className={styles.drop}>{text("drop")}</p>
      </div>
      <div role="status">
        {isSending && <p>{text("sending")}</p>}
        {state.at === "done" && <Counted counts={state.counts} />}
        {state.at === "refused" && <Refused fault={state.fault} />}
      </div>
    </Dialog>
  )
}

const Counted = ({ counts }: { counts: HandedIn }) => {
  const text = useText("common.carry")
  const { accepted, duplicate, held, refused, unknown, damaged } = counts
  const left = held + refused + unknown + damaged
  if (accepted + duplicate + held + refused === 0)
    return <Banner kind="care">{text(unknown > 0 ? "UnknownSession" : "CarriedDamaged")}</Banner>
  const rest = [
    ...(duplicate > 0 ? [text("duplicate", { count: duplicate })] : []),
    ...(held > 0 ? [text("held", { count: held })] : []),
    ...(refused > 0 ? [text("refused", { count: refused })] : []),
    ...(unknown > 0 ? [text("unknownPart")] : []),
    ...(damaged > 0 ? [text("damagedPart")] : []),
  ]
  const title = accepted === 0 && left > 0 ? text("noneArrived") : text("accepted", { count: accepted })
  return (
    <Banner kind={left > 0 ? "care" : "note"} title={title}>
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Banner>
  )
}

const Refused = ({ fault }: { fault: HandInFault | { readonly type: "Unreadable" } }) => {
  const text = useText("common.carry")
  const words = useRefusalWords()
  const said = () => {
    switch (fault.type) {
      case "NotCarried":
      case "CarriedDamaged":
      case "CarriedTooNew":
      case "CarriedTooLarge":
      case "OtherSchool":
      case "Offline":
      case "Unreadable":
        return text(fault.type)
      default:
        return words.network(fault)
    }
  }
  return <Banner kind="care">{said()}</Banner>
}

export const HandInDialog = ({ onClose }: { onClose: () => void }) => {
  const palabre = useContext(PalabreContext)
  const [state, setState] = useState<HandInState>({ at: "asking" })
  const take = async (file: File): Promise<HandInState> => {
    // Before it is read: somebody may drop a film.
    if (file.size > LONGEST_CARRIED) return { at: "refused", fault: { type: "CarriedTooLarge" } }
    const done = await palabre?.handIn(await file.text())
    if (!done) return { at: "asking" }
    return done.ok ? { at: "done", counts: done.value } : { at: "refused", fault: done.error }
  }
  const onFile = (file: File) => {
    setState({ at: "sending" })
    take(file).then(setState, () => setState({ at: "refused", fault: { type: "Unreadable" } }))
  }
  return <HandInView {...{ state, onFile, onClose }} />
}
