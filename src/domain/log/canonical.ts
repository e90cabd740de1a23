/**
 * The canonical encoding: RFC 8785 (JSON Canonicalization Scheme) restricted to what events hold:
 * strings of whole Unicode characters, safe integers, booleans, null, arrays and plain objects.
 * Vectors: tests/compat/vectors/canonical.json.
 */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/** Throws on what has no canonical form (a fraction, a lone surrogate): schemas refuse those before. */
export const canonical = (value: Json): string => {
  if (value === null || typeof value === "boolean") return String(value)
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Error("Only safe integers have a canonical form here")
    return String(value === 0 ? 0 : value)
  }
  if (typeof value === "string") {
    if (/\p{Surrogate}/u.test(value)) throw new Error("A lone surrogate has no canonical form")
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonical).join(",")}]`
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members.push(`${canonical(key)}:${canonical(member)}`)
  }
  return `{${members.join(",")}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
