/** What stops the whole app: said where it happens, with what is safe and what to do next. */
import { Component, type ReactNode } from "react"
import { isStorageFault, type StorageProblem } from "../client/palabre.ts"
import { useApp, usePalabre } from "./client-context.tsx"
import { Banner } from "./parts/banner.tsx"
import { Button } from "./parts/button.tsx"
import type { Address } from "./parts/room.tsx"
import styles from "./start-fault.module.css"
import { StartFault, useFaultWords } from "./start-fault.tsx"

type Caught = { readonly error: unknown } | null

/** A screen that throws takes down its room, not the app: what was written is in the storage. */
export class FaultBoundary extends Component<{ children: ReactNode }, { caught: Caught }> {
  override state: { caught: Caught } = { caught: null }

  static getDerivedStateFromError(error: unknown): { caught: Caught } {
    return { caught: { error } }
  }

  override render(): ReactNode {
    const { caught } = this.state
    if (caught === null) return this.props.children
    if (!isStorageFault(caught.error))
      return <StartFault problem="Broken" onRetry={() => globalThis.location.reload()} />
    return <StartFault problem={caught.error.type} onRetry={() => this.setState({ caught: null })} />
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
