/** What one should know about the question: open at the first stage and where one listens, folded afterwards. */
import type { PublicState } from "../../../domain/session/state.ts"
import { hasContract } from "../../../domain/session/state-contract.ts"
import { useText } from "../../language/language-provider.tsx"
import { ContextItems, hasContextItems } from "../../parts/context-items.tsx"
import { ContractWords } from "../../parts/contract-words.tsx"
import { Disclosure } from "../../parts/disclosure.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import styles from "./card-parts.module.css"

type Props = { state: PublicState; isOffline: boolean; isOpenAtFirst: boolean }

export const Context = ({ state, isOffline, isOpenAtFirst }: Props) => {
  const { context, contract } = state
  const text = useText("pupil.page")
  const results = useText("results.contract")
  return (
    <>
      {(context.trim() !== "" || hasContextItems(state)) && (
        <Disclosure title={text("context")} isOpenAtFirst={isOpenAtFirst}>
          <div className={styles.write}>
            {context.trim() !== "" && (
              <div className={styles.context}>
                <p dir="auto">{context}</p>
                <Speaker text={context} />
              </div>
            )}
            <ContextItems context={state} isOffline={isOffline} withVoice />
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
