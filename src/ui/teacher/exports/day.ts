/** "2026-11-17": the day of a moment (ms) where the device is. */
export const dayOf = (time: number): string => {
  const date = new Date(time)
  const two = (part: number) => String(part).padStart(2, "0")
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
