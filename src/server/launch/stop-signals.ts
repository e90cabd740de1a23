/** The part of `process` that stopping needs. */
type SignalSource = { on(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown }

type Stopping = {
  readonly signals: SignalSource
  readonly now: () => number
  /** Closes everything; runs once. */
  readonly close: () => Promise<void>
  readonly exit: (code: number) => void
  readonly notice: () => void
}

/**
 * npm hands the terminal's Ctrl+C on to the server, which has had it already: two signals for one key.
 * A second one within this time is that echo.
 */
const echo = 400

/** SIGINT and SIGTERM close the server and exit with 0; a second Ctrl+C exits with 130 at once. */
export const closeOnSignals = ({ signals, now, close, exit, notice }: Stopping): void => {
  let firstAt: number | undefined
  const stop = (): void => {
    if (firstAt !== undefined) {
      if (now() - firstAt > echo) exit(130)
      return
    }
    firstAt = now()
    notice()
    close().then(
      () => exit(0),
      () => exit(1),
    )
  }
  signals.on("SIGINT", stop)
  signals.on("SIGTERM", stop)
}
