/** Ctrl+C, or any end of this process, ends the server and deletes its folder. */
import type { ServerProcess } from "./server-process.ts"

export const disposeOnStop = (server: ServerProcess, onStop: () => void = () => undefined): void => {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    onStop()
    void server.dispose().finally(() => process.exit())
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop)
  process.on("uncaughtException", (error) => {
    process.stderr.write(`${error.stack}\n`)
    process.exitCode = 1
    stop()
  })
}
