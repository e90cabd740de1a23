import type { StageKind } from "../../../domain/templates.ts"

/** The stages that have a shape of their own: all of them. */
export type StageShapeKind = StageKind
