/** A list of stages that is being changed stays with the session until it is used, or the class moves on. */
import { useEffect, useState } from "react"
import * as v from "valibot"
import { stageShape } from "../../../domain/session/events-agenda.ts"
import type { SessionProps } from "../../session-props.ts"
import type { StageList } from "./stage-list.ts"

type Kept = { readonly basis: string; readonly list: StageList }

const NAME = "stages"
const number = v.pipe(v.number(), v.integer())
const words = v.object({ title: v.string(), say: v.string(), watch: v.string() })
const keptShape = v.object({
  basis: v.string(),
  list: v.object({
    items: v.array(v.object({ key: number, stage: stageShape })),
    current: v.nullable(number),
    words: v.record(v.string(), words),
    nextKey: number,
  }),
})

/** `basis`: what the list was made from; one that was made from something else is not offered again. */
export const useKeptList = (
  { drafts }: Pick<SessionProps, "drafts">,
  basis: string,
  fresh: () => StageList,
) => {
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    let isWanted = true
    const restore = (value: unknown) => {
      if (isWanted && v.is(keptShape, value)) setKept((now) => now ?? value)
    }
    drafts.loadValue(NAME).then(restore, () => undefined)
    return () => {
      isWanted = false
    }
  }, [drafts])
  const keep = (next: Kept | null) => {
    setKept(next)
    drafts.saveValue(NAME, next).catch(() => undefined)
  }
  return {
    list: kept?.basis === basis ? kept.list : fresh(),
    change: (list: StageList) => keep({ basis, list }),
    forget: () => keep(null),
  }
}
