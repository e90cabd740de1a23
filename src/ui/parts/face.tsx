/** A person of the class: an animal on its paper and a name. To press, or only to show who. */
import Check from "lucide-react/icons/check"
import Tablet from "lucide-react/icons/tablet"
import type { ReactNode } from "react"
import { ToggleButton } from "react-aria-components/ToggleButton"
import type { Avatar } from "../../domain/avatars.ts"
import { useText } from "../language/language-provider.tsx"
import { Animal } from "./art/animal.tsx"
import { classNames } from "./class-names.ts"
import styles from "./face.module.css"

export type FaceState = "usual" | "chosen" | "present" | "absent" | "busy" | "ready"

type Shared = { avatar: Avatar; name: string; state?: FaceState; note?: ReactNode }

/** A face to press: at least 96 px each way. */
export const FaceButton = ({
  onPress,
  isDisabled = false,
  ...face
}: Shared & { onPress: () => void; isDisabled?: boolean }) => (
  <ToggleButton
    className={classNames(styles.face, styles.button, styles[face.state ?? "usual"])}
    isSelected={face.state === "chosen"}
    onChange={onPress}
    isDisabled={isDisabled}
  >
    <FaceInside {...face} />
  </ToggleButton>
)

/** A face to look at. */
export const Face = (face: Shared) => (
  <div className={classNames(styles.face, styles[face.state ?? "usual"])}>
    <FaceInside {...face} />
  </div>
)

type GridProps = { label: string; isLarge?: boolean; children: ReactNode }

/** Faces side by side, as many as fit; `isLarge` for a small class, on a tablet. */
export const FaceGrid = ({ label, isLarge = false, children }: GridProps) => (
  <fieldset aria-label={label} className={classNames(styles.grid, isLarge && styles.large)}>
    {children}
  </fieldset>
)

/** In a line of text or at the foot of a card: a small picture, then the name. */
export const SmallFace = ({ avatar, name }: Pick<Shared, "avatar" | "name">) => (
  <span className={styles.small}>
    <span className={styles.smallPicture}>
      <Animal kind={avatar.animal} tone={avatar.tone} />
    </span>
    {name}
  </span>
)

const FaceInside = ({ avatar, name, state = "usual", note }: Shared) => {
  const text = useText("common.face")
  return (
    <>
      <span className={styles.picture}>
        <Animal kind={avatar.animal} tone={avatar.tone} />
        {(state === "chosen" || state === "ready") && (
          <span className={styles.tick}>
            <Check aria-hidden size={20} strokeWidth={3} />
          </span>
        )}
        {state === "busy" && (
          <span className={classNames(styles.tick, styles.badge)}>
            <Tablet aria-hidden size={20} />
          </span>
        )}
      </span>
      <span className={styles.name}>{name}</span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {note === undefined && (state === "busy" || state === "absent") && (
        <span className={styles.note}>{text(state)}</span>
      )}
      {(state === "chosen" || state === "ready" || state === "present") && (
        <span className="said-only">{text(state)}</span>
      )}
    </>
  )
}
