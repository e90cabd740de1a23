import type { ScreenEntry } from "./entry.ts"

export const pupilScreens: ScreenEntry[] = []
