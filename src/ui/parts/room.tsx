/** Sets the room (type sizes) and the stage (colours) on <html>, so that dialogs opened over it have them too. */
import { type ReactNode, useLayoutEffect } from "react"
import type { StageKind } from "../../domain/templates.ts"

export type RoomKind = "teacher" | "pupil" | "projector"

type Props = { kind: RoomKind; stage?: StageKind | undefined; children: ReactNode }

export const Room = ({ kind, stage, children }: Props) => {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.room = kind === "teacher" ? "staff" : kind
    if (stage) dataset.stage = stage
    else delete dataset.stage
  }, [kind, stage])
  return children
}
