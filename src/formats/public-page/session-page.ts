/** The public page of a session: all that its open data says, for people. It reads nothing else. */
import { longDate } from "../exports/minutes.ts"
import type { OpenData } from "../exports/open-data.ts"
import { node, type PageNode, said } from "./node.ts"
import type { Language, PageWords } from "./page-words.ts"

type Decided = OpenData["decisions"][number]
type Poll = OpenData["polls"][number]
type Contribution = OpenData["contributions"][number]
const headings = ["h1", "h2", "h3", "h4", "h5"] as const
type Heading = (typeof headings)[number]

/** `top`: the level of its first heading. */
export const sessionPage = (
  data: OpenData,
  words: PageWords,
  language: Language,
  top = 1,
): readonly PageNode[] => {
  const heading = (below: number): Heading => headings[Math.min(top - 1 + below, 4)] ?? "h5"
  const part = (title: string, name: string, ...children: readonly PageNode[]): PageNode =>
    node("section", { class: `public-part public-${name}` }, node(heading(1), {}, title), ...children)
  return [
    node(
      "div",
      { class: "public-head" },
      node("p", { class: "public-day" }, longDate(data.heldOn, language)),
      said(heading(0), data.question),
      ...(data.context === "" ? [] : [said("p", data.context, { class: "public-context" })]),
      ...(data.finished ? [] : [node("p", { class: "public-note" }, words.notFinished)]),
    ),
    part(
      words.decided,
      "decided",
      ...(data.decisions.length === 0 ? [node("p", {}, words.nothingDecided)] : []),
      ...data.decisions.map((it) => decided(it, words, heading(2))),
    ),
    ...(data.tasks.length === 0 ? [] : [part(words.todo, "tasks", tasks(data, words, language))]),
    part(
      words.votes,
      "votes",
      ...(data.polls.length === 0 ? [node("p", {}, words.noVote)] : []),
      ...data.polls.map((it) => poll(it, words)),
    ),
    part(
      words.ideas,
      "ideas",
      ...(data.contributions.length === 0 ? [node("p", {}, words.noIdea)] : [ideas(data, words)]),
    ),
    node(
      "div",
      { class: "public-about" },
      node("p", {}, data.present === null ? words.fewPresent : words.present(data.present)),
      node("p", {}, words.promise),
    ),
  ]
}

const decided = ({ text, verdict, reason, when, votes }: Decided, words: PageWords, heading: Heading) =>
  node(
    "div",
    { class: `public-decision public-${verdict}` },
    node("p", { class: "public-verdict" }, words.verdict[verdict]),
    said(heading, text),
    ...labelled(words.why, reason, words),
    ...labelled(words.when, when, words),
    ...(votes === null ? [] : [node("p", { class: "public-soft" }, votesInWords(votes, words))]),
  )

const labelled = (label: string, words: string, { colon }: PageWords): readonly PageNode[] =>
  words === "" ? [] : [node("p", { dir: "auto" }, node("b", {}, `${label}${colon}`), " ", words)]

const votesInWords = (votes: NonNullable<Decided["votes"]>, words: PageWords): string => {
  const against = votes.against === null ? [] : [`${votes.against} ${words.against}`]
  const parts = [`${votes.for} ${words.for}`, ...against, `${votes.blank} ${words.blank(votes.blank)}`]
  return `${words.counted(votes.ballots)}${words.colon} ${parts.join(", ")}`
}

const tasks = (data: OpenData, words: PageWords, language: Language): PageNode =>
  node(
    "ul",
    {},
    ...data.tasks.map((it) => {
      const due = it.due === null ? "" : `, ${words.by} ${longDate(it.due, language)}`
      return node(
        "li",
        {},
        said("p", it.what),
        node("p", { class: "public-soft" }, `${words.state[it.state]}${due}`),
      )
    }),
  )

const poll = (it: Poll, words: PageWords): PageNode => {
  const title = it.question === "" ? words.method[it.method] : it.question
  const { totals } = it
  const row = (option: string, marks: number | null, isChosen: boolean) =>
    node(
      "tr",
      {},
      node(
        "th",
        { scope: "row", dir: "auto" },
        option,
        ...(isChosen ? [" ", node("b", { class: "public-chosen" }, `(${words.chosen})`)] : []),
      ),
      ...(totals === null ? [] : [node("td", {}, String(marks ?? 0))]),
    )
  const [asked] = it.options
  const isQuestion = it.method === "yes-no" && asked !== undefined
  const rows = isQuestion
    ? [
        row(`${asked.text} (${words.yes})`, totals?.yes ?? 0, asked.chosen),
        row(
          `${asked.text} (${words.no})`,
          totals?.no ?? 0,
          totals !== null && (totals.no ?? 0) > (totals.yes ?? 0),
        ),
      ]
    : it.options.map((option, at) => row(option.text, totals?.marks[at] ?? 0, option.chosen))
  const count =
    totals === null
      ? words.fewBallots
      : `${words.counted(totals.ballots)}, ${totals.blank} ${words.blank(totals.blank)}.`
  const head = [
    node("th", { scope: "col" }, words.option),
    ...(totals === null ? [] : [node("th", { scope: "col" }, words.ballots)]),
  ]
  return node(
    "div",
    { class: "public-poll" },
    node(
      "table",
      {},
      said("caption", title),
      node("thead", {}, node("tr", {}, ...head)),
      node("tbody", {}, ...rows),
    ),
    node("p", { class: "public-soft" }, count),
  )
}

/** Each idea with what was said about it. */
const ideas = (data: OpenData, words: PageWords): PageNode => {
  const about = new Map<number, Contribution[]>()
  for (const it of data.contributions)
    if (it.about !== null) about.set(it.about, [...(about.get(it.about) ?? []), it])
  const numbers = new Set(data.contributions.map((it) => it.number))
  const isFirst = (it: Contribution) => it.about === null || !numbers.has(it.about)
  const tell = (it: Contribution): PageNode => {
    const below = about.get(it.number) ?? []
    const label = it.kind === "proposal" ? words.idea(it.number) : words.kind[it.kind]
    const { support, mergedInto } = it
    const notes = [
      ...(mergedInto === null ? [] : [words.joinedTo(mergedInto)]),
      ...(support === null ? [] : [words.support(support.agree, support.mixed, support.disagree)]),
    ]
    return node(
      "li",
      { class: `public-${it.kind}` },
      node("p", { class: "public-kind" }, label),
      said("p", it.text),
      ...notes.map((note) => node("p", { class: "public-soft" }, note)),
      ...(below.length === 0 ? [] : [node("ul", {}, ...below.map(tell))]),
    )
  }
  return node("ul", { class: "public-list" }, ...data.contributions.filter(isFirst).map(tell))
}
