/** A schema as plain JSON, so that it can be hashed: functions by their source, patterns as text, order kept out. */
export const toJsonShape = (value: unknown): unknown => {
  if (value instanceof RegExp) return String(value)
  if (typeof value === "function") return "function"
  if (value instanceof Set) return [...value].map(toJsonShape)
  if (Array.isArray(value)) return value.map(toJsonShape)
  if (typeof value === "number" && !Number.isSafeInteger(value)) return String(value)
  if (typeof value === "bigint" || typeof value === "symbol") return String(value)
  if (typeof value !== "object" || value === null) return value
  const skipped = new Set(["~standard", "~run", "reference", "async", "expects", "message"])
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !skipped.has(key) && member !== undefined)
      .map(([key, member]) => [key, toJsonShape(member)]),
  )
}
