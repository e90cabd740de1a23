/** Sets the room (type sizes) and the stage (colours) on <html>, so that dialogs opened over it have them too. */
import { createContext, type ReactNode, useContext, useLayoutEffect } from "react"
import type { StageKind } from "../../domain/templates.ts"

export type RoomKind = "teacher" | "pupil" | "projector"
/** How French speaks to the person: pupils up to collège are "tu", staff and lycée "vous". */
export type Address = "tu" | "vous"

type Props = {
  kind: RoomKind
  stage?: StageKind | undefined
  address?: Address | undefined
  children: ReactNode
}

const AddressContext = createContext<Address>("vous")

/** Chooses between two groups of messages, for a part that speaks to pupils and to staff. */
export const useAddress = (): Address => useContext(AddressContext)

export const Room = ({ kind, stage, address, children }: Props) => {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.room = kind === "teacher" ? "staff" : kind
    if (stage) dataset.stage = stage
    else delete dataset.stage
  }, [kind, stage])
  return <AddressContext value={address ?? (kind === "pupil" ? "tu" : "vous")}>{children}</AddressContext>
}
