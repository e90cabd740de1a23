/** Links and pictures of the context: what is there, taking one out, adding one. Nothing typed is lost by a refusal. */
import Camera from "lucide-react/icons/camera"
import ImagePlus from "lucide-react/icons/image-plus"
import LinkIcon from "lucide-react/icons/link"
import X from "lucide-react/icons/x"
import { useRef, useState } from "react"
import { limits } from "../../domain/limits.ts"
import type { PublicContext } from "../../domain/session/state-context.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ContextItems, hasContextItems } from "../parts/context-items.tsx"
import type { AddItem, Adding, Typed } from "./context-adding.ts"
import styles from "./context-editor.module.css"
import { LinkForm } from "./link-form.tsx"
import { PictureForm } from "./picture-form.tsx"
import { LARGEST_FILE_MB, PICTURE_KB, shrinkPicture } from "./shrink-picture.ts"

type Props = {
  context: PublicContext
  /** Resolves to why it was not done, in words; null: it was. */
  onAdd: (command: AddItem) => Promise<string | null>
  onRemove: (item: string) => void
  typed: Typed
  onTyped: (typed: Typed) => void
  isOffline?: boolean
  first?: Adding
}

export const ContextEditor = (props: Props) => {
  const { context, onAdd, onRemove, typed, onTyped, isOffline = false, first } = props
  const text = useText("teacher.context")
  const [adding, setAdding] = useState<Adding | null>(first ?? null)
  const done = () => setAdding(null)
  const take = async (file: File) => {
    setAdding({ type: "shrinking" })
    const small = await shrinkPicture(file)
    setAdding(
      small.ok ? { type: "picture", picture: small.value } : { type: "fault", fault: small.error.type },
    )
  }
  const remove = (item: string, words: string) => (
    <Button
      kind="quiet"
      size="small"
      icon={<X aria-hidden size={20} />}
      aria-label={text("removeThis", { words })}
      onPress={() => onRemove(item)}
    >
      {text("remove")}
    </Button>
  )
  return (
    <div className={styles.editor}>
      {hasContextItems(context) && <ContextItems context={context} actions={remove} isOffline={isOffline} />}
      {adding?.type === "link" && <LinkForm {...{ typed, onTyped, onAdd }} onDone={done} />}
      {adding?.type === "picture" && (
        <PictureForm {...{ typed, onTyped, onAdd }} picture={adding.picture} onDone={done} />
      )}
      <p className={styles.said} role="status">
        {adding?.type === "shrinking" && text("shrinking")}
        {adding?.type === "fault" &&
          text(adding.fault, { megabytes: LARGEST_FILE_MB, kilobytes: PICTURE_KB })}
      </p>
      {(adding === null || adding.type === "fault") && (
        <Ways context={context} onLink={() => setAdding({ type: "link" })} onFile={(it) => void take(it)} />
      )}
    </div>
  )
}

type WaysProps = { context: PublicContext; onLink: () => void; onFile: (file: File) => void }

/** The limits are said before anybody chooses a file. */
const Ways = ({ context, onLink, onFile }: WaysProps) => {
  const text = useText("teacher.context")
  const hasRoom = {
    links: Object.keys(context.links).length < limits.links,
    pictures: Object.keys(context.pictures).length < limits.pictures,
  }
  return (
    <>
      <div className={styles.ways}>
        {hasRoom.pictures && (
          <FileButton icon={<ImagePlus aria-hidden size={24} />} words={text("picture")} onFile={onFile} />
        )}
        {hasRoom.pictures && hasCamera() && (
          <FileButton
            icon={<Camera aria-hidden size={24} />}
            words={text("photo")}
            onFile={onFile}
            isCamera
          />
        )}
        {hasRoom.links && (
          <Button size="small" icon={<LinkIcon aria-hidden size={24} />} onPress={onLink}>
            {text("link")}
          </Button>
        )}
      </div>
      <p className={styles.hint}>
        {hasRoom.pictures
          ? text("limit", { max: limits.pictures, kilobytes: PICTURE_KB })
          : text("picturesFull", { max: limits.pictures })}
        {!hasRoom.links && ` ${text("linksFull", { max: limits.links })}`}
      </p>
    </>
  )
}

/** A laptop would open its files again. */
const hasCamera = (): boolean => globalThis.matchMedia?.("(pointer: coarse)").matches ?? false

type FileProps = {
  icon: React.ReactNode
  words: string
  onFile: (file: File) => void
  isCamera?: boolean
}

const FileButton = ({ icon, words, onFile, isCamera = false }: FileProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="small" icon={icon} onPress={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        {...(isCamera ? { capture: "environment" as const } : {})}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file may be chosen again.
          event.target.value = ""
          if (file) onFile(file)
        }}
      />
    </>
  )
}
