import { useText } from "../../language/language-provider.tsx"
import { ChooseOne } from "../../parts/choice.tsx"
import type { NamesChoice } from "./use-record.ts"

/** Are first names in the files? The class decides; numbers only, until somebody says otherwise. */
export const ChooseNames = ({ withNames, choose }: NamesChoice) => {
  const text = useText("teacher.takeOut")
  return (
    <ChooseOne
      label={text("names")}
      columns={2}
      value={withNames ? "on" : "off"}
      onChange={(value) => choose(value === "on")}
      options={[
        { value: "off", label: text("namesOff"), description: text("namesOffHint") },
        { value: "on", label: text("namesOn"), description: text("namesOnHint") },
      ]}
    />
  )
}
