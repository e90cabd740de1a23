import type { Translated } from "../../language/catalogue.ts"
import type { teacher as english } from "../en/teacher.ts"

export const teacher = {} as const satisfies Translated<typeof english>
