import { useCallback, useEffect, useState } from "react"
import { mostTemplates } from "../../../client/template-files.ts"
import { limits } from "../../../domain/limits.ts"
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
  otherName,
  sameNamed,
} from "./own-templates.ts"
import { canShareFiles, shareFile } from "./share-template.ts"

/** What is asked before a template takes a name that another one has. */
export type SameName = {
  readonly name: string
  readonly both: () => void
  readonly replace: () => void
  readonly close: () => void
}

export type OwnTemplates = {
  /** null until they are read. */
  readonly kept: readonly KeptTemplate[] | null
  readonly save: (template: OwnTemplate) => void
  readonly rename: (kept: KeptTemplate, name: string) => void
  readonly remove: (kept: KeptTemplate) => void
  readonly giveFile: (kept: KeptTemplate) => void
  readonly takeFile: (file: File) => void
  /** Left out where this device shares no files. */
  readonly share?: (kept: KeptTemplate) => void
  readonly sameName: SameName | null
}

/** Each act is said, a failure too; a deletion, or what took another's place, can be taken back. */
export const useOwnTemplates = (): OwnTemplates => {
  const { store } = usePalabre()
  const text = useText("teacher.templates")
  const showToast = useToast()
  const [kept, setKept] = useState<readonly KeptTemplate[] | null>(null)
  const [same, setSame] = useState<Same | null>(null)
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
  const add = (template: OwnTemplate, all: readonly KeptTemplate[]) =>
    all.length >= mostTemplates
      ? showToast({ message: text("tooMany", { limit: mostTemplates }) })
      : then(addTemplate(store, template), text("saved", { name: template.name }))
  const put = (it: KeptTemplate, undo?: () => void) =>
    then(keepTemplate(store, it), text("saved", { name: it.template.name }), undo)
  const take = (template: OwnTemplate) => {
    keptTemplates(store).then(
      (all) => {
        const known = sameNamed(all, template.name)
        if (known) setSame({ template, known, all })
        else add(template, all)
      },
      () => refuse({ type: "failed" }),
    )
  }
  const refuse = ({ type }: TemplateFault | { type: "failed" }) => showToast({ message: text(type) })
  const share = ({ template }: KeptTemplate) =>
    void shareFile(encodeTemplate(template), fileName(template.name), template.name).then(
      (isDone) => isDone || showToast({ message: text("notShared") }),
    )
  return {
    ...{ kept, save: take, sameName: same && answersTo(same, { add, put, close: () => setSame(null) }) },
    rename: ({ id, template }, name) => put({ id, template: { ...template, name } }),
    remove: (it) =>
      then(deleteTemplate(store, it.id), text("deleted", { name: it.template.name }), () => put(it)),
    giveFile: ({ template }) => download({ text: encodeTemplate(template), name: fileName(template.name) }),
    ...(canShareFiles() ? { share } : {}),
    takeFile: (file) => {
      file.text().then(
        (written) => {
          const read = decodeTemplate(written)
          if (read.ok) take(read.value)
          else refuse(read.error)
        },
        () => refuse({ type: "failed" }),
      )
    },
  }
}

type Same = { template: OwnTemplate; known: KeptTemplate; all: readonly KeptTemplate[] }
type Ways = {
  add: (template: OwnTemplate, all: readonly KeptTemplate[]) => void
  put: (kept: KeptTemplate, undo?: () => void) => void
  close: () => void
}

const answersTo = ({ template, known, all }: Same, { add, put, close }: Ways): SameName => ({
  ...{ name: known.template.name, close },
  both: () => {
    close()
    add({ ...template, name: otherName(all, template.name, limits.stageTitle) }, all)
  },
  replace: () => {
    close()
    put({ id: known.id, template }, () => put(known))
  },
})

/** What every system takes as the name of a file. */
const fileName = (name: string): string =>
  `palabre-${name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`
