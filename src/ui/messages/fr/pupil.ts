import type { Translated } from "../../language/catalogue.ts"
import type { pupil as english } from "../en/pupil.ts"

export const pupil = {} as const satisfies Translated<typeof english>
