/** The decision log of a class, over all its sessions that this device holds. */
import Check from "lucide-react/icons/check"
import { useState } from "react"
import type { ClassLog, LoggedItem, LoggedReply } from "../../../domain/session/class-log.ts"
import { useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import { useDayWords } from "../../parts/day-words.ts"
import { TaskLines } from "../../parts/followed-card.tsx"
import { Replies } from "../../parts/replies.tsx"
import styles from "./follow-up.module.css"

type Props = {
  /** null while this device reads. */
  classLog: ClassLog | null
  /** "2026-11-17". */
  today: string
}

export const ClassLogSection = ({ classLog, today }: Props) => {
  const text = useText("teacher.classLog")
  const reply = useText("teacher.reply")
  const [isAll, setAll] = useState(false)
  if (classLog === null) return null
  const { items, replies } = classLog
  const open = items.filter(isOpen)
  const shown = isAll ? items : open
  const late = replies.filter((it) => it.given === null && it.due < today).length
  const isEmpty = items.length === 0 && replies.length === 0
  return (
    <section className={styles.group}>
      <h2>{text("title")}</h2>
      <p className={styles.lead}>{text(isEmpty ? "none" : "lead")}</p>
      {late > 0 && <Banner kind="care">{reply("overdue", { count: late })}</Banner>}
      {items.length > open.length && (
        <div className={styles.filters}>
          <Button size="small" icon={!isAll && chosen} aria-pressed={!isAll} onPress={() => setAll(false)}>
            {text("still")}
          </Button>
          <Button size="small" icon={isAll && chosen} aria-pressed={isAll} onPress={() => setAll(true)}>
            {text("all")}
          </Button>
        </div>
      )}
      {shown.map((it) => (
        <Logged key={it.id} item={it} today={today} />
      ))}
      {replies.length > 0 && <LoggedReplies replies={replies} today={today} />}
    </section>
  )
}

const chosen = <Check aria-hidden size={20} />

const isOpen = ({ state, verdict }: LoggedItem): boolean =>
  state === undefined ? verdict !== "refused" : state === "planned" || state === "doing"

const Logged = ({ item, today }: { item: LoggedItem; today: string }) => {
  const text = useText("teacher.classLog")
  const dayWords = useDayWords({ withYear: true })
  const { words, heldOn, question, about, said } = item
  return (
    <Card
      text={words}
      as="div"
      label={text("from", { day: dayWords(heldOn), question })}
      {...(about === undefined ? {} : { state: text("about", { idea: about }) })}
    >
      <TaskLines {...item} today={today} />
      {said && said.goOn + said.change + said.stop > 0 && <p className={styles.lead}>{text("said", said)}</p>}
    </Card>
  )
}

const LoggedReplies = ({ replies, today }: { replies: readonly LoggedReply[]; today: string }) => {
  const text = useText("teacher.reply")
  return (
    <>
      <h3>{text("title")}</h3>
      <Replies replies={Object.fromEntries(replies.map((it) => [it.reply, it]))} today={today} />
    </>
  )
}
