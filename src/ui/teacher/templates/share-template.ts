/** Handing a template on through the device's own sharing, where it has one that takes files. */

/** Some browsers take no `.json`: the same words as plain text are read back just as well. */
const kinds = [
  ["json", "application/json"],
  ["txt", "text/plain"],
] as const

const fileFor = (text: string, name: string): File | undefined =>
  kinds
    .map(([ending, type]) => new File([text], `${name}.${ending}`, { type }))
    .find((file) => globalThis.navigator?.canShare?.({ files: [file] }))

export const canShareFiles = (): boolean => fileFor("{}", "palabre") !== undefined

/** False where it could not; who closes the sharing has changed their mind, and that is all. */
export const shareFile = async (text: string, name: string, title: string): Promise<boolean> => {
  const file = fileFor(text, name)
  if (!file) return false
  try {
    await navigator.share({ files: [file], title })
    return true
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError"
  }
}
