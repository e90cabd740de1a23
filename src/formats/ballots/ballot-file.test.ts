import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { count } from "../../domain/voting/count.ts"
import { ballotFormats, readBallotFile } from "./ballot-file.ts"

type FileFormat = Parameters<typeof readBallotFile>[0]
const fileFormats = ballotFormats.filter((format): format is FileFormat => format !== "json")

const read = (format: FileFormat, text: string, method?: string) => {
  const file = readBallotFile(format, text, method)
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value
}

const toc = `# FILE NAME: 1.toc
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 6
# ALTERNATIVE NAME 1: Ada
# ALTERNATIVE NAME 2: Bob, the baker
# ALTERNATIVE NAME 3: Cleo
# ALTERNATIVE NAME 4:
3: 1,{2,3},4
2: 4, 2
1:
`

describe("PrefLib", () => {
  it("[COUNT-3] reads orders, ties and names", () => {
    expect(read("toc", toc).entries).toEqual({
      candidates: ["Ada", "Bob, the baker", "Cleo", "4"],
      ballots: [
        { count: 3, ranking: [["Ada"], ["Bob, the baker", "Cleo"], ["4"]] },
        { count: 2, ranking: [["4"], ["Bob, the baker"]] },
        { count: 1, ranking: [] },
      ],
    })
  })

  it("[COUNT-3] reads the older writing", () => {
    const older = "3\n1,Ada\n2,Bob\n3,Cleo\n5,5,2\n3,1,{2,3}\n2,3,2,1\n"
    expect(read("soc", older).entries).toEqual({
      candidates: ["Ada", "Bob", "Cleo"],
      ballots: [
        { count: 3, ranking: [["Ada"], ["Bob", "Cleo"]] },
        { count: 2, ranking: [["Cleo"], ["Bob"], ["Ada"]] },
      ],
    })
  })

  it("[COUNT-3] categories are tiers, the marks of an approval, or grades", () => {
    const cat =
      "# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# CATEGORY NAME 1: Yes\n3: 1,2\n2: {},{1,2}\n"
    expect(read("cat", cat).entries.ballots).toEqual([
      { count: 3, ranking: [["A"], ["B"]] },
      { count: 2, ranking: [[], ["A", "B"]] },
    ])
    expect(read("cat", cat, "approval").entries.ballots).toEqual([
      { count: 3, marks: ["A"] },
      { count: 2, marks: [] },
    ])
    expect(read("cat", cat, "majority-judgment").entries).toEqual({
      candidates: ["A", "B"],
      tallies: [
        [3, 2],
        [0, 5],
      ],
      gradesOrder: "best-to-worst",
    })
  })

  it("[COUNT-6] names the line that is not understood", () => {
    const line = (text: string) => readBallotFile("soi", text, undefined)
    const error = (at: number, expected: string) => ({
      ok: false,
      error: { type: "UnreadableBallots", line: at, expected },
    })
    expect(line("# ALTERNATIVE NAME 1: A\n3: 1\nthree: 1\n")).toEqual(error(3, "ballots: 1,{2,3},4"))
    expect(line("# ALTERNATIVE NAME 1: A\n3: 1,,1\n")).toEqual(error(2, "ballots: 1,{2,3},4"))
    expect(line("")).toEqual(error(0, "# ALTERNATIVE NAME 1: …"))
  })
})

const blt = `\uFEFF4 2          # four candidates, two seats
-2             # Bob has withdrawn
[nick a b c d]
3 1 3 4 0
(id 7) 4 1=3 - 2 0
2 2 0
0
"Adam" "Basil"
"Charlotte # not a comment"
"Donald"
"The title"
`

describe("BLT", () => {
  it("[COUNT-4] reads candidates, seats, withdrawals, ties, places left out, comments and names", () => {
    expect(read("blt", blt)).toEqual({
      method: "stv",
      seats: 2,
      entries: {
        candidates: ["Adam", "Charlotte # not a comment", "Donald"],
        ballots: [
          { count: 3, ranking: [["Adam"], ["Charlotte # not a comment"], ["Donald"]] },
          { count: 4, ranking: [["Adam", "Charlotte # not a comment"], [], []] },
          { count: 2, ranking: [[]] },
        ],
      },
    })
  })

  it("[COUNT-6] names the line that is not understood", () => {
    const line = (text: string) => readBallotFile("blt", text, undefined)
    const error = (at: number, expected: string) => ({
      ok: false,
      error: { type: "UnreadableBallots", line: at, expected },
    })
    expect(line("many 2\n")).toEqual(error(1, "candidates seats"))
    expect(line("2 1\n1 3 0\n0\n")).toEqual(error(2, "1-2"))
    expect(line("2 1\n1 2\n")).toEqual(error(0, "ballots 2 1 3 0"))
  })
})

const pb = `META
key;value
description;Poland, a quarter
budget;1000,5
vote_type;approval
PROJECTS
project_id;cost;votes;name
1;400;2;Trees
2;600.25;1;"Bench; and table"
VOTES
voter_id;age;vote
10;32;1,2
11;41;1
12;;
`

describe("Pabulib", () => {
  it("[COUNT-5] reads budget, costs and approvals, exactly as they are written", () => {
    expect(read("pb", pb)).toEqual({
      entries: {
        budget: "1000.5",
        projects: { "1": "400", "2": "600.25" },
        approvals: [["1", "2"], ["1"], []],
      },
    })
  })

  it("[COUNT-6] names the line that is not understood", () => {
    const line = (text: string) => readBallotFile("pb", text, undefined)
    const error = (at: number, expected: string) => ({
      ok: false,
      error: { type: "UnreadableBallots", line: at, expected },
    })
    expect(line("hello\n")).toEqual(error(1, "META"))
    expect(line(pb.replace("600.25", "many"))).toEqual(error(9, "project_id;cost"))
    expect(line(pb.replace("budget;1000,5\n", ""))).toEqual(error(0, "budget;…"))
  })
})

it("[COUNT-6] no text throws, in whatever format, nor does the count of what was read", () => {
  const texts = [toc, blt, pb]
  const cut = fc
    .tuple(fc.constantFrom(...texts), fc.nat(400), fc.nat(20), fc.string())
    .map(([text, at, less, more]) => text.slice(0, at) + more + text.slice(at + less))
  fc.assert(
    fc.property(fc.constantFrom(...fileFormats), fc.oneof(cut, fc.string()), (format, text) => {
      for (const method of ["stv", "irv", "approval", "majority-judgment"]) {
        const file = readBallotFile(format, text, method)
        if (file.ok) count({ method, ...file.value.entries, options: {} })
      }
    }),
    { numRuns: 500 },
  )
})
