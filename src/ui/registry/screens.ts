import { appScreens } from "./app.tsx"
import { batchScreens } from "./batches.tsx"
import { carryScreens } from "./carry.tsx"
import { contextScreens } from "./context.tsx"
import type { ScreenEntry } from "./entry.ts"
import { followUpScreens } from "./follow-up.tsx"
import { longScreens } from "./long.tsx"
import { openingScreens } from "./opening.tsx"
import { partScreens } from "./parts.tsx"
import { projectorScreens } from "./projector.tsx"
import { pupilScreens } from "./pupil.tsx"
import { sharedScreens } from "./shared.tsx"
import { teacherScreens } from "./teacher.tsx"
import { teacherDutiesScreens } from "./teacher-duties.tsx"
import { teacherExportScreens } from "./teacher-exports.tsx"
import { teacherPublishScreens } from "./teacher-publish.tsx"
import { teacherSpokenScreens } from "./teacher-spoken.tsx"
import { templateScreens } from "./teacher-templates.tsx"

export const screens: readonly ScreenEntry[] = [
  ...teacherScreens,
  ...teacherDutiesScreens,
  ...teacherExportScreens,
  ...teacherPublishScreens,
  ...teacherSpokenScreens,
  ...templateScreens,
  ...pupilScreens,
  ...projectorScreens,
  ...followUpScreens,
  ...contextScreens,
  ...openingScreens,
  ...longScreens,
  ...sharedScreens,
  ...batchScreens,
  ...carryScreens,
  ...appScreens,
  ...partScreens,
]
