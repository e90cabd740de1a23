import type { classesEvents } from "./events-classes.ts"
import { type Handlers, voided } from "./step.ts"

export const classesHandlers: Handlers<keyof typeof classesEvents> = {
  "v1.ClassNamed": ({ staff }, facts, { name = "" }) =>
    staff.classes?.includes(facts.class)
      ? { public: [{ type: "ClassNamed", facts, text: { name } }] }
      : voided("UnknownTarget"),
  "v1.ClassesCounted": (_state, facts) => ({ public: [{ type: "ClassesCounted", facts }] }),
}
