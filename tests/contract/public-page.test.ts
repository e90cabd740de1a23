/** The public page, the data and the poster of the demonstration, searched for every name of its class. */
import { expect, test } from "vitest"
import { namesIn } from "../../src/domain/session/named-texts.ts"
import type { SessionRecord } from "../../src/domain/session/recorded.ts"
import { openDataOf } from "../../src/formats/exports/open-data.ts"
import { textsOf } from "../../src/formats/exports/open-texts.ts"
import { pageToHtml } from "../../src/formats/public-page/document.ts"
import { nodeToHtml, nodeToText } from "../../src/formats/public-page/node.ts"
import { sessionPage } from "../../src/formats/public-page/session-page.ts"
import { pageWords } from "../../src/formats/public-page/words.ts"
import { posterRecord } from "../../src/ui/teacher/exports/poster-screen.tsx"
import { openDraftOf } from "../../src/ui/teacher/exports/use-open-draft.ts"
import { frenchDemo } from "../support/demo-french.ts"
import { demoScene, hostileScene, sceneToRecord } from "../support/export-session.ts"

const languages = ["fr", "en"] as const
const scene = demoScene()
const record = sceneToRecord(scene, false)
const draftOf = (of: SessionRecord) =>
  openDraftOf({
    ...{ record: of, subjects: [], edits: {}, mend: () => undefined },
    people: namesIn(scene.members, scene.host.session.staff),
  })

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
const namesSaid = (text: string) =>
  frenchDemo.names.filter((it) => new RegExp(`(?<!\\p{L})${plain(it)}(?!\\p{L})`, "u").test(plain(text)))

/** With a text that says each name of the class. */
const telling: SessionRecord = {
  ...record,
  ...{ question: `Et ${frenchDemo.names[0]} ?`, context: frenchDemo.names.join(", ") },
  decisions: record.decisions.map((it, at) => ({ ...it, reason: `${frenchDemo.names[at]} l’a dit.` })),
  contributions: record.contributions.map((it, at) => ({
    ...{ ...it, words: `${frenchDemo.names[at % frenchDemo.names.length]?.toUpperCase()} : ${it.words}` },
  })),
  tasks: [
    { ...{ number: 1, id: "a", contribution: 1, what: `Demander à ${frenchDemo.names[1]}`, who: "" } },
  ].map((it) => ({ ...it, due: "2026-12-04", state: "planned", why: "" })),
}

test.each(languages)(
  "[PUBLISH-6] page, data and poster of the demonstration hold no name of its class (%s)",
  (language) => {
    expect(namesSaid(JSON.stringify(openDataOf(telling))).length).toBe(frenchDemo.names.length)
    for (const of of [record, telling]) {
      const draft = draftOf(of)
      const body = sessionPage(draft.document, pageWords[language], language)
      const html = pageToHtml({ title: draft.document.question, language, path: "/p/0", body })
      const poster = posterRecord(of, draft).record
      const onPoster = [poster.question, ...poster.decisions.flatMap((it) => [it.words, it.reason, it.who])]
      for (const text of [html, JSON.stringify(draft.document), onPoster.join(" ")])
        expect(namesSaid(text)).toEqual([])
    }
  },
)

test.each(languages)(
  "[PUBLIC-12] the page shows each text of the data and counts nothing that they leave out (%s)",
  (language) => {
    for (const of of [record, sceneToRecord(hostileScene(), false)]) {
      const data = openDataOf(of)
      const nodes = sessionPage(data, pageWords[language], language)
      const shown = nodes.map(nodeToText).join("\n")
      for (const text of textsOf({ ...data, template: "" })) expect(shown).toContain(text)
      const tags =
        nodes
          .map(nodeToHtml)
          .join("")
          .match(/<[^>]*>/g) ?? []
      const isOurs = (tag: string) => /^<\/?[a-z1-5]+( (class|dir|scope)="[^"<>&]*")*>$/.test(tag)
      expect(tags.filter((it) => !isOurs(it) || /script|img|style/.test(it))).toEqual([])
      expect(tags.length).toBeGreaterThan(20)
    }
    const few = sessionPage(openDataOf(sceneToRecord(demoScene(4), false)), pageWords[language], language)
    const words = pageWords[language]
    expect(few.map(nodeToText).join("\n")).toContain(words.fewBallots)
    expect(few.map(nodeToText).join("\n")).not.toContain(words.counted(4))
  },
)

test.each([
  ["fr", ["0 blanc", "1 blanc", "2 blancs"]],
  ["en", ["0 blank", "1 blank", "2 blank"]],
] as const)("[PUBLIC-19] blank ballots agree with their number (%s)", (language, said) => {
  const data = openDataOf(record)
  const [first] = data.decisions
  if (!first) throw new Error("no decision")
  for (const [blank, counted] of said.entries()) {
    const decisions = [{ ...first, votes: { ballots: 9, for: 7, against: null, blank } }]
    const shown = sessionPage({ ...data, polls: [], decisions }, pageWords[language], language)
    expect(`${shown.map(nodeToText).join("\n")}\n`).toContain(`, ${counted}\n`)
  }
})
