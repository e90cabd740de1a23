/** What everybody learns of the classes that share a session. */
import type { Entry } from "./entry-kind.ts"
import type { PublicState } from "./state.ts"
import type { ClassCount } from "./state-classes.ts"
import { put } from "./tables.ts"

export type ClassesEntry =
  | Entry<"ClassNamed", { class: string }, { name: string }>
  | Entry<"ClassesCounted", { poll: string; classes: readonly ClassCount[] }>

export const isClassesEntry = (entry: { readonly type: string }): entry is ClassesEntry =>
  entry.type === "ClassNamed" || entry.type === "ClassesCounted"

export const evolveClasses = (state: PublicState, entry: ClassesEntry): PublicState =>
  entry.type === "ClassNamed"
    ? { ...state, classNames: put(state.classNames ?? {}, entry.facts.class, entry.text?.name ?? "") }
    : { ...state, byClass: put(state.byClass ?? {}, entry.facts.poll, entry.facts.classes) }
