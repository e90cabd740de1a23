import type { Translated } from "../../language/catalogue.ts"
import type { refusals as english } from "../en/refusals.ts"

export const refusals = {} as const satisfies Translated<typeof english>
