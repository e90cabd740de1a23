/** What stands above or in place of every room. */
import { StorageWords } from "../app-fault.tsx"
import { StartFault } from "../start-fault.tsx"
import type { ScreenEntry } from "./entry.ts"

const nothing = () => {}

export const appScreens: readonly ScreenEntry[] = [
  {
    id: "app-fault",
    room: "pupil",
    states: {
      full: () => <StartFault problem="StorageFull" onRetry={nothing} />,
      broken: () => <StartFault problem="Broken" onRetry={nothing} />,
    },
  },
  {
    id: "app-storage",
    room: "pupil",
    states: {
      full: () => <StorageWords problem="StorageFull" onRetry={nothing} />,
      replaced: () => <StorageWords problem="Replaced" onRetry={nothing} />,
    },
  },
]
