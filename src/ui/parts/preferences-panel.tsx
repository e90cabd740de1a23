/** How the app reads on this device: each change shows at once, on a sample and everywhere. */

import { Label } from "react-aria-components/Label"
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider"
import { useText } from "../language/language-provider.tsx"
import { usePreferences } from "../language/preferences.tsx"
import { ChooseOne, Tick } from "./choice.tsx"
import { LanguageSwitch } from "./language-switch.tsx"
import styles from "./preferences-panel.module.css"

export const PreferencesPanel = () => {
  const text = useText("common.preferences")
  const { values, change } = usePreferences()
  return (
    <section className={styles.panel} aria-label={text("title")}>
      <div className={styles.row}>
        <span className={styles.label}>{text("language")}</span>
        <LanguageSwitch />
      </div>
      <SpacingSlider value={values.spacing} onChange={(spacing) => change({ spacing })} />
      <p className={styles.sample}>{text("sample")}</p>
      <ChooseOne
        label={text("font")}
        columns={2}
        value={values.font}
        onChange={(font) => change({ font })}
        options={[
          { value: "hyperlegible", label: text("fontUsual") },
          { value: "opendyslexic", label: text("fontDyslexic") },
        ]}
      />
      <ChooseOne
        label={text("theme")}
        columns={1}
        value={values.theme}
        onChange={(theme) => change({ theme })}
        options={[
          { value: "system", label: text("themeSystem") },
          { value: "light", label: text("themeLight") },
          { value: "dark", label: text("themeDark") },
        ]}
      />
      <div className={styles.ticks}>
        <Tick
          label={text("contrast")}
          isSelected={values.contrast === "more"}
          onChange={(isMore) => change({ contrast: isMore ? "more" : "system" })}
        />
        <Tick label={text("sound")} isSelected={values.sound} onChange={(sound) => change({ sound })} />
      </div>
    </section>
  )
}

const SpacingSlider = ({ value, onChange }: { value: number; onChange: (value: number) => void }) => {
  const text = useText("common.preferences")
  return (
    <Slider
      className={styles.slider ?? ""}
      value={value}
      onChange={onChange}
      minValue={0}
      maxValue={1}
      step={0.25}
    >
      <Label className={styles.label ?? ""}>{text("spacing")}</Label>
      <SliderTrack className={styles.track ?? ""}>
        <SliderThumb className={styles.thumb ?? ""} />
      </SliderTrack>
      <div className={styles.ends} aria-hidden>
        <span>{text("spacingUsual")}</span>
        <span>{text("spacingWide")}</span>
      </div>
    </Slider>
  )
}
