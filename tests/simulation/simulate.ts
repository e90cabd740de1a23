/**
 * `npm run simulate -- --seeds 20000`: lessons in which everything fails, as many as wanted. `--from 12 --seeds 1`
 * runs one again; `--bug NAME` plants a bug of bugs.ts first.
 */
import { parseArgs } from "node:util"
import { bugs } from "./bugs.ts"
import { runSeeds, told } from "./run-seeds.ts"

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "2000" },
    from: { type: "string", default: "1" },
    bug: { type: "string" },
  },
})
const [count, from] = [Number(values.seeds), Number(values.from)]
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(from)) {
  process.stderr.write("--seeds and --from take whole numbers.\n")
  process.exit(2)
}
if (values.bug !== undefined && !bugs[values.bug]) {
  process.stderr.write(`There is no such bug. There are:\n${Object.keys(bugs).join("\n")}\n`)
  process.exit(2)
}
const began = performance.now()
let done = 0
const broken = await runSeeds({
  ...{ from, count },
  ...(values.bug ? { bug: values.bug } : {}),
  onOutcome: () => {
    done += 1
    if (done % 500 === 0) process.stdout.write(`${done} seeds\n`)
  },
})
for (const outcome of broken.slice(0, 5)) process.stdout.write(`${told(outcome)}\n\n`)
const seconds = (performance.now() - began) / 1_000
process.stdout.write(
  `${done} seeds in ${seconds.toFixed(0)} s, ${(done / seconds).toFixed(1)} a second; ` +
    `${broken.length} broke a rule${broken.length > 0 ? `: ${broken.map((it) => it.seed).join(", ")}` : ""}\n`,
)
process.exitCode = broken.length > 0 ? 1 : 0
