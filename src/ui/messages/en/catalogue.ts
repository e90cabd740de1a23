/** What every room may say; the facilitators' own words are in teacher.ts. */
import { common } from "./common.ts"
import { projector } from "./projector.ts"
import { pupil } from "./pupil.ts"
import { refusals } from "./refusals.ts"
import { results } from "./results.ts"

export const catalogue = { common, pupil, projector, refusals, results } as const
