/**
 * What the server measures of itself, for Prometheus. Labels are names of routes, statuses and reasons: no id,
 * no address, nothing of a person.
 */
import { monitorEventLoopDelay } from "node:perf_hooks"
import { Counter, Gauge, Histogram, Registry } from "prom-client"
import type { Verdict } from "../../domain/host/host.ts"

export type Metrics = {
  readonly noteRequest: (method: string, route: string, status: number) => void
  readonly notePush: (seconds: number, verdicts: readonly Verdict[]) => void
  /** The exposition format 0.0.4. */
  readonly text: () => Promise<string>
  readonly contentType: string
  readonly close: () => void
}

/** Asked at each reading. */
type Gauges = { readonly feedsOpen: () => number; readonly logsKept: () => number }

const PUSH_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

export const createMetrics = ({ feedsOpen, logsKept }: Gauges): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    ...{ name: "palabre_http_requests_total", help: "Requests answered", registers },
    labelNames: ["method", "route", "status"],
  })
  const pushes = new Histogram({
    ...{ name: "palabre_push_seconds", help: "From a batch of events to its verdicts, committed", registers },
    buckets: PUSH_SECONDS,
  })
  const verdicts = new Counter({
    ...{ name: "palabre_verdicts_total", help: "Verdicts on events, by type and reason", registers },
    labelNames: ["type", "reason"],
  })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(read())
      },
    })
  gauge("palabre_feeds_open", "Streams that follow a log now", feedsOpen)
  gauge("palabre_logs_kept", "Folded logs kept in memory", logsKept)
  gauge("process_resident_memory_bytes", "Memory of the process", () => process.memoryUsage.rss())
  gauge("process_uptime_seconds", "Since the start of the process", () => process.uptime())
  const delay = measureEventLoop(registry)

  return {
    noteRequest: (method, route, status) => requests.inc({ method, route, status }),
    notePush: (seconds, given) => {
      pushes.observe(seconds)
      for (const it of given) verdicts.inc({ type: it.type, reason: "reason" in it ? it.reason : "" })
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
    close: () => delay.disable(),
  }
}

/** Since the last reading. */
const measureEventLoop = (registry: Registry) => {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  new Gauge({
    ...{ name: "palabre_event_loop_delay_seconds", help: "Delay of the event loop since the last reading" },
    ...{ labelNames: ["quantile"], registers: [registry] },
    collect() {
      for (const quantile of [0.5, 0.95, 0.99])
        this.set({ quantile }, delay.percentile(quantile * 100) / 1_000_000_000)
      delay.reset()
    },
  })
  return delay
}
