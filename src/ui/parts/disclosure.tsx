/** More about something, folded until asked for. */
import ChevronDown from "lucide-react/icons/chevron-down"
import type { ReactNode } from "react"
import { Button } from "react-aria-components/Button"
import { Disclosure as AriaDisclosure, DisclosurePanel, Heading } from "react-aria-components/Disclosure"
import styles from "./disclosure.module.css"

type Props = { title: string; level?: 2 | 3 | 4; isOpenAtFirst?: boolean; children: ReactNode }

export const Disclosure = ({ title, level = 2, isOpenAtFirst = false, children }: Props) => (
  <AriaDisclosure className={styles.disclosure ?? ""} defaultExpanded={isOpenAtFirst}>
    <Heading level={level} className={styles.heading ?? ""}>
      <Button slot="trigger" className={styles.trigger ?? ""}>
        <ChevronDown aria-hidden size={24} className={styles.arrow} />
        {title}
      </Button>
    </Heading>
    <DisclosurePanel className={styles.panel ?? ""}>
      <div className={styles.inside}>{children}</div>
    </DisclosurePanel>
  </AriaDisclosure>
)
