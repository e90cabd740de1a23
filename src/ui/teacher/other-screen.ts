/** Does another screen show the class what it looks at? Then this one is not on the wall. Known until a reload. */
let projected: { window: Window | null; television: boolean } = { window: null, television: false }

export const projectsInWindow = (window: Window): void => {
  projected = { ...projected, window }
}

export const projectsOnTelevision = (): void => {
  projected = { ...projected, television: true }
}

export const isProjectedElsewhere = (): boolean =>
  projected.television || (projected.window !== null && !projected.window.closed)
