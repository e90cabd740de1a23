/** The decision log of a session: to be put into the binder, and reread at the next council. */
import type { RecordedDecision, SessionRecord } from "../../../domain/session/recorded.ts"
import { longDate, taskInWords } from "../../../formats/exports/minutes.ts"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import styles from "./sheet.module.css"
import { SheetPage } from "./sheet-page.tsx"
import { type Exported, useNamesChoice, useRecord } from "./use-record.ts"
import { useFileWords } from "./words.ts"

export const DecisionsView = ({ record, onPrint }: { record: SessionRecord; onPrint: () => void }) => {
  const text = useText("teacher.sheet")
  const words = useFileWords()
  const { language } = useLanguage()
  const others = record.tasks.filter((it) => !record.decisions.some((one) => isAbout(one, it.contribution)))
  return (
    <SheetPage title={text("logTitle")} onPrint={onPrint}>
      <article className={styles.sheet}>
        <p className={styles.day}>
          {[longDate(record.heldOn, language), record.className].filter((it) => it !== "").join(" · ")}
        </p>
        <h2 className={styles.title} dir="auto">
          {record.question}
        </h2>
        {record.decisions.length === 0 && <p>{text("nothing")}</p>}
        <ol className={styles.log}>
          {record.decisions.map((it) => (
            <li key={it.number}>
              <h3 dir="auto">{`${it.number}. ${it.words}`}</h3>
              <dl className={styles.fields}>
                <Line label={words.result}>{words[it.verdict]}</Line>
                <Line label={words.reply}>{it.reason}</Line>
                {it.who !== "" && <Line label={words.owner}>{it.who}</Line>}
                {it.when !== "" && <Line label={words.deadline}>{it.when}</Line>}
                {record.tasks
                  .filter((task) => isAbout(it, task.contribution))
                  .map((task) => (
                    <Line key={task.id} label={words.tasks}>
                      {taskInWords(task, words, language)}
                    </Line>
                  ))}
              </dl>
            </li>
          ))}
        </ol>
        {others.length > 0 && (
          <dl className={styles.fields}>
            {others.map((task) => (
              <Line key={task.id} label={words.tasks}>
                {taskInWords(task, words, language)}
              </Line>
            ))}
          </dl>
        )}
      </article>
    </SheetPage>
  )
}

const isAbout = (decision: RecordedDecision, contribution: number | null): boolean =>
  contribution !== null && decision.contribution === contribution

const Line = ({ label, children }: { label: string; children: string }) => (
  <div className={styles.field}>
    <dt>{label}</dt>
    <dd dir="auto">{children}</dd>
  </div>
)

export const DecisionsScreen = (props: Exported) => {
  const choice = useNamesChoice(props.session)
  return choice && <Chosen {...props} withNames={choice.withNames} />
}

const Chosen = ({ withNames, ...props }: Exported & { withNames: boolean }) => (
  <DecisionsView record={useRecord(props, withNames)} onPrint={() => window.print()} />
)
