import { describe, expect, it } from "vitest"
import { catalogue as english } from "../../src/ui/messages/en/catalogue.ts"
import { parts as englishParts } from "../../src/ui/messages/en/parts.ts"
import { scripts as englishScripts } from "../../src/ui/messages/en/scripts.ts"
import { teacher as ofTeachers } from "../../src/ui/messages/en/teacher.ts"
import { catalogue as french } from "../../src/ui/messages/fr/catalogue.ts"
import { parts as frenchParts } from "../../src/ui/messages/fr/parts.ts"
import { scripts as frenchScripts } from "../../src/ui/messages/fr/scripts.ts"
import { teacher as desEnseignants } from "../../src/ui/messages/fr/teacher.ts"

type Tree = { readonly [key: string]: string | Tree }

const flatten = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flatten(value, `${path}${key}.`),
  )

const en = new Map(flatten({ ...english, teacher: ofTeachers, parts: englishParts, scripts: englishScripts }))
const fr = new Map(
  flatten({ ...french, teacher: desEnseignants, parts: frenchParts, scripts: frenchScripts }),
)

/** Names, and words both languages spell alike. */
const sameInBoth = new Set([
  "Palabre",
  "Français",
  "English",
  "Atkinson Hyperlegible",
  "OpenDyslexic",
  "Question",
  "Idée",
  "Absent",
  "Pause",
  "Question {number}",
  "Argument",
  "arguments",
  "Date",
  "min",
  "Quorum",
  "Signatures",
  "Vote",
  "Votes",
  "Initiative",
  "Second vote",
])

const englishWords =
  /(?<!\p{L})(the|and|your|you|with|this|that|is|are|for|from|what|who|their|they|have|has|been|will|here|there|idea|ideas|vote now|next|back|pupil|pupils|teacher|class list|answer|please|send|save|open|close|error)(?!\p{L})/iu

/** Messages without their ICU syntax, so that only words remain. */
const spoken = (message: string) =>
  message.replace(/\{\w+(, \w+,?)?|(=\d+|one|other|zero|many|few) \{|[{}]|<\/?\w+>/g, " ")

/** Names of ICU arguments and tags: a brace at message level opens an argument, inside one it opens a branch. */
const argumentsOf = (message: string) => {
  const names = new Set([...message.matchAll(/<(\w+)>/g)].map((match) => match[1]))
  let depth = 0
  for (let at = 0; at < message.length; at++) {
    if (message[at] === "}") depth--
    if (message[at] !== "{") continue
    if (depth % 2 === 0) names.add(message.slice(at + 1).match(/^\w+/)?.[0])
    depth++
  }
  return [...names].sort()
}

describe("the catalogues", () => {
  it("hold the same keys", () => {
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it("use the same arguments", () => {
    const differing = [...en].filter(
      ([key, text]) => `${argumentsOf(text)}` !== `${argumentsOf(fr.get(key) ?? "")}`,
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it("keep no English text in French", () => {
    const same = [...fr].filter(
      ([key, text]) => text === en.get(key) && /\p{L}{2}/u.test(spoken(text)) && !sameInBoth.has(text),
    )
    expect(same).toEqual([])
  })

  it("keep no English word in French", () => {
    const left = [...fr].filter(([, text]) => !sameInBoth.has(text) && englishWords.test(spoken(text)))
    expect(left).toEqual([])
  })

  it("set French as French wants: no-break spaces, « », ’", () => {
    const wrong = [...fr].filter(([, text]) =>
      /[^\u00a0\u202f][?!;:»]|«[^\u00a0\u202f]|\p{L}'\p{L}/u.test(spoken(text).replace(/\d:\d|https?:/g, "")),
    )
    expect(wrong).toEqual([])
  })

  it("have no exclamation mark, no capitals-only, no point médian", () => {
    const loud = [...en, ...fr].filter(([, text]) => /!|·|\p{Lu}{5,}/u.test(text))
    expect(loud).toEqual([])
  })
})
