import { err, ok, type Result } from "../../shared/result.ts"
import { type LanAddress, likelyAddresses } from "./lan-addresses.ts"
import type { ProblemOf } from "./problems.ts"
import type { Words } from "./words.ts"

/** Shows a question in the terminal and gives the line typed. */
export type Ask = (question: string) => Promise<string>

/** The addresses, the chosen one first, and what to say of a choice that nobody made. */
export type ChosenAddresses = {
  readonly addresses: readonly LanAddress[]
  readonly notice: string | undefined
}

type Choice = {
  readonly addresses: readonly LanAddress[]
  /** --address. */
  readonly wanted: string | undefined
  /** Only on a terminal, and only where the choice matters. */
  readonly ask: Ask | undefined
  readonly words: Words
}

/** Settles which address the tablets are shown when this computer has several. */
export const chooseAddress = async (
  choice: Choice,
): Promise<Result<ChosenAddresses, ProblemOf<"AddressNotHere">>> => {
  const { addresses, wanted, ask, words } = choice
  const likely = likelyAddresses(addresses)
  if (wanted !== undefined) {
    const found = addresses.find(({ address }) => address === wanted)
    if (found !== undefined) return ok({ addresses: firstOf(found, likely), notice: undefined })
    return err({ type: "AddressNotHere", given: wanted, found: addresses.map(({ address }) => address) })
  }
  const [first, ...others] = likely
  if (first === undefined || others.length === 0) return ok({ addresses: likely, notice: undefined })
  if (ask !== undefined) {
    return ok({ addresses: firstOf(await askFor(likely, first, ask, words), likely), notice: undefined })
  }
  const notice = words.cardChosen(
    first.address,
    others.map(({ address }) => address),
  )
  return ok({ addresses: likely, notice })
}

/** Asks until the answer is a number of the list; Enter takes the first. */
const askFor = async (
  addresses: readonly LanAddress[],
  first: LanAddress,
  ask: Ask,
  words: Words,
): Promise<LanAddress> => {
  const list = addresses.map(({ address, card }, index) => `  ${index + 1}. ${address}  (${card})`)
  const question = [words.cardQuestion, ...list, words.cardAnswer(addresses.length)].join("\n")
  for (;;) {
    const answer = (await ask(question)).trim()
    if (answer === "") return first
    const chosen = /^\d+$/.test(answer) ? addresses[Number(answer) - 1] : undefined
    if (chosen !== undefined) return chosen
  }
}

const firstOf = (chosen: LanAddress, addresses: readonly LanAddress[]): readonly LanAddress[] => [
  chosen,
  ...addresses.filter((address) => address !== chosen),
]
