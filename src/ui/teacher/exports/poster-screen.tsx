/** One page for the corridor: the question and what was decided, with the reasons. It names nobody. */
import { countNamedTexts } from "../../../domain/session/named-texts.ts"
import type { RecordedDecision, SessionRecord } from "../../../domain/session/recorded.ts"
import { longDate } from "../../../formats/exports/minutes.ts"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { classNames } from "../../parts/class-names.ts"
import styles from "./sheet.module.css"
import { SheetPage } from "./sheet-page.tsx"
import { type Exported, useRecord } from "./use-record.ts"
import { useFileWords } from "./words.ts"

type Props = {
  record: SessionRecord
  /** How many of the texts on it say a first name of the class. */
  named: number
  onPrint: () => void
}

export const PosterView = ({ record, named, onPrint }: Props) => {
  const text = useText("teacher.sheet")
  const out = useText("teacher.takeOut")
  const { language } = useLanguage()
  return (
    <SheetPage
      title={text("posterTitle")}
      onPrint={onPrint}
      notes={named > 0 && <Banner kind="care">{out("named", { count: named })}</Banner>}
    >
      <article className={classNames(styles.sheet, styles.poster, styles[sizeOf(record)])}>
        <p className={styles.day}>{longDate(record.heldOn, language)}</p>
        <h2 className={styles.question} dir="auto">
          {record.question}
        </h2>
        <h3 className={styles.part}>{text("decided")}</h3>
        {record.decisions.length === 0 && <p>{text("nothing")}</p>}
        {record.decisions.map((it) => (
          <Decided key={it.number} decision={it} />
        ))}
      </article>
    </SheetPage>
  )
}

const Decided = ({ decision }: { decision: RecordedDecision }) => {
  const text = useText("teacher.sheet")
  const words = useFileWords()
  return (
    <section className={classNames(styles.decided, styles[decision.verdict])}>
      <p className={styles.verdict}>{words[decision.verdict]}</p>
      <h4 dir="auto">{decision.words}</h4>
      <p dir="auto">
        <b>{text("why")}</b>
        {words.colon} {decision.reason}
      </p>
    </section>
  )
}

/** Large letters where there is little to read: one page, as far as it goes. */
const sizeOf = ({ question, decisions }: SessionRecord): "large" | "medium" | "small" => {
  const letters = decisions.reduce(
    (sum, it) => sum + it.words.length + it.reason.length + 80,
    question.length,
  )
  return letters < 500 ? "large" : letters < 1100 ? "medium" : "small"
}

export const PosterScreen = (props: Exported) => {
  const record = useRecord(props, false)
  return (
    <PosterView record={record} named={namedOnPoster(record, props.members)} onPrint={() => window.print()} />
  )
}

export const namedOnPoster = (record: SessionRecord, members: Exported["members"]): number => {
  const decided = new Set<number | null>(record.decisions.map((it) => it.contribution))
  const contributions = record.contributions.filter((it) => decided.has(it.number))
  return countNamedTexts({ ...record, contributions, context: "", tasks: [], replies: [] }, members)
}
