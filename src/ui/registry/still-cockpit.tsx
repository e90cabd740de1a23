/** The cockpit as the registry shows it: its ways lead nowhere. */
import type { ComponentProps } from "react"
import { CockpitView } from "../teacher/cockpit-screen.tsx"
import { type Play, Staged } from "./teacher-scene.tsx"

export type Build = (language: "fr" | "en") => Play
type View = ComponentProps<typeof CockpitView>

const nothing = () => undefined
const ways = {
  ...{ onProject: nothing, onFinish: nothing, onAddPhone: nothing },
  ...{ onDuties: nothing, onLeave: nothing, onGo: nothing },
}

export const StillCockpit = (props: Omit<View, keyof typeof ways>) => <CockpitView {...props} {...ways} />

export const cockpit = (build: Build, over: object = {}, live?: null) => (
  <Staged build={build} over={over} {...(live === null ? { live } : {})}>
    {(staff) => <StillCockpit {...staff} />}
  </Staged>
)
