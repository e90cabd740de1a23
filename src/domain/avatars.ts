/**
 * The pictures a pupil is known by: an animal on paper of one of four tones (96 avatars), and the twelve
 * pictures of a picture code. Stored logs hold these ids: add at the end, never rename.
 */

export const animalKinds = [
  "fox",
  "bear",
  "owl",
  "rabbit",
  "cat",
  "hedgehog",
  "frog",
  "turtle",
  "whale",
  "elephant",
  "giraffe",
  "lion",
  "penguin",
  "bee",
  "snail",
  "fish",
  "horse",
  "sheep",
  "squirrel",
  "toucan",
  "octopus",
  "butterfly",
  "crab",
  "deer",
] as const
export type AnimalKind = (typeof animalKinds)[number]

export const tones = ["sun", "sky", "leaf", "clay"] as const
export type Tone = (typeof tones)[number]

export type Avatar = { animal: AnimalKind; tone: Tone }

export const pictureKinds = [
  "sun",
  "boat",
  "key",
  "apple",
  "umbrella",
  "star",
  "house",
  "bicycle",
  "drum",
  "kite",
  "mushroom",
  "bell",
] as const
export type PictureKind = (typeof pictureKinds)[number]

/** How many different avatars there are (96). */
export const avatarCount = animalKinds.length * tones.length

/**
 * The avatar of an index: one to one over 0..95, then it starts again. Each run of 24 indexes gives 24 different
 * animals, and neighbours differ in tone too.
 */
export const avatarAt = (index: number): Avatar => {
  const place = ((Math.trunc(index) % avatarCount) + avatarCount) % avatarCount
  const turn = Math.floor(place / animalKinds.length)
  const animal = animalKinds[place % animalKinds.length] ?? animalKinds[0]
  const tone = tones[(place + turn) % tones.length] ?? tones[0]
  return { animal, tone }
}
