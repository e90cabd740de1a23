/** The decision contract: what is the class's to decide, who listens, until when there is a reply. */
import { type Contract, contractParts } from "../../domain/session/state-contract.ts"
import { useText } from "../language/language-provider.tsx"
import styles from "./contract-words.module.css"
import { useDayWords } from "./day-words.ts"
import { Speaker } from "./speaker.tsx"

/** Its parts, as lines to read and to hear. */
export const useContractLines = ({ replyBy, ...words }: Contract): readonly (readonly [string, string])[] => {
  const text = useText("results.contract")
  const dayWords = useDayWords()
  return [
    ...contractParts.flatMap((part) => {
      const said = words[part] ?? ""
      return said === "" ? [] : [[text(part), said] as const]
    }),
    ...(replyBy ? [["", text("replyBy", { day: dayWords(replyBy) })] as const] : []),
  ]
}

type Props = { contract: Contract; withVoice?: boolean }

export const ContractWords = ({ contract, withVoice = false }: Props) => {
  const lines = useContractLines(contract)
  return (
    <ul className={styles.contract}>
      {lines.map(([title, said]) => (
        <li key={title} className={styles.part}>
          <p dir="auto">
            {title !== "" && <strong>{title}</strong>}
            {said}
          </p>
          {withVoice && <Speaker text={title === "" ? said : `${title}. ${said}`} isNamed />}
        </li>
      ))}
    </ul>
  )
}
