/** Joins the classes that hold: `classNames(styles.button, isWide && styles.wide)`. */
export const classNames = (...names: (string | false | undefined)[]): string =>
  names.filter(Boolean).join(" ")
