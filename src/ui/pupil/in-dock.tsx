/** Puts what is to be done now at the foot of the screen, from wherever in the page it is known. */
import { createContext, type ReactNode, useContext } from "react"
import { createPortal } from "react-dom"

/** The place at the foot of the pupil's page. */
export const DockPlace = createContext<HTMLElement | null>(null)

export const InDock = ({ children }: { children: ReactNode }) => {
  const place = useContext(DockPlace)
  return place && createPortal(children, place)
}
