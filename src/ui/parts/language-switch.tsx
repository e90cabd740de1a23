/** The languages, each in its own words. */
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import { useLanguage, useText } from "../language/language-provider.tsx"
import styles from "./language-switch.module.css"

export const LanguageSwitch = () => {
  const text = useText("common.language")
  const { language, languages, setLanguage } = useLanguage()
  const choose = (chosen: string) => {
    const known = languages.find((each) => each === chosen)
    if (known) setLanguage(known)
  }
  return (
    <RadioGroup
      className={styles.group ?? ""}
      orientation="horizontal"
      aria-label={text("label")}
      value={language}
      onChange={choose}
    >
      {languages.map((each) => (
        <Radio key={each} value={each} className={styles.language ?? ""}>
          <span lang={each}>{text(each)}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
