/** The templates that this device keeps: small files in one value of its store. */
import * as v from "valibot"
import type { Palabre } from "../../../client/palabre.ts"
import type { OwnTemplate } from "../../../domain/own-template.ts"
import { decodeTemplate, encodeTemplate } from "../../../formats/template-file.ts"

export type KeptTemplate = { readonly id: string; readonly template: OwnTemplate }

type Values = Pick<Palabre["store"], "getValue" | "setValue">

export const mostTemplates = 50

const VALUE = "templates"
const schema = v.array(v.object({ id: v.string(), file: v.string() }))

/** The last that was saved comes first. What cannot be read any more is passed over, and stays. */
export const keptTemplates = async (store: Values): Promise<readonly KeptTemplate[]> =>
  (await read(store)).flatMap(({ id, file }) => {
    const decoded = decodeTemplate(file)
    return decoded.ok ? [{ id, template: decoded.value }] : []
  })

const read = async (store: Values) => {
  const kept = v.safeParse(schema, await store.getValue(VALUE))
  return kept.success ? kept.output : []
}

const fileOf = ({ id, template }: KeptTemplate) => ({ id, file: encodeTemplate(template) })

/** In the place of one with this id, or before the others. */
export const keepTemplate = async (store: Values, kept: KeptTemplate): Promise<void> => {
  const files = await read(store)
  const isKnown = files.some((it) => it.id === kept.id)
  const next = isKnown ? files.map((it) => (it.id === kept.id ? fileOf(kept) : it)) : [fileOf(kept), ...files]
  await store.setValue(VALUE, next)
}

export const deleteTemplate = async (store: Values, id: string): Promise<void> =>
  store.setValue(
    VALUE,
    (await read(store)).filter((it) => it.id !== id),
  )

/** Under an id that none has, of those neither that cannot be read. */
export const addTemplate = async (store: Values, template: OwnTemplate): Promise<void> => {
  const numbers = (await read(store)).map(({ id }) => Number(id)).filter(Number.isSafeInteger)
  await keepTemplate(store, { id: String(Math.max(0, ...numbers) + 1), template })
}
