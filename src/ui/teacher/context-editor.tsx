/** Links and pictures of the context: what is there, taking one out, adding one. Nothing typed is lost by a refusal. */
import Camera from "lucide-react/icons/camera"
import ImagePlus from "lucide-react/icons/image-plus"
import LinkIcon from "lucide-react/icons/link"
import X from "lucide-react/icons/x"
import { useEffect, useRef, useState } from "react"
import { limits } from "../../domain/limits.ts"
import { linksOf, type PublicContext, picturesOf } from "../../domain/session/state-context.ts"
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
  const { root, buttons, leave } = useFocusAfterRemoval(context)
  /** What opened the form, where the focus comes back to. */
  const [opener, setOpener] = useState<Way | null>(null)
  const done = () => setAdding(null)
  const take = async (file: File, way: Way) => {
    setOpener(way)
    setAdding({ type: "shrinking" })
    const small = await shrinkPicture(file)
    // What was said of another picture would stand under this one.
    const name = `${file.name} ${file.size} ${file.lastModified}`
    if (small.ok && typed.file !== name) onTyped({ ...typed, description: "", file: name })
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
      ref={(button) => {
        if (button) buttons.set(item, button)
        else buttons.delete(item)
      }}
      onPress={() => {
        leave(item)
        onRemove(item)
      }}
    >
      {text("remove")}
    </Button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset: what it holds are no fields of one form
    <div ref={root} className={styles.editor} role="group" aria-label={text("title")} tabIndex={-1}>
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
        <Ways
          context={context}
          opener={opener}
          onFull={() => root.current?.focus()}
          onLink={() => {
            setOpener("link")
            setAdding({ type: "link" })
          }}
          onFile={(file, way) => void take(file, way)}
        />
      )}
    </div>
  )
}

/** What is removed takes the focus with it: the next item has it then, or all of this where none is left. */
const useFocusAfterRemoval = (context: PublicContext) => {
  const root = useRef<HTMLDivElement>(null)
  const [buttons] = useState(() => new Map<string, HTMLButtonElement>())
  const left = useRef<{ readonly item: string; readonly next: string | undefined } | null>(null)
  const items = [...picturesOf(context), ...linksOf(context)].map((it) => it.item)
  const leave = (item: string) => {
    const at = items.indexOf(item)
    left.current = { item, next: items[at + 1] ?? items[at - 1] }
  }
  useEffect(() => {
    if (left.current === null || items.includes(left.current.item)) return
    const next = buttons.get(left.current.next ?? "") ?? root.current
    left.current = null
    if (document.activeElement === document.body) next?.focus()
  })
  return { root, buttons, leave }
}

type Way = "picture" | "photo" | "link"

type WaysProps = {
  context: PublicContext
  opener: Way | null
  /** The way by which the last one was added is there no more. */
  onFull: () => void
  onLink: () => void
  onFile: (file: File, way: Way) => void
}

/** The limits are said before anybody chooses a file. */
const Ways = ({ context, opener, onFull, onLink, onFile }: WaysProps) => {
  const text = useText("teacher.context")
  const hasRoom = {
    links: Object.keys(context.links).length < limits.links,
    pictures: Object.keys(context.pictures).length < limits.pictures,
  }
  const isFull = opener !== null && !hasRoom[opener === "link" ? "links" : "pictures"]
  const wasFull = useRef(false)
  useEffect(() => {
    if (isFull && !wasFull.current && document.activeElement === document.body) onFull()
    wasFull.current = isFull
  }, [isFull, onFull])
  return (
    <>
      <div className={styles.ways}>
        {hasRoom.pictures && (
          <FileButton
            icon={<ImagePlus aria-hidden size={24} />}
            words={text("picture")}
            onFile={(file) => onFile(file, "picture")}
            autoFocus={opener === "picture"}
          />
        )}
        {hasRoom.pictures && hasCamera() && (
          <FileButton
            icon={<Camera aria-hidden size={24} />}
            words={text("photo")}
            onFile={(file) => onFile(file, "photo")}
            autoFocus={opener === "photo"}
            isCamera
          />
        )}
        {hasRoom.links && (
          <Button
            size="small"
            icon={<LinkIcon aria-hidden size={24} />}
            autoFocus={opener === "link"}
            onPress={onLink}
          >
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
  autoFocus: boolean
  isCamera?: boolean
}

const FileButton = ({ icon, words, onFile, autoFocus, isCamera = false }: FileProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="small" icon={icon} autoFocus={autoFocus} onPress={() => input.current?.click()}>
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
