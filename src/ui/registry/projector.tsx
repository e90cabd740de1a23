import type { ScreenEntry } from "./entry.ts"

export const projectorScreens: ScreenEntry[] = []
