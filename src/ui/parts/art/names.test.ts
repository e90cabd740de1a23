import { expect, test } from "vitest"
import { avatarAt, avatarCount } from "../../../domain/avatars.ts"
import { avatarName, pictureNames } from "./names.ts"

test("an avatar is named in both languages", () => {
  expect(avatarName({ animal: "fox", tone: "sun" }, "fr")).toBe("Renard soleil")
  expect(avatarName({ animal: "fox", tone: "sun" }, "en")).toBe("Sun fox")
  expect(avatarName({ animal: "squirrel", tone: "clay" }, "fr")).toBe("Écureuil terre")
})

test("no two avatars and no two pictures share a name", () => {
  for (const language of ["fr", "en"] as const) {
    const names = Array.from({ length: avatarCount }, (_, index) => avatarName(avatarAt(index), language))
    expect(new Set(names).size).toBe(avatarCount)
    expect(new Set(Object.values(pictureNames).map((name) => name[language])).size).toBe(12)
  }
})
