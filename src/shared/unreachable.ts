/** Ends a union switch: a new member of the union fails the type check here. */
export const unreachable = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
