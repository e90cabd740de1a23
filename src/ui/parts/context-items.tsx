/** Beside the text of the context: pictures, which grow when they are pressed, and links, which open outside. */
import ExternalLink from "lucide-react/icons/external-link"
import Maximize2 from "lucide-react/icons/maximize-2"
import { type ReactNode, useId, useState } from "react"
import {
  type ContextLink,
  type ContextPicture,
  linksOf,
  type PublicContext,
  picturesOf,
} from "../../domain/session/state-context.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "./button.tsx"
import { classNames } from "./class-names.ts"
import styles from "./context-items.module.css"
import { Dialog } from "./dialog.tsx"
import { Speaker } from "./speaker.tsx"

type Props = {
  context: PublicContext
  /** The pages may not open. */
  isOffline?: boolean
  withVoice?: boolean
  /** What can be done with an item; `words` tell it from the others. */
  actions?: (item: string, words: string) => ReactNode
  largeAtFirst?: string
  /** Beside other things that matter more. */
  isSmall?: boolean
}

export const sourceOf = ({ picture }: Pick<ContextPicture, "picture">): string =>
  `data:image/jpeg;base64,${picture}`

export const hasContextItems = (context: PublicContext): boolean =>
  linksOf(context).length + picturesOf(context).length > 0

export const ContextItems = ({ context, isOffline, withVoice, actions, largeAtFirst, isSmall }: Props) => {
  const text = useText("common.context")
  const [large, setLarge] = useState<string | null>(largeAtFirst ?? null)
  const pictures = picturesOf(context)
  const links = linksOf(context)
  const grown = pictures.find((it) => it.item === large)
  return (
    <>
      {pictures.length > 0 && (
        <ul className={classNames(styles.pictures, isSmall && styles.small)}>
          {pictures.map((it) => (
            <Picture key={it.item} picture={it} onGrow={() => setLarge(it.item)}>
              {withVoice && <Speaker text={it.description} isNamed />}
              {actions?.(it.item, it.description)}
            </Picture>
          ))}
        </ul>
      )}
      {links.length > 0 && (
        <ul className={styles.links}>
          {links.map((it) => (
            <li key={it.item} className={styles.row}>
              <Outside link={it} />
              {withVoice && <Speaker text={it.words} isNamed />}
              {actions?.(it.item, it.words)}
            </li>
          ))}
        </ul>
      )}
      {isOffline && links.length > 0 && <p className={styles.soft}>{text("offline")}</p>}
      {grown && <LargePicture picture={grown} withVoice={withVoice} onClose={() => setLarge(null)} />}
    </>
  )
}

type PictureProps = { picture: ContextPicture; onGrow: () => void; children: ReactNode }

const Picture = ({ picture, onGrow, children }: PictureProps) => {
  const text = useText("common.context")
  const id = useId()
  const { width, height, description } = picture
  return (
    <li className={styles.picture}>
      <button
        type="button"
        id={`${id}act`}
        className={styles.grow}
        aria-label={text("enlarge")}
        aria-labelledby={`${id}act ${id}words`}
        onClick={onGrow}
      >
        <img src={sourceOf(picture)} alt="" width={width} height={height} />
        <Maximize2 aria-hidden className={styles.sign} />
      </button>
      <div className={styles.said}>
        <p id={`${id}words`} dir="auto">
          {description}
        </p>
        {children}
      </div>
    </li>
  )
}

type LargeProps = { picture: ContextPicture; withVoice?: boolean | undefined; onClose: () => void }

const LargePicture = ({ picture, withVoice, onClose }: LargeProps) => {
  const text = useText("common.act")
  const { width, height, description } = picture
  return (
    <Dialog
      isOpen
      isLarge
      title={description}
      onClose={onClose}
      actions={
        <>
          {withVoice && <Speaker text={description} />}
          <Button autoFocus onPress={onClose}>
            {text("close")}
          </Button>
        </>
      }
    >
      <img className={styles.large} src={sourceOf(picture)} alt={description} width={width} height={height} />
    </Dialog>
  )
}

/** Whose page it is stands in sight: nobody is led elsewhere unawares. */
const Outside = ({ link: { address, words } }: { link: ContextLink }) => {
  const text = useText("common.context")
  return (
    <a className={styles.outside} href={address} target="_blank" rel="noopener noreferrer">
      <ExternalLink aria-hidden className={styles.mark} />
      <span>
        <strong dir="auto">{words}</strong>
        <span className={styles.soft}>{text("outside", { host: hostOf(address) })}</span>
      </span>
    </a>
  )
}

export const hostOf = (address: string): string =>
  address.replace(/^https?:\/\/(www\.)?/, "").replace(/[/?#].*$/, "")
