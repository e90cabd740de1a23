/** The decision contract: written before ideas are given, changed at any time. What is typed survives a reload. */
import { useState } from "react"
import { limits } from "../../domain/limits.ts"
import { contractParts, hasContract } from "../../domain/session/state-contract.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ContractWords } from "../parts/contract-words.tsx"
import { TextArea } from "../parts/text-area.tsx"
import { TextInput } from "../parts/text-input.tsx"
import type { SessionProps } from "../session-props.ts"
import styles from "./contract-panel.module.css"
import { Panel } from "./panel.tsx"
import { useAct } from "./use-acts.ts"
import { useKeptForm } from "./use-kept-form.ts"

type Props = { session: SessionProps; isChangingAtFirst?: boolean }

export const ContractPanel = ({ session, isChangingAtFirst = false }: Props) => {
  const text = useText("teacher.contract")
  const { contract } = session.view.public
  const [isChanging, setChanging] = useState(isChangingAtFirst)
  const isThere = hasContract(contract)
  return (
    <Panel title={text("title")}>
      {isChanging ? (
        <ContractForm session={session} onDone={() => setChanging(false)} />
      ) : (
        <>
          {isThere ? <ContractWords contract={contract} /> : <p className={styles.hint}>{text("hint")}</p>}
          <div>
            <Button size="small" onPress={() => setChanging(true)}>
              {text(isThere ? "change" : "write")}
            </Button>
          </div>
        </>
      )}
    </Panel>
  )
}

const noWords = { binding: "", advisory: "", impossible: "", listener: "", replyBy: "" }

const ContractForm = ({ session, onDone }: { session: SessionProps; onDone: () => void }) => {
  const text = useText("teacher.contract")
  const act = useAct(session)
  const start = { ...noWords, ...session.view.public.contract }
  const { fields, change, forget } = useKeptForm(session, "contract", start)
  const save = async () => {
    if (!(await act({ type: "SetContract", ...fields }, text("saved")))) return
    forget()
    onDone()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {contractParts.map((part) => (
        <TextArea
          key={part}
          label={text(part)}
          description={text(`${part}Hint`)}
          value={fields[part]}
          onChange={(words) => change({ [part]: words })}
          limit={limits.reason}
          rows={2}
        />
      ))}
      <TextInput
        type="date"
        label={text("replyBy")}
        description={text("optional")}
        value={fields.replyBy}
        onChange={(replyBy) => change({ replyBy })}
      />
      <div>
        <Button type="submit" isDisabled={!hasContract(fields)}>
          {text("save")}
        </Button>
      </div>
    </form>
  )
}
