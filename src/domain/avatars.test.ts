import { expect, test } from "vitest"
import { animalKinds, avatarAt, avatarCount, pictureKinds } from "./avatars.ts"

const keyAt = (index: number): string => `${avatarAt(index).animal} ${avatarAt(index).tone}`
const range = (length: number): number[] => Array.from({ length }, (_, index) => index)

test("96 indexes give 96 different avatars", () => {
  expect(avatarCount).toBe(96)
  expect(new Set(range(avatarCount).map(keyAt)).size).toBe(96)
})

test("each run of 24 indexes gives 24 different animals, in all four tones", () => {
  for (const start of [0, 24, 48, 72]) {
    const run = range(24).map((offset) => avatarAt(start + offset))
    expect(new Set(run.map((avatar) => avatar.animal)).size).toBe(24)
    expect(new Set(run.map((avatar) => avatar.tone)).size).toBe(4)
  }
})

test("an index past the end, below zero or broken starts again instead of failing", () => {
  expect(avatarAt(96)).toEqual(avatarAt(0))
  expect(avatarAt(-1)).toEqual(avatarAt(95))
  expect(avatarAt(1.5)).toEqual(avatarAt(1))
})

test("animals and pictures are named once each", () => {
  expect(new Set(animalKinds).size).toBe(24)
  expect(new Set(pictureKinds).size).toBe(12)
})
