/** What is typed into a form, written down at each change: it survives a reload, a refusal and a second thought. */
import { useEffect, useState } from "react"
import type { SessionProps } from "../session-props.ts"

type Fields = { readonly [name: string]: string }

export type KeptForm<F extends Fields> = {
  readonly fields: F
  readonly change: (part: Partial<F>) => void
  /** It was sent, or given up. */
  readonly forget: () => void
}

/** `start`: what the fields hold where nothing was kept. */
export const useKeptForm = <F extends Fields>(
  { drafts }: Pick<SessionProps, "drafts">,
  name: string,
  start: F,
): KeptForm<F> => {
  const [fields, setFields] = useState(start)
  useEffect(() => {
    let isWanted = true
    drafts.loadValue(name).then(
      (kept) => {
        if (isWanted && isFields(kept)) setFields((now) => ({ ...now, ...kept }))
      },
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [drafts, name])
  const change = (part: Partial<F>) => {
    const next = { ...fields, ...part }
    setFields(next)
    drafts.saveValue(name, next).catch(() => undefined)
  }
  const forget = () => void drafts.saveValue(name, null).catch(() => undefined)
  return { fields, change, forget }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && Object.values(value).every((it) => typeof it === "string")
