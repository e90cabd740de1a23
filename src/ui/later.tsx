/**
 * What the first screen does not need is fetched after it: the moment nothing else is to be done, so that a network
 * lost between joining and the lesson does not matter, and again when a network comes back.
 */
import { type ComponentType, type ReactNode, useEffect, useState } from "react"

/** A part of the app did not arrive: app-fault.tsx says so. */
export class NotLoaded extends Error {}

type Fetch = () => Promise<unknown>

const waiting = new Set<Fetch>()

/** Something to fetch once the first screen stands. */
export const fetchLater = (fetchIt: Fetch): void => {
  waiting.add(fetchIt)
}

type Options = {
  /** In its place until it is there. */
  fallback?: ReactNode
  /** Fetched when it is shown and not before: another room. */
  whenShown?: boolean
}

type Part<Props> = {
  readonly fetchIt: () => Promise<void>
  readonly fallback: ReactNode
  loaded?: ComponentType<Props>
}

/** A component in a file of its own. Once fetched it is drawn at once: no frame is empty. */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { fallback = null, whenShown = false }: Options = {},
): ComponentType<Props> & { readonly preload: () => Promise<void> } => {
  const preload = async () => {
    part.loaded = await load()
  }
  const part: Part<Props> = { fetchIt: preload, fallback }
  if (!whenShown) fetchLater(preload)
  return Object.assign((props: Props) => <Shown part={part} props={props} />, { preload })
}

const Shown = <Props extends object>({ part, props }: { part: Part<Props>; props: Props }) => {
  const [result, setResult] = useState<"missing" | "here" | "failed">(part.loaded ? "here" : "missing")
  useEffect(() => {
    if (result === "here") return fetchWaiting()
    let isWanted = true
    part.fetchIt().then(
      () => isWanted && setResult("here"),
      () => isWanted && setResult("failed"),
    )
    return () => {
      isWanted = false
    }
  }, [part, result])
  const Loaded = part.loaded
  if (Loaded) return <Loaded {...props} />
  if (result === "failed") throw new NotLoaded("A part of the app did not arrive")
  return part.fallback
}

/** One after the other, in idle time: what did not arrive stays for the next time. */
const fetchWaiting = (): void => {
  const next = [...waiting][0]
  if (!next) return
  whenIdle(async () => {
    waiting.delete(next)
    try {
      await next()
    } catch {
      waiting.add(next)
      addEventListener("online", fetchWaiting, { once: true })
      return
    }
    fetchWaiting()
  })
}

/** Safari has no idle callback. */
const whenIdle = (work: () => void): void => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => work(), { timeout: 2000 })
  else setTimeout(work, 200)
}
