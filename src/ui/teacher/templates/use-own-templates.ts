import { useCallback, useEffect, useState } from "react"
import type { OwnTemplate } from "../../../domain/own-template.ts"
import { decodeTemplate, encodeTemplate, type TemplateFault } from "../../../formats/template-file.ts"
import { usePalabre } from "../../client-context.tsx"
import { download } from "../../download.ts"
import { useText } from "../../language/language-provider.tsx"
import { useToast } from "../../parts/toast.tsx"
import {
  addTemplate,
  deleteTemplate,
  type KeptTemplate,
  keepTemplate,
  keptTemplates,
  mostTemplates,
} from "./own-templates.ts"

export type OwnTemplates = {
  /** null until they are read. */
  readonly kept: readonly KeptTemplate[] | null
  readonly save: (template: OwnTemplate) => void
  readonly rename: (kept: KeptTemplate, name: string) => void
  readonly remove: (kept: KeptTemplate) => void
  readonly giveFile: (kept: KeptTemplate) => void
  readonly takeFile: (file: File) => void
}

/** Each act is said, a failure too; a deletion can be taken back. */
export const useOwnTemplates = (): OwnTemplates => {
  const { store } = usePalabre()
  const text = useText("teacher.templates")
  const showToast = useToast()
  const [kept, setKept] = useState<readonly KeptTemplate[] | null>(null)
  const reload = useCallback(() => keptTemplates(store).then(setKept), [store])
  useEffect(() => {
    reload().catch(() => setKept([]))
  }, [reload])
  const then = (work: Promise<void>, message: string, undo?: () => void) => {
    work.then(reload).then(
      () => showToast({ message, undo }),
      () => showToast({ message: text("failed") }),
    )
  }
  const add = (template: OwnTemplate, message: string) => {
    const all = kept ?? []
    if (all.length >= mostTemplates) return showToast({ message: text("tooMany", { limit: mostTemplates }) })
    then(addTemplate(store, template), message)
  }
  const refuse = ({ type }: TemplateFault | { type: "failed" }) => showToast({ message: text(type) })
  return {
    kept,
    save: (template) => add(template, text("saved", { name: template.name })),
    rename: ({ id, template }, name) =>
      then(keepTemplate(store, { id, template: { ...template, name } }), text("saved", { name })),
    remove: (it) => {
      const { name } = it.template
      const back = () => then(keepTemplate(store, it), text("saved", { name }))
      then(deleteTemplate(store, it.id), text("deleted", { name }), back)
    },
    giveFile: ({ template }) => download({ text: encodeTemplate(template), name: fileName(template.name) }),
    takeFile: (file) => {
      file.text().then(
        (written) => {
          const read = decodeTemplate(written)
          if (!read.ok) return refuse(read.error)
          add(read.value, text("imported", { name: read.value.name }))
        },
        () => refuse({ type: "failed" }),
      )
    },
  }
}

/** What every system takes as the name of a file. */
const fileName = (name: string): string =>
  `palabre-${name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`
