import { EventEmitter } from "node:events"
import { expect, test } from "vitest"
import { closeOnSignals } from "./stop-signals.ts"

const setUp = () => {
  const signals = new EventEmitter()
  const exits: number[] = []
  let closes = 0
  let time = 0
  let finish = (): void => undefined
  const closed = new Promise<void>((resolve) => {
    finish = resolve
  })
  closeOnSignals({
    signals,
    now: () => time,
    close: () => {
      closes += 1
      return closed
    },
    exit: (code) => exits.push(code),
    notice: () => undefined,
  })
  return { signals, exits, closes: () => closes, finish: () => finish(), later: (by: number) => (time += by) }
}

test.each(["SIGINT", "SIGTERM"])(
  "[START-12] %s closes everything once, then exits with 0",
  async (signal) => {
    const run = setUp()
    run.signals.emit(signal)
    expect(run.exits).toEqual([])
    run.finish()
    await new Promise(setImmediate)
    expect(run.exits).toEqual([0])
    expect(run.closes()).toBe(1)
  },
)

test("[START-12] a second Ctrl+C exits at once; the copy npm sends of the first does not", () => {
  const run = setUp()
  run.signals.emit("SIGINT")
  run.later(5)
  run.signals.emit("SIGINT")
  expect(run.exits).toEqual([])
  run.later(2000)
  run.signals.emit("SIGINT")
  expect(run.exits).toEqual([130])
})
