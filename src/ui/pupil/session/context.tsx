/** What one should know about the question: open at the first stage and where one listens, folded afterwards. */
import { type Contract, hasContract } from "../../../domain/session/state-contract.ts"
import { useText } from "../../language/language-provider.tsx"
import { ContractWords } from "../../parts/contract-words.tsx"
import { Disclosure } from "../../parts/disclosure.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import styles from "./card-parts.module.css"

type Props = { context: string; contract: Contract; isOpenAtFirst: boolean }

export const Context = ({ context, contract, isOpenAtFirst }: Props) => {
  const text = useText("pupil.page")
  const results = useText("results.contract")
  return (
    <>
      {context.trim() !== "" && (
        <Disclosure title={text("context")} isOpenAtFirst={isOpenAtFirst}>
          <div className={styles.context}>
            <p dir="auto">{context}</p>
            <Speaker text={context} />
          </div>
        </Disclosure>
      )}
      {hasContract(contract) && (
        <Disclosure title={results("title")} isOpenAtFirst={isOpenAtFirst}>
          <ContractWords contract={contract} withVoice />
        </Disclosure>
      )}
    </>
  )
}
