/** What every type of event is described with: who may write it, its facts, its text. */
import * as v from "valibot"
import { animalKinds, tones } from "../avatars.ts"

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const line = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max))
/** Here, and not beside the events: a first screen decodes faces and no event. */
export const avatarSchema = v.strictObject({ animal: v.picklist(animalKinds), tone: v.picklist(tones) })
export const none = v.strictObject({})

export type By = "host" | "staff" | "steering" | "pupil"
/** `by`: whose signature the host admits. `box`: it stays unread until its release. */
export const kind = <F extends v.GenericSchema, T extends v.GenericSchema | null>(
  by: By,
  facts: F,
  text: T,
  box = false,
) => ({
  by,
  facts,
  text,
  box,
})
