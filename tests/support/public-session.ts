/** A session with two ideas, as a facilitator's device would make it public. */
import type { OpenData } from "../../src/formats/exports/open-data.ts"
import { publicationHash } from "../../src/formats/exports/publication.ts"
import { newId } from "../../src/shared/ids.ts"
import { type HttpLesson, type HttpSchool, openHttpLesson, type RawDevice } from "./http-school.ts"

export const idea = (number: number, text: string): OpenData["contributions"][number] => ({
  ...{ number, kind: "proposal", about: null, mergedInto: null, text, late: false, support: null },
})

export const documentOf = (over: Partial<OpenData> = {}): OpenData => ({
  ...{ format: "palabre-session", version: 1, smallestGroup: 5, heldOn: "2026-11-17", finished: true },
  ...{ template: "quick-question", question: "What next?", context: "", present: null },
  stages: [{ kind: "propose", minutes: 5 }],
  contributions: [idea(1, "A bench"), idea(2, "A tree")],
  ...{ polls: [], tasks: [] },
  decisions: [
    {
      ...{ number: 1, contribution: 1, text: "A bench", verdict: "accepted", reason: "We have the wood." },
      ...{ when: "by Christmas", votes: null },
    },
  ],
  ...over,
})

/** Ids of ideas that the class reads, in their order. */
export const publishIdeas = async (school: HttpSchool, lesson: HttpLesson, texts: readonly string[]) => {
  const { tablet, at } = await lesson.join("Lina")
  const ids: string[] = []
  for (const text of texts) {
    const contribution = newId(school.random)
    const facts = { contribution, kind: "proposal" }
    await lesson.push(tablet, school.sign(at, { type: "v1.ContributionSubmitted", facts, text: { text } }))
    await lesson.steer({ type: "v1.ContributionPublished", facts: { contribution, revision: 0 } })
    ids.push(contribution)
  }
  return ids
}

export type Offer = {
  readonly document: OpenData
  readonly subjects: readonly string[]
  readonly as: RawDevice
  readonly signer: RawDevice["signer"]
}

export const sendPublication = ({ log }: HttpLesson, { document, subjects, as, signer }: Offer) => {
  const signature = signer.sign(publicationHash(log, document, subjects))
  return as.post(`/api/logs/${log}/publication`, { document, subjects, signature })
}

/** The address of one that is public. */
export const publishOne = async (school: HttpSchool): Promise<string> => {
  const lesson = await openHttpLesson(school)
  const subjects = await publishIdeas(school, lesson, ["A bench", "A tree"])
  const { teacher: as } = lesson
  const { json } = await sendPublication(lesson, {
    ...{ document: documentOf(), subjects, as, signer: as.signer },
  })
  return (json as { publication: { id: string } }).publication.id
}
