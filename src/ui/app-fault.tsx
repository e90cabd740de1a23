/** What stops the whole app: said where it happens, with what is safe and what to do next. */
import { Component, type ReactNode } from "react"
import { isStorageFault } from "../client/palabre.ts"
import { useApp, usePalabre } from "./client-context.tsx"
import { useText } from "./language/language-provider.tsx"
import { Banner } from "./parts/banner.tsx"
import { Button } from "./parts/button.tsx"
import { StartFault } from "./start-fault.tsx"

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

type WordsProps = {
  problem: "StorageFull" | "StorageLost" | "StorageBlocked" | "Replaced"
  onRetry: () => void
}

export const StorageWords = ({ problem, onRetry }: WordsProps) => {
  const text = useText("common")
  return (
    <Banner
      kind="danger"
      isSaid
      title={text("startFault.title")}
      actions={
        <Button size="small" onPress={onRetry}>
          {text(problem === "Replaced" ? "startFault.reload" : "startFault.retry")}
        </Button>
      }
    >
      {text(`startFault.${problem}`)}
    </Banner>
  )
}
