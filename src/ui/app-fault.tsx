/** What stops the whole app: said where it happens, with what is safe and what to do next. */
import { Component, type ReactNode } from "react"
import { isStorageFault, type Palabre, type StorageProblem } from "../client/palabre.ts"
import { PalabreContext, useApp, usePalabre } from "./client-context.tsx"
import { NotLoaded } from "./later.tsx"
import { Banner } from "./parts/banner.tsx"
import { Button } from "./parts/button.tsx"
import type { Address } from "./parts/room.tsx"
import styles from "./start-fault.module.css"
import { StartFault, useFaultWords } from "./start-fault.tsx"

type Caught = { readonly error: unknown } | null

/** A screen that throws takes down its room, not the app: what was written is in the storage. */
export class FaultBoundary extends Component<{ children: ReactNode }, { caught: Caught }> {
  static override contextType = PalabreContext
  declare context: Palabre | null
  override state: { caught: Caught } = { caught: null }

  static getDerivedStateFromError(error: unknown): { caught: Caught } {
    return { caught: { error } }
  }

  override render(): ReactNode {
    const { caught } = this.state
    if (caught === null) return this.props.children
    if (caught.error instanceof NotLoaded)
      return <StartFault problem="NotLoaded" onRetry={() => void this.#loadAgain()} />
    if (!isStorageFault(caught.error))
      return <StartFault problem="Broken" onRetry={() => globalThis.location.reload()} />
    return <StartFault problem={caught.error.type} onRetry={this.#again} />
  }

  #again = () => this.setState({ caught: null })

  /**
   * A server that answers gives the page anew: it may have another version by now. Without the network a page that
   * is loaded again is lost: over plain http nothing keeps it.
   */
  #loadAgain = async () => {
    const answer = await this.context?.refresh()
    if (answer && answer.fault?.type !== "Offline") globalThis.location.reload()
    else this.#again()
  }
}

/** What the others do cannot be kept here: without these words it would look like a network that is slow. */
export const StorageBanner = () => {
  const { storage } = useApp()
  const { retryAll } = usePalabre()
  if (storage === null) return null
  return (
    <StorageWords
      problem={storage}
      onRetry={storage === "Replaced" ? () => globalThis.location.reload() : retryAll}
    />
  )
}

type WordsProps = { problem: StorageProblem; onRetry: () => void; address?: Address }

/** Over the screen, not in its place: what is being written is still there. */
export const StorageWords = ({ problem, onRetry, address }: WordsProps) => {
  const { title, words, act } = useFaultWords(problem, address)
  return (
    <div className={styles.over}>
      <Banner kind="care" isSaid actions={<Button onPress={onRetry}>{act}</Button>}>
        <h2>{title}</h2>
        <p>{words}</p>
      </Banner>
    </div>
  )
}
