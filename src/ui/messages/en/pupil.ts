export const pupil = {} as const
