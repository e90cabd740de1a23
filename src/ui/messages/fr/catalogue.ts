import { common } from "./common.ts"
import { projector } from "./projector.ts"
import { pupil } from "./pupil.ts"
import { refusals } from "./refusals.ts"
import { results } from "./results.ts"
import { teacher } from "./teacher.ts"

export const catalogue = { common, teacher, pupil, projector, refusals, results } as const
