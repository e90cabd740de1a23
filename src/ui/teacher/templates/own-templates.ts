/** The templates that this device keeps, read and written. */
import {
  newTemplateId,
  setTemplateFiles,
  templateFiles,
  type Values,
} from "../../../client/template-files.ts"
import type { OwnTemplate } from "../../../domain/own-template.ts"
import { decodeTemplate, encodeTemplate } from "../../../formats/template-file.ts"

export type KeptTemplate = { readonly id: string; readonly template: OwnTemplate }

/** The last that was saved comes first. What cannot be read any more is passed over, and stays. */
export const keptTemplates = async (store: Values): Promise<readonly KeptTemplate[]> =>
  (await templateFiles(store)).flatMap(({ id, file }) => {
    const decoded = decodeTemplate(file)
    return decoded.ok ? [{ id, template: decoded.value }] : []
  })

const fileOf = ({ id, template }: KeptTemplate) => ({ id, file: encodeTemplate(template) })

/** In the place of one with this id, or before the others. */
export const keepTemplate = async (store: Values, kept: KeptTemplate): Promise<void> => {
  const files = await templateFiles(store)
  const isKnown = files.some((it) => it.id === kept.id)
  const next = isKnown ? files.map((it) => (it.id === kept.id ? fileOf(kept) : it)) : [fileOf(kept), ...files]
  await setTemplateFiles(store, next)
}

export const deleteTemplate = async (store: Values, id: string): Promise<void> =>
  setTemplateFiles(
    store,
    (await templateFiles(store)).filter((it) => it.id !== id),
  )

export const addTemplate = async (store: Values, template: OwnTemplate): Promise<void> =>
  keepTemplate(store, { id: newTemplateId(await templateFiles(store)), template })

/** The one that has this name already, however it is written. */
export const sameNamed = (
  kept: readonly KeptTemplate[],
  name: string,
  but?: string,
): KeptTemplate | undefined => kept.find((it) => it.id !== but && folded(it.template.name) === folded(name))

const folded = (name: string): string => name.normalize("NFC").trim().toLowerCase()

/** "Friday council (2)": the first such name that none has, cut where it would be too long. */
export const otherName = (kept: readonly KeptTemplate[], name: string, limit: number): string => {
  let at = 2
  const made = () =>
    `${[...name]
      .slice(0, limit - 5)
      .join("")
      .trim()} (${at})`
  while (sameNamed(kept, made())) at += 1
  return made()
}
