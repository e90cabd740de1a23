/**
 * A template as a JSON file that people share. docs/template-file.md tells what is in it. Whatever is read is cut to
 * what a session may hold: a file changes nothing until all of it was understood.
 */
import * as v from "valibot"
import { limits } from "../domain/limits.ts"
import { givenParts, newPart, type OwnTemplate, type StageWords } from "../domain/own-template.ts"
import { shortLine, shortText } from "../domain/session/drafting.ts"
import { plainStage, type Stage, stageKinds } from "../domain/templates.ts"
import { err, ok, type Result } from "../shared/result.ts"

export const TEMPLATE_FORMAT = "palabre-template"
export const TEMPLATE_VERSION = 1

export type TemplateFault =
  | { readonly type: "NotATemplate" }
  | { readonly type: "TemplateDamaged" }
  | { readonly type: "TemplateTooNew" }
  | { readonly type: "TemplateTooLarge" }

const text = v.optional(v.string(), "")
const stageSchema = v.object({
  kind: v.picklist(stageKinds),
  minutes: v.pipe(v.number(), v.finite()),
  part: text,
  gate: v.optional(v.boolean(), false),
  opening: v.optional(v.boolean(), false),
  sides: v.optional(v.boolean(), false),
  days: v.optional(v.pipe(v.number(), v.finite())),
  ...{ title: text, say: text, watch: text },
})
const schema = v.object({
  format: v.literal(TEMPLATE_FORMAT),
  version: v.literal(TEMPLATE_VERSION),
  name: v.string(),
  naming: v.optional(v.picklist(["firstNames", "animals"]), "firstNames"),
  approval: v.optional(v.boolean(), true),
  stages: v.pipe(v.array(stageSchema), v.minLength(1), v.maxLength(limits.stages)),
})
type StageOfFile = v.InferOutput<typeof stageSchema>

/** The file's text, to be read by people too. */
export const encodeTemplate = ({ name, naming, approval, stages, words }: OwnTemplate): string => {
  const ofFile = stages.map((stage) => {
    const { part, ...rest } = plainStage(stage)
    const own = part !== undefined && Object.hasOwn(words, part) ? words[part] : undefined
    return { ...rest, ...(own ? filled(own) : part === undefined ? {} : { part }) }
  })
  const file = { format: TEMPLATE_FORMAT, version: TEMPLATE_VERSION, name, naming, approval, stages: ofFile }
  return `${JSON.stringify(file, null, 2)}\n`
}

const filled = (words: StageWords): object =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ""))

/** Nothing thrown at it throws. */
export const decodeTemplate = (file: string): Result<OwnTemplate, TemplateFault> => {
  if (file.length > limits.templateFile) return err({ type: "TemplateTooLarge" })
  try {
    return decode(JSON.parse(file))
  } catch {
    return err({ type: file.includes(TEMPLATE_FORMAT) ? "TemplateDamaged" : "NotATemplate" })
  }
}

const decode = (raw: unknown): Result<OwnTemplate, TemplateFault> => {
  const head = v.safeParse(v.object({ format: v.literal(TEMPLATE_FORMAT), version: v.unknown() }), raw)
  if (!head.success) return err({ type: "NotATemplate" })
  const { version } = head.output
  if (typeof version === "number" && version > TEMPLATE_VERSION) return err({ type: "TemplateTooNew" })
  const decoded = v.safeParse(schema, raw)
  const name = decoded.success ? line(decoded.output.name) : ""
  if (!decoded.success || name === "") return err({ type: "TemplateDamaged" })
  const { naming, approval } = decoded.output
  return ok({ name, naming, approval, ...stagesOf(decoded.output.stages) })
}

/** Marks that turn the direction of what stands around them. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const line = (raw: string): string => shortLine(raw.replace(turning, ""), limits.stageTitle)
const lines = (raw: string): string => shortText(raw.replace(turning, ""), limits.stageWords)

/** Stages with the same words are one part: it comes twice. */
const stagesOf = (ofFile: readonly StageOfFile[]): Pick<OwnTemplate, "stages" | "words"> => {
  const words: { [part: string]: StageWords } = {}
  const partOf = (it: StageOfFile): string | undefined => {
    const own = { title: line(it.title), say: lines(it.say), watch: lines(it.watch) }
    if (own.title === "") return givenParts.has(it.part) ? it.part : undefined
    const known = Object.keys(words).find((part) => JSON.stringify(words[part]) === JSON.stringify(own))
    const part = known ?? newPart((taken) => taken in words)
    words[part] = own
    return part
  }
  const stages: Stage[] = ofFile.map((it) =>
    plainStage({ ...it, minutes: minutesWithin(it.minutes), part: partOf(it) }),
  )
  return { stages, words }
}

const minutesWithin = (minutes: number): number =>
  Math.max(1, Math.min(limits.stageMinutes, Math.round(minutes)))
