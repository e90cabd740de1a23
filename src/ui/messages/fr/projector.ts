import type { Translated } from "../../language/catalogue.ts"
import type { projector as english } from "../en/projector.ts"

export const projector = {} as const satisfies Translated<typeof english>
