/** Acts that are seldom needed, behind three dots; each says what it does. */
import EllipsisVertical from "lucide-react/icons/ellipsis-vertical"
import type { ReactNode } from "react"
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components/Menu"
import { useText } from "../language/language-provider.tsx"
import { Button } from "./button.tsx"
import { classNames } from "./class-names.ts"
import styles from "./menu.module.css"

export type MenuAct = {
  id: string
  label: string
  icon?: ReactNode
  isDanger?: boolean
  isDisabled?: boolean
  onPress: () => void
}

type Props = {
  acts: readonly MenuAct[]
  /** Names what the acts are on: "More actions for this idea". */
  label?: string
  /** Words on the button; without them three dots. */
  children?: ReactNode
}

export const Menu = ({ acts, label, children }: Props) => {
  const text = useText("common.act")
  const name = label ?? text("more")
  return (
    <MenuTrigger>
      {children === undefined ? (
        <Button kind="quiet" icon={<EllipsisVertical aria-hidden size={24} />} aria-label={name} />
      ) : (
        <Button>{children}</Button>
      )}
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <AriaMenu className={styles.menu ?? ""} aria-label={name}>
          {acts.map((act) => (
            <MenuItem
              key={act.id}
              id={act.id}
              textValue={act.label}
              onAction={act.onPress}
              isDisabled={act.isDisabled ?? false}
              className={classNames(styles.item, act.isDanger && styles.danger)}
            >
              {act.icon}
              <span>{act.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
