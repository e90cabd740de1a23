/** One text to read: its words large, who wrote it, what it is about, what is already close to it. */
import { useState } from "react"
import type { StaffContribution } from "../../domain/session/state.ts"
import { useLanguage, useText } from "../language/language-provider.tsx"
import { avatarName } from "../parts/art/names.ts"
import { Button } from "../parts/button.tsx"
import { Card } from "../parts/card.tsx"
import { SmallFace } from "../parts/face.tsx"
import { Menu } from "../parts/menu.tsx"
import type { SessionProps } from "../session-props.ts"
import styles from "./approve-screen.module.css"
import { staffOf } from "./staff-session.ts"
import { useSimilar } from "./use-similar.ts"

type Props = {
  session: SessionProps
  idea: StaffContribution
  onMerge: (into: string) => void
  onRefuse: () => void
  onRemove: () => void
  /** This screen may be on the wall: who wrote it shows when it is asked for. */
  isProjected?: boolean
}

export const ApproveCard = ({ session, idea, onMerge, onRefuse, onRemove, isProjected = false }: Props) => {
  const text = useText("teacher.approve")
  const [isNamed, setNamed] = useState(!isProjected)
  const parent = session.view.public.contributions[idea.parent ?? ""]
  const similar = useSimilar(session)(idea)
  return (
    <div className={styles.reading}>
      <Card
        text={idea.text ?? ""}
        label={<Label idea={idea} onRefuse={onRefuse} onRemove={onRemove} />}
        author={
          isNamed ? (
            <Author session={session} seat={idea.seat} />
          ) : (
            <Button size="small" onPress={() => setNamed(true)}>
              {text("who")}
            </Button>
          )
        }
        look={idea.kind === "for" || idea.kind === "against" ? idea.kind : "usual"}
        state={parent?.text ? text("about", { text: parent.text }) : undefined}
      />
      {similar.length > 0 && (
        <section className={styles.similar} aria-label={text("similar")}>
          <h2>{text("similar")}</h2>
          {similar.map((it) => (
            <div key={it.id} className={styles.close}>
              <p className={styles.words} dir="auto">
                {it.text}
              </p>
              <Button size="small" onPress={() => onMerge(it.id)}>
                {text("merge")}
              </Button>
            </div>
          ))}
        </section>
      )}
    </div>
  )
}

const Label = ({ idea, onRefuse, onRemove }: Pick<Props, "idea" | "onRefuse" | "onRemove">) => {
  const text = useText("teacher.approve")
  return (
    <>
      <span>{text(`kind.${idea.kind}`)}</span>
      {idea.late && <span className={styles.mark}>{text("late")}</span>}
      {idea.deferred > 0 && <span className={styles.mark}>{text("deferred")}</span>}
      <span className={styles.menu}>
        <Menu
          label={text("more")}
          acts={[
            { id: "refuse", label: text("refuse"), onPress: onRefuse },
            { id: "remove", label: text("remove"), isDanger: true, onPress: onRemove },
          ]}
        />
      </span>
    </>
  )
}

/** With animals, the animal that classmates see and the name that only staff may read. */
export const Author = ({ session, seat }: { session: SessionProps; seat: string }) => {
  const { language } = useLanguage()
  const known = staffOf(session).seats[seat]
  if (!known?.avatar) return null
  const animal = avatarName(known.avatar, language)
  const isAnimals = session.view.public.naming === "animals" && known.name !== undefined
  const name = isAnimals ? `${animal} (${known.name})` : (known.name ?? animal)
  return <SmallFace avatar={known.avatar} name={name} />
}
