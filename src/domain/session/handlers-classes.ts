import { limits } from "../limits.ts"
import type { classesEvents } from "./events-classes.ts"
import { type Handlers, voided } from "./step.ts"

export const classesHandlers: Handlers<keyof typeof classesEvents> = {
  "v1.ClassNamed": ({ public: { classNames = {} } }, facts, { name = "" }) =>
    classNames[facts.class] === undefined && Object.keys(classNames).length >= limits.classes
      ? voided("UnknownTarget")
      : { public: [{ type: "ClassNamed", facts, text: { name } }] },
  "v1.ClassesCounted": (_state, facts) => ({ public: [{ type: "ClassesCounted", facts }] }),
}
