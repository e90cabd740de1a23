/** The minutes as they are printed: a field without words is a line to fill in by hand. */
import type { Minutes, MinutesField } from "../../../formats/exports/minutes.ts"
import { useText } from "../../language/language-provider.tsx"
import styles from "./sheet.module.css"
import { useFileWords } from "./words.ts"

export const MinutesSheet = ({ minutes }: { minutes: Minutes }) => {
  const words = useFileWords()
  const text = useText("teacher.sheet")
  return (
    <article className={styles.sheet} aria-label={text("page")}>
      <h2 className={styles.title}>{minutes.title}</h2>
      <FieldList fields={minutes.head} />
      {minutes.decisions.length > 0 && <h3 className={styles.part}>{words.decisions}</h3>}
      {minutes.decisions.map(({ heading, fields }) => (
        <section key={heading} className={styles.decision}>
          <h4>{heading}</h4>
          <FieldList fields={fields} />
        </section>
      ))}
      <FieldList fields={minutes.foot} />
      <section className={styles.decision}>
        <h3 className={styles.part}>{words.signatures}</h3>
        <div className={styles.signatures}>
          {minutes.signatures.map((it) => (
            <p key={it}>{it}</p>
          ))}
        </div>
      </section>
    </article>
  )
}

const FieldList = ({ fields }: { fields: readonly MinutesField[] }) => (
  <dl className={styles.fields}>
    {fields.map(({ id, label, value }) => (
      <div key={id} className={styles.field}>
        <dt>{label}</dt>
        <dd dir="auto" className={value.trim() === "" ? styles.blank : undefined}>
          {value}
        </dd>
      </div>
    ))}
  </dl>
)
