/** The templates that somebody made, as small files in one value of the device's store; copies of the device hold them. */
import * as v from "valibot"
import type { DeviceStore } from "../storage/device-store.ts"

export type TemplateFile = { readonly id: string; readonly file: string }
export type Values = Pick<DeviceStore, "getValue" | "setValue">

export const mostTemplates = 50

const VALUE = "templates"
const schema = v.array(v.object({ id: v.string(), file: v.string() }))

export const templateFiles = async (store: Values): Promise<readonly TemplateFile[]> => {
  const kept = v.safeParse(schema, await store.getValue(VALUE))
  return kept.success ? kept.output : []
}

export const setTemplateFiles = (store: Values, files: readonly TemplateFile[]): Promise<void> =>
  store.setValue(VALUE, files)

/** An id that none has, of those neither that cannot be read. */
export const newTemplateId = (files: readonly TemplateFile[]): string => {
  const numbers = files.map(({ id }) => Number(id)).filter(Number.isSafeInteger)
  return String(Math.max(0, ...numbers) + 1)
}

/** After those that are there, which stay as they are: what is there already comes once. */
export const putTemplatesBack = async (store: Values, files: readonly string[]): Promise<void> => {
  const before = await templateFiles(store)
  let after = before
  for (const file of files)
    if (after.length < mostTemplates && !after.some((it) => it.file === file))
      after = [...after, { id: newTemplateId(after), file }]
  if (after !== before) await setTemplateFiles(store, after)
}
