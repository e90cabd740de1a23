/** What the class reads of each pupil: the first name, and as little of the surname as tells homonyms apart. */

import { foldWord, type PupilName } from "./roster-names.ts"

export type RosterMember = { readonly firstName: string; readonly display: string }

/** More letters would be the surname itself. */
const mostLetters = 3

/** In the same order. Homonyms: "Léa M.", then "Léa Mar.", then numbers: "Léa", "Léa 2". */
export const withDisplayNames = (pupils: readonly PupilName[]): readonly RosterMember[] => {
  const homonyms = new Map<string, PupilName[]>()
  for (const pupil of pupils) {
    const key = foldWord(pupil.firstName)
    const group = homonyms.get(key)
    if (group) group.push(pupil)
    else homonyms.set(key, [pupil])
  }
  const taken = new Map<string, number>()
  return pupils.map((pupil) => {
    const others = (homonyms.get(foldWord(pupil.firstName)) ?? []).filter((other) => other !== pupil)
    const display = others.length === 0 ? pupil.firstName : withInitial(pupil, others)
    const times = (taken.get(foldWord(display)) ?? 0) + 1
    taken.set(foldWord(display), times)
    return { firstName: pupil.firstName, display: times === 1 ? display : `${display} ${times}` }
  })
}

const withInitial = ({ firstName, surname }: PupilName, others: readonly PupilName[]): string => {
  const letters = lettersOf(surname)
  if (letters.length === 0) return firstName
  const longest = Math.max(1, Math.min(mostLetters, letters.length - 1))
  for (let length = 1; length <= longest; length++) {
    const start = letters.slice(0, length).join("")
    const shared = others.some(
      (other) => foldWord(lettersOf(other.surname).slice(0, length).join("")) === foldWord(start),
    )
    if (!shared) return `${firstName} ${start}.`
  }
  return `${firstName} ${letters[0]}.`
}

/** The surname's letters, the first of them a capital. */
const lettersOf = (surname: string): readonly string[] => {
  const [initial = "", ...rest] = [...surname.toLowerCase()].filter((letter) => /\p{L}/u.test(letter))
  return initial === "" ? [] : [initial.toUpperCase(), ...rest]
}
