/** What stands above or in place of every room. */
import type { ReactElement } from "react"
import { StorageWords } from "../app-fault.tsx"
import { AboutPage } from "../pupil/about.tsx"
import { StartFault } from "../start-fault.tsx"
import type { ScreenEntry } from "./entry.ts"

const nothing = () => {}

/** Over some page. */
const Above = ({ banner }: { banner: ReactElement }) => (
  <>
    {banner}
    <AboutPage onBack={nothing} />
  </>
)

export const appScreens: readonly ScreenEntry[] = [
  {
    id: "app-fault",
    room: "pupil",
    states: {
      full: () => <StartFault problem="StorageFull" onRetry={nothing} address="tu" />,
      notLoaded: () => <StartFault problem="NotLoaded" onRetry={nothing} address="tu" />,
      broken: () => <StartFault problem="Broken" onRetry={nothing} />,
    },
  },
  {
    id: "app-storage",
    room: "pupil",
    states: {
      full: () => <Above banner={<StorageWords problem="StorageFull" onRetry={nothing} address="tu" />} />,
      replaced: () => <Above banner={<StorageWords problem="Replaced" onRetry={nothing} />} />,
    },
  },
]
