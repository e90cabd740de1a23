/** What was asked again or set aside stays within reach: a ruling can be taken back by publishing after all. */
import { setAsideOf } from "../../domain/session/attention.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Card } from "../parts/card.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import type { SessionProps } from "../session-props.ts"
import { Author } from "./approve-card.tsx"
import styles from "./approve-screen.module.css"
import { staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"

export const SetAside = ({ session }: { session: SessionProps }) => {
  const text = useText("teacher.approve")
  const act = useAct(session)
  const aside = setAsideOf(staffOf(session))
  if (aside.length === 0) return null
  return (
    <Disclosure title={text("aside", { count: aside.length })}>
      <ul className={styles.aside}>
        {aside.map(({ id, text: words, seat, fate, reason = "" }) => (
          <Card
            as="li"
            key={id}
            text={words ?? ""}
            author={<Author session={session} seat={seat} />}
            state={fate === "refused" ? text("asideRefused", { reason }) : text("asideAsked", { reason })}
            actions={
              <Button
                size="small"
                onPress={() => void act({ type: "Publish", contribution: id }, text("published"))}
              >
                {text("afterAll")}
              </Button>
            }
          />
        ))}
      </ul>
    </Disclosure>
  )
}
