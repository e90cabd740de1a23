/** Lengths in UTF-16 units, as text fields count them; sizes in items. */
export const limits = {
  idea: 200,
  argument: 200,
  question: 160,
  context: 1000,
  reason: 300,
  name: 40,
  className: 40,
  members: 60,
  options: 60,
  contributionsOfSeat: 60,
} as const
