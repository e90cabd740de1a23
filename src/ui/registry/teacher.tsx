import type { ScreenEntry } from "./entry.ts"

export const teacherScreens: ScreenEntry[] = []
