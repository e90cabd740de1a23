/** The words of people in open data: read, searched and mended before anybody else sees them. */
import type { OpenData } from "./open-data.ts"

/** Each text once, in the order in which a page shows them. */
export const textsOf = (data: OpenData): readonly string[] => {
  const texts = new Set<string>()
  withTexts(data, (text) => {
    texts.add(text)
    return text
  })
  texts.delete("")
  return [...texts]
}

/** The same data with each of its texts put through `mend`. */
export const withTexts = (data: OpenData, mend: (text: string) => string): OpenData => ({
  ...data,
  ...{ question: mend(data.question), context: mend(data.context), template: mend(data.template) },
  decisions: data.decisions.map((it) => ({
    ...it,
    ...{ text: mend(it.text), reason: mend(it.reason), when: mend(it.when) },
  })),
  tasks: data.tasks.map((it) => ({ ...it, what: mend(it.what) })),
  polls: data.polls.map((it) => ({
    ...{ ...it, question: mend(it.question) },
    options: it.options.map((option) => ({ ...option, text: mend(option.text) })),
  })),
  contributions: data.contributions.map((it) => ({ ...it, text: mend(it.text) })),
})
