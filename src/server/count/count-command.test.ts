import { execFileSync, spawnSync } from "node:child_process"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runCount } from "./count-command.ts"
import { countProblemToSentence } from "./words.ts"

const request = { method: "irv", candidates: ["A", "B"], ballots: [{ count: 2, ranking: [["A"], ["B"]] }] }
const blt = '2 1\n3 1 2 0\n2 2 0\n0\n"Ada" "Bob"\n"Title"\n'
const files: Readonly<Record<string, string>> = {
  "request.json": JSON.stringify(request),
  "-": JSON.stringify(request),
  "vote.blt": blt,
  "vote.soi": "# ALTERNATIVE NAME 1: Ada\n# ALTERNATIVE NAME 2: Bob\n3: 1,2\n",
  "broken.json": "{",
}
const run = (...args: readonly string[]) => runCount(args, (file) => files[file])
const problemOf = (...args: readonly string[]) => {
  const counted = run(...args)
  return counted.ok ? "counted" : counted.error
}
const winnersOf = (...args: readonly string[]) => {
  const counted = run(...args)
  return counted.ok ? counted.value.winners : counted.error
}

const main = "src/server/count/count-main.ts"
const asProcess = (input: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [main, ...args], { input, encoding: "utf8", env: { ...process.env, ...env } })

describe("npm run count", () => {
  it("[COUNT-1] prints the outcome of a request as one JSON object and exits with 0", () => {
    const printed = execFileSync(process.execPath, [main, "-"], {
      input: JSON.stringify(request),
      encoding: "utf8",
    })
    expect(JSON.parse(printed)).toMatchObject({ winners: ["A"], ranking: [["A"], ["B"]], tie: null })
    expect(printed.trimEnd().split("\n")).toHaveLength(1)
  })

  it("[COUNT-2] says a bad request on standard error, in the language of the terminal, and exits with 2", () => {
    const wrong = JSON.stringify({ ...request, ballots: [{ count: -1, ranking: [] }] })
    const english = asProcess(wrong, ["-"], { LC_ALL: "C" })
    expect(english).toMatchObject({
      ...{ status: 2, stdout: "" },
      stderr: "Ballot line 1 has a negative count: -1.\n",
    })
    const french = asProcess(wrong, ["-"], { LC_ALL: "fr_FR.UTF-8" })
    expect(french.stderr).toBe("La ligne de bulletins 1 a un nombre négatif : -1.\n")
    expect(asProcess("", ["nowhere.json"])).toMatchObject({ status: 2, stdout: "" })
  })

  it("[COUNT-1] reads files by their extension or --format, with a method, seats and options", () => {
    expect(winnersOf("vote.blt")).toEqual(["Ada"])
    expect(winnersOf("vote.blt", "--seats", "2")).toEqual(["Ada", "Bob"])
    expect(winnersOf("vote.blt", "--method", "irv")).toEqual(["Ada"])
    expect(winnersOf("vote.soi", "--method", "stv", "--options", '{"seats": 2, "variant": "meek"}')).toEqual([
      "Ada",
      "Bob",
    ])
    expect(runCount(["-", "--format", "blt"], () => blt)).toMatchObject({ ok: true })
  })

  it("[COUNT-2] refuses by name what it cannot run", () => {
    expect(problemOf()).toEqual({ type: "Usage" })
    expect(problemOf("request.json", "other.json")).toEqual({ type: "Usage" })
    expect(problemOf("--fast")).toMatchObject({ type: "UnknownFlag" })
    expect(problemOf("vote.soi", "--format", "doc")).toEqual({ type: "UnknownFormat", file: "vote.soi" })
    expect(problemOf("vote.txt")).toEqual({ type: "FileMissing", file: "vote.txt" })
    expect(problemOf("missing.json")).toEqual({ type: "FileMissing", file: "missing.json" })
    expect(problemOf("broken.json")).toEqual({ type: "NotJson" })
    expect(problemOf("request.json", "--method", "stv")).toEqual({ type: "FlagNotForJson", flag: "--method" })
    expect(problemOf("vote.soi")).toEqual({ type: "MethodMissing" })
    expect(problemOf("vote.blt", "--options", "[]")).toEqual({ type: "OptionsNotJson" })
    expect(problemOf("vote.blt", "--method", "vote")).toEqual({ type: "UnknownMethod", method: "vote" })
    expect(problemOf("vote.blt", "--seats", "many")).toMatchObject({
      type: "WrongValue",
      path: "options.seats",
    })
  })

  it("[COUNT-6] every problem has a sentence, and nothing that is given throws", () => {
    const text = fc.oneof(fc.json(), fc.string(), fc.constantFrom(...Object.values(files)))
    const name = fc.constantFrom("a.json", "a.soc", "a.toi", "a.cat", "a.blt", "a.pb", "-", "a")
    const flags = fc.subarray([
      "--method",
      "irv",
      "--format",
      "toc",
      "--seats",
      "2",
      "--options",
      "{}",
      "--x",
    ])
    fc.assert(
      fc.property(text, name, flags, fc.constantFrom("fr", "en"), (content, file, more, language) => {
        const counted = runCount([file, ...more], () => content)
        if (!counted.ok) expect(countProblemToSentence(language, counted.error).length).toBeGreaterThan(3)
      }),
    )
  })
})

it("[COUNT-2] what a request names moves no cursor, and is not told for ever", () => {
  const said = countProblemToSentence("en", {
    type: "UnknownMethod",
    method: `a\nb\u001b[31m${"c".repeat(9_000)}`,
  })
  expect(said).toMatch(/^There is no method "a b \[31mc+…$/)
  expect(said.length).toBeLessThan(1_100)
})

it("[COUNT-2] quotas that no panel meets are refused, and the output says it for programs too", () => {
  const people = { a: { team: "red" }, b: { team: "red" } }
  const panel = { method: "sortition", people, quotas: { team: { blue: { min: 1 } } }, seats: 1 }
  const { status, stdout, stderr } = asProcess(JSON.stringify(panel), ["-"], { LANG: "en" })
  expect(status).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ feasible: false, panel: [] })
  expect(stderr).toContain("team blue min 1")
})
